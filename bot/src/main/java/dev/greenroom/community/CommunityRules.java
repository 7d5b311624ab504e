package dev.greenroom.community;

import static dev.greenroom.flow.Decision.done;

import dev.greenroom.community.CommunityEvent.NoticeRaised;
import dev.greenroom.community.CommunityEvent.NoticesClosed;
import dev.greenroom.community.CommunityEvent.NoticesPlaced;
import dev.greenroom.community.CommunityEvent.ZoneSet;
import dev.greenroom.community.CommunityOutcome.NoticesCleared;
import dev.greenroom.community.CommunityOutcome.NoticesKept;
import dev.greenroom.community.CommunityOutcome.NoticesShown;
import dev.greenroom.community.CommunityOutcome.ZoneKept;
import dev.greenroom.flow.Decision;
import dev.greenroom.flow.Feature.NoFacts;
import dev.greenroom.flow.Moment;
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
      case CommunityCommand.SuggestZone(var zone) ->
          community
              .zone()
              .<Decision<CommunityEvent>>map(known -> done(new ZoneKept(known), List.of()))
              .orElseGet(() -> done(new ZoneKept(zone), new ZoneSet(zone)));
    };
  }

  private static List<CommunityEvent> raise(
      Community community, CommunityCommand.Raise raise, Moment at) {
    if (community.has(raise.cause())) {
      return List.of();
    }
    var events = new ArrayList<CommunityEvent>();
    events.add(new NoticeRaised(new Notice(raise.cause(), raise.what(), at.now())));
    if (community.board().isEmpty()) {
      raise.near().ifPresent(place -> events.add(new NoticesPlaced(place)));
    }
    return events;
  }
}
