package dev.greenroom.community;

import dev.greenroom.flow.Place;
import dev.greenroom.flow.Refusal;
import java.time.ZoneId;
import java.util.Optional;

/** What a community can be asked. */
public sealed interface CommunityCommand {
  /**
   * Opens a notice, unless one for this cause is open.
   *
   * @param near where it may stand as long as nobody has chosen a channel for notices
   */
  record Raise(String cause, Refusal what, Optional<Place> near) implements CommunityCommand {}

  /** The cause is gone. */
  record Mend(String cause) implements CommunityCommand {}

  /** Somebody has read the notices. */
  record ClearNotices() implements CommunityCommand {}

  /** Notices shall stand here. */
  record ShowNotices(Place place) implements CommunityCommand {}

  /** Its days begin and end in this zone. */
  record ChooseZone(ZoneId zone) implements CommunityCommand {}

  /** A plan goes by this zone: so does the community, as long as nothing is known of its own. */
  record SuggestZone(ZoneId zone) implements CommunityCommand {}
}
