package dev.greenroom.feature.community;

import static dev.greenroom.core.feature.Decision.done;
import static dev.greenroom.core.feature.Decision.refused;

import dev.greenroom.core.feature.Decision;
import dev.greenroom.core.feature.DecisionContext;
import dev.greenroom.core.feature.Feature.NoFacts;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.port.Alarm;
import dev.greenroom.core.port.Outbox;
import dev.greenroom.feature.community.CommunityEvent.CardPostedAnew;
import dev.greenroom.feature.community.CommunityEvent.ClockTrusted;
import dev.greenroom.feature.community.CommunityEvent.KeeperNamed;
import dev.greenroom.feature.community.CommunityEvent.NoticeRaised;
import dev.greenroom.feature.community.CommunityEvent.NoticesClosed;
import dev.greenroom.feature.community.CommunityEvent.NoticesPlaced;
import dev.greenroom.feature.community.CommunityEvent.ZoneSet;
import dev.greenroom.feature.community.CommunityOutcome.ClockFollowed;
import dev.greenroom.feature.community.CommunityOutcome.NoticesCleared;
import dev.greenroom.feature.community.CommunityOutcome.NoticesKept;
import dev.greenroom.feature.community.CommunityOutcome.NoticesShown;
import dev.greenroom.feature.community.CommunityOutcome.PostedAnew;
import dev.greenroom.feature.community.CommunityOutcome.ZoneKept;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One open notice for each cause, closed when it is mended or read. */
final class CommunityRules {
  static final Refusal BOARD_GONE = Refusal.of("community.board-gone", "");

  private CommunityRules() {}

  static Decision<CommunityEvent> decide(
      Community community, CommunityCommand command, NoFacts none, DecisionContext at) {
    return switch (command) {
      case CommunityCommand.Raise raise -> done(new NoticesKept(), raise(community, raise, at));
      case CommunityCommand.ChannelGone gone -> done(new NoticesKept(), gone(community, gone, at));
      case CommunityCommand.Settle(var stream) ->
          done(
              new NoticesKept(),
              closed(community.notices().stream().filter(notice -> notice.helps(stream)).toList()));
      case CommunityCommand.Mend(var cause) ->
          done(
              new NoticesKept(),
              closed(community.notices().stream().filter(n -> n.cause().equals(cause)).toList()));
      case CommunityCommand.ClearNotices _ ->
          done(
              new NoticesCleared(),
              new NoticesClosed(community.notices().stream().map(Notice::cause).toList()));
      case CommunityCommand.ShowNotices(var place) ->
          done(new NoticesShown(), new NoticesPlaced(place));
      case CommunityCommand.ChooseZone(var zone) -> done(new ZoneKept(zone), new ZoneSet(zone));
      case CommunityCommand.PostNow(var id) ->
          community.notices().stream()
              .filter(notice -> notice.ofDoubt() && notice.id().equals(id))
              .findFirst()
              .<Decision<CommunityEvent>>map(
                  notice -> done(new PostedAnew(), new CardPostedAnew(notice.cause())))
              .orElseGet(() -> refused(Refusal.of("community.not-in-doubt")));
      case CommunityCommand.FollowClock _ ->
          community.has(Alarm.CLOCK)
              ? done(new ClockFollowed(), new ClockTrusted())
              : refused(Refusal.of("community.clock-followed"));
      case CommunityCommand.SetUp(var zone, var platform) ->
          done(
              new ZoneKept(community.zone().orElse(zone)),
              setUp(community, zone, Place.of(platform, at.actor().member())));
    };
  }

  private static List<CommunityEvent> setUp(Community community, ZoneId zone, Place keeper) {
    var events = new ArrayList<CommunityEvent>();
    if (community.zone().isEmpty()) {
      events.add(new ZoneSet(zone));
    }
    if (community.keeper().isEmpty()) {
      events.add(new KeeperNamed(keeper));
    }
    return events;
  }

  private static List<CommunityEvent> closed(List<Notice> notices) {
    return notices.isEmpty()
        ? List.of()
        : List.of(new NoticesClosed(notices.stream().map(Notice::cause).toList()));
  }

  private static List<CommunityEvent> raise(
      Community community, CommunityCommand.Raise raise, DecisionContext at) {
    return raised(community, new Notice(raise.cause(), raise.what(), at.now(), raise.about()));
  }

  /** What was said before of the channel, such as a missing right, is not what helps. */
  private static List<CommunityEvent> gone(
      Community community, CommunityCommand.ChannelGone gone, DecisionContext at) {
    String cause = Outbox.cause(gone.channel());
    Refusal what =
        community.board().equals(Optional.of(gone.channel())) && gone.remedies().isEmpty()
            ? BOARD_GONE
            : gone.what();
    if (gone.remedies().isEmpty() && !what.equals(BOARD_GONE)) {
      return List.of();
    }
    var notice = new Notice(cause, what, at.now(), Optional.of(gone.channel()), gone.remedies());
    Optional<Notice> before =
        community.notices().stream().filter(n -> n.cause().equals(cause)).findFirst();
    if (before.filter(known -> known.what().equals(what)).isPresent()) {
      return List.of();
    }
    return before.isEmpty()
        ? List.of(new NoticeRaised(notice))
        : List.of(new NoticesClosed(List.of(cause)), new NoticeRaised(notice));
  }

  private static List<CommunityEvent> raised(Community community, Notice notice) {
    return community.has(notice.cause()) ? List.of() : List.of(new NoticeRaised(notice));
  }
}
