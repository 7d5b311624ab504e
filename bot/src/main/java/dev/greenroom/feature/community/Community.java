package dev.greenroom.feature.community;

import dev.greenroom.core.feature.State;
import dev.greenroom.core.model.CardAt;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.port.Alarm;
import dev.greenroom.core.port.Outbox;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One community.
 *
 * @param notices open ones, oldest first
 * @param board where they stand; empty until somebody chooses a channel
 * @param keeper the direct messages of whoever set it up: where they stand until then
 * @param zone where its days begin and end; empty until it is asked for or a plan says so
 */
public record Community(
    List<Notice> notices, Optional<Place> board, Optional<Place> keeper, Optional<ZoneId> zone)
    implements State<Community, CommunityEvent> {
  static final Community NEW =
      new Community(List.of(), Optional.empty(), Optional.empty(), Optional.empty());
  static final String BOARD = "notices";
  static final String KEEPER = "notices-alone";

  public Community {
    notices = List.copyOf(notices);
  }

  /** Whether a channel is on hold until somebody says that it can be tried again. */
  boolean holdsAChannel() {
    return notices.stream().anyMatch(notice -> notice.cause().startsWith(Outbox.HELD));
  }

  /** Whether nothing can be read where notices stand: then they are told as if none were chosen. */
  boolean hasNoBoard() {
    return board.isEmpty()
        || notices.stream()
            .anyMatch(n -> n.cause().startsWith(Outbox.HELD) && n.about().equals(board));
  }

  boolean has(String cause) {
    return notices.stream().anyMatch(notice -> notice.cause().equals(cause));
  }

  @Override
  public Community after(CommunityEvent event) {
    return switch (event) {
      case CommunityEvent.NoticeRaised(var notice) ->
          with(Stream.concat(notices.stream(), Stream.of(notice)).toList());
      case CommunityEvent.NoticesClosed(var causes) ->
          with(notices.stream().filter(notice -> !causes.contains(notice.cause())).toList());
      case CommunityEvent.CardPostedAnew(var cause) ->
          with(notices.stream().filter(notice -> !notice.cause().equals(cause)).toList());
      case CommunityEvent.ClockTrusted _ ->
          with(notices.stream().filter(notice -> !notice.cause().equals(Alarm.CLOCK)).toList());
      case CommunityEvent.NoticesPlaced(var place) ->
          new Community(notices, Optional.of(place), keeper, zone);
      case CommunityEvent.KeeperNamed(var place) ->
          new Community(notices, board, Optional.of(place), zone);
      case CommunityEvent.ZoneSet(var now) ->
          new Community(notices, board, keeper, Optional.of(now));
    };
  }

  private Community with(List<Notice> open) {
    return new Community(open, board, keeper, zone);
  }

  @Override
  public List<CardAt> cards() {
    return Stream.concat(
            board.stream().map(place -> new CardAt(BOARD, place)),
            keeper.stream().map(place -> new CardAt(KEEPER, place)))
        .toList();
  }
}
