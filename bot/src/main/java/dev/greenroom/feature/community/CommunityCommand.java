package dev.greenroom.feature.community;

import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.StreamId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What a community can be asked. */
public sealed interface CommunityCommand {
  /**
   * Opens a notice, unless one for this cause is open.
   *
   * @param about the channel that the first argument of its words is the id of
   */
  record Raise(String cause, Refusal what, Optional<Place> about) implements CommunityCommand {}

  /**
   * A channel is gone: told where something lives in it.
   *
   * @param what its first argument is the id of the channel
   * @param remedies what can be done for those that live there
   */
  record ChannelGone(Place channel, Refusal what, List<Notice.Remedy> remedies)
      implements CommunityCommand {}

  /** What a notice offered for this stream was done. */
  record Settle(StreamId stream) implements CommunityCommand {}

  /** The cause is gone. */
  record Mend(String cause) implements CommunityCommand {}

  /** Somebody has read the notices. */
  record ClearNotices() implements CommunityCommand {}

  /** Somebody has looked: what nobody knew the end of is missing, and shall be posted. */
  record PostNow(String notice) implements CommunityCommand {}

  /** Notices shall stand here. */
  record ShowNotices(Place place) implements CommunityCommand {}

  /** Its days begin and end in this zone. */
  record ChooseZone(ZoneId zone) implements CommunityCommand {}

  /**
   * Somebody has made a plan. As long as nothing else is chosen, the community's days go by the
   * plan's zone, and that person is told of notices.
   */
  record SetUp(ZoneId zone, String platform) implements CommunityCommand {}

  /** Product time shall go by the clock of the machine again. */
  record FollowClock() implements CommunityCommand {}
}
