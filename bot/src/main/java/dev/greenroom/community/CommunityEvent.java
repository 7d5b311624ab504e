package dev.greenroom.community;

import dev.greenroom.flow.Place;
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

  /** A channel was chosen for notices. */
  record NoticesPlaced(Place place) implements CommunityEvent {}

  /** Its days begin and end in this zone from now on. */
  record ZoneSet(ZoneId zone) implements CommunityEvent {}
}
