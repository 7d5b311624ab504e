package dev.greenroom.round;

import dev.greenroom.flow.Feature;
import dev.greenroom.flow.Packs;
import dev.greenroom.flow.Query;
import dev.greenroom.flow.Routes;
import dev.greenroom.flow.StreamId;
import dev.greenroom.flow.Table;
import dev.greenroom.flow.Values;
import dev.greenroom.shelf.Shelf;
import java.util.List;

/** Mock interviews: a lobby, a room with timed phases, and a brief for each role. */
public final class RoundFeature {
  public static final String KIND = "round";

  private final Catalogue catalogue;

  private RoundFeature(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Declares it. */
  public static Feature<Round, RoundCommand, RoundEvent, ?> feature(Packs packs) {
    return new RoundFeature(new Catalogue(packs)).declared(new RoundForm(packs));
  }

  private Feature<Round, RoundCommand, RoundEvent, RoundFacts> declared(RoundForm form) {
    return Feature.of(
            KIND, Round.class, new Round.None(), RoundEvent.class, this::facts, RoundRules::decide)
        .tells(RoundOutcome.class, RoundViews::told)
        .rows(List.of(Shelf.USED), RoundFeature::rows)
        .routes(
            new Routes<Round, RoundCommand>()
                .asks("/mock start", form::show)
                .opensForm()
                .orDoes(form::complete)
                .takes("track", List.of())
                .takes("format", Catalogue.FORMATS)
                .takes("kind", Catalogue.KINDS)
                .takes("private", List.of("no", "yes"))
                .asks("start", form::show)
                .opensForm()
                .submits("start", RoundForm::command)
                .does("join-candidate", _ -> new RoundCommand.Join(Role.CANDIDATE))
                .does("join-interviewer", _ -> new RoundCommand.Join(Role.INTERVIEWER))
                .does("join-observer", _ -> new RoundCommand.Join(Role.OBSERVER))
                .does("leave", _ -> new RoundCommand.Leave())
                .does("begin", _ -> new RoundCommand.Begin())
                .does("pause", _ -> new RoundCommand.Pause())
                .does("resume", _ -> new RoundCommand.Resume())
                .does("extend", v -> new RoundCommand.Extend(number(v)))
                .does("skip", v -> new RoundCommand.Skip(number(v)))
                .does("tick", v -> new RoundCommand.Tick(number(v), true))
                .does("untick", v -> new RoundCommand.Tick(number(v), false))
                .asks("brief", BriefViews::brief)
                .asks("worked", WorkedViews::worked)
                .wakes(Round.EXPIRE, wake -> new RoundCommand.Expire(wake.at()))
                .wakes(Round.WARN, wake -> new RoundCommand.Warn(wake.at()))
                .wakes(Round.END_PHASE, wake -> new RoundCommand.EndPhase(wake.at()))
                .wakes(Round.END_PAUSE, wake -> new RoundCommand.EndPause(wake.at()))
                .wakes(Round.ARCHIVE, wake -> new RoundCommand.Archive(wake.at()))
                .draws(Round.LOBBY, RoundViews::lobby)
                .draws(Setup.ROOM, RoomViews::room)
                .draws(Round.PLAN, RoomViews::plan)
                .drawsEach(Round.PHASE, RoomViews::phase)
                .drawsEach(Round.WARNING, RoomViews::warning)
                .draws(Round.END, RoomViews::end))
        .build();
  }

  /** What a control carried; 0, which numbers nothing, where that is no number. */
  private static int number(Values values) {
    return values.arg().filter(arg -> arg.matches("[0-9]{1,4}")).map(Integer::parseInt).orElse(0);
  }

  private RoundFacts facts(Query query, StreamId id, Round round, RoundCommand command) {
    return switch (command) {
      case RoundCommand.Open open -> catalogue.offer(id, open);
      case RoundCommand.Begin _ when round instanceof Round.Lobby lobby ->
          catalogue.supply(query, id, lobby.setup());
      default -> new RoundFacts.Nothing();
    };
  }

  private static List<? extends Table.Change> rows(StreamId id, RoundEvent event) {
    return event instanceof RoundEvent.Begun begun
        ? List.of(Shelf.used(begun.setup().place(), begun.pick(), id.id(), begun.at()))
        : List.of();
  }
}
