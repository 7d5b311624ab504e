package dev.greenroom.community;

import static dev.greenroom.flow.Decision.done;
import static dev.greenroom.flow.Decision.refused;

import dev.greenroom.community.CommunityEvent.CardPostedAnew;
import dev.greenroom.community.CommunityEvent.ClockTrusted;
import dev.greenroom.community.CommunityEvent.KeeperNamed;
import dev.greenroom.community.CommunityEvent.NoticeRaised;
import dev.greenroom.community.CommunityEvent.NoticesClosed;
import dev.greenroom.community.CommunityEvent.NoticesPlaced;
import dev.greenroom.community.CommunityEvent.ZoneSet;
import dev.greenroom.community.CommunityOutcome.ClockFollowed;
import dev.greenroom.community.CommunityOutcome.NoticesCleared;
import dev.greenroom.community.CommunityOutcome.NoticesKept;
import dev.greenroom.community.CommunityOutcome.NoticesShown;
import dev.greenroom.community.CommunityOutcome.PostedAnew;
import dev.greenroom.community.CommunityOutcome.ZoneKept;
import dev.greenroom.flow.Alarm;
import dev.greenroom.flow.Decision;
import dev.greenroom.flow.Feature.NoFacts;
import dev.greenroom.flow.Moment;
import dev.greenroom.flow.Place;
import dev.greenroom.flow.Refusal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** One open notice for each cause, closed when it is mended or read. */
final class CommunityRules {
  private CommunityRules() {}

  static Decision<CommunityEvent> decide(
      Community community, CommunityCommand command, NoFacts none, Moment at) {
    return switch (command) {
      case CommunityCommand.Raise raise -> done(new NoticesKept(), raise(community, raise, at));
      case CommunityCommand.Mend(var cause) ->
          done(
              new NoticesKept(),
              community.has(cause) ? List.of(new NoticesClosed(List.of(cause))) : List.of());
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

  private static List<CommunityEvent> raise(
      Community community, CommunityCommand.Raise raise, Moment at) {
    return community.has(raise.cause())
        ? List.of()
        : List.of(
            new NoticeRaised(new Notice(raise.cause(), raise.what(), at.now(), raise.about())));
  }
}
