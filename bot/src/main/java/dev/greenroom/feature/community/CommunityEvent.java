package dev.greenroom.feature.community;

import dev.greenroom.core.model.Place;
import java.time.ZoneId;
import java.util.List;

/** What happened to a community. */
public sealed interface CommunityEvent {
  /** A notice was opened. */
  record NoticeRaised(Notice notice) implements CommunityEvent {}

  /** Notices were closed. */
  record NoticesClosed(List<String> causes) implements CommunityEvent {
    public NoticesClosed {
      causes = List.copyOf(causes);
    }
  }

  /** A card in doubt is posted whatever became of it, and its notice is closed. */
  record CardPostedAnew(String cause) implements CommunityEvent {}

  /** The direct messages of whoever set it up, for notices as long as no channel is chosen. */
  record KeeperNamed(Place keeper) implements CommunityEvent {}

  /** A channel was chosen for notices. */
  record NoticesPlaced(Place place) implements CommunityEvent {}

  /** Its days begin and end in this zone from now on. */
  record ZoneSet(ZoneId zone) implements CommunityEvent {}

  /** Somebody said that the clock of the machine is right; the notice about it is closed. */
  record ClockTrusted() implements CommunityEvent {}
}
