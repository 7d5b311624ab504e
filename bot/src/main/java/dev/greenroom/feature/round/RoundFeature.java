package dev.greenroom.feature.round;

import dev.greenroom.core.feature.Ask;
import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.feature.Query;
import dev.greenroom.core.feature.Routes;
import dev.greenroom.core.feature.Values;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Packs;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Table;
import dev.greenroom.core.port.Outbox;
import dev.greenroom.feature.community.Waiting;
import dev.greenroom.feature.rotation.QuestionRotation;
import java.util.List;
import java.util.Map;

/** Mock interviews: a lobby, a room with timed phases, and a brief for each role. */
public final class RoundFeature {
  public static final String KIND = "round";

  /** Rounds that are not over: lobbies, and those that are on. */
  static final Table OPEN = new Table("round_open", List.of("id"), List.of("community"));

  /** As many as somebody's home has room for beside all else. */
  private static final int AT_HOME = 5;

  private final RoundSupply repertoire;
  private final Feature<Round, RoundCommand, RoundEvent, RoundFacts> feature;

  private RoundFeature(Packs packs, NotePad pad) {
    this.repertoire = new RoundSupply(packs);
    this.feature = declared(new RoundForm(packs), new BriefViews(pad));
  }

  /** Declares it. */
  public static Feature<Round, RoundCommand, RoundEvent, ?> feature(Packs packs, NotePad pad) {
    return new RoundFeature(packs, pad).feature;
  }

  /** What of it waits for somebody. */
  public static Waiting.Source waiting(Feature<Round, ?, RoundEvent, ?> rounds) {
    return new SeatsTaken(rounds);
  }

  private Feature<Round, RoundCommand, RoundEvent, RoundFacts> declared(
      RoundForm form, BriefViews briefs) {
    return Feature.of(
            KIND, Round.class, new Round.None(), RoundEvent.class, this::facts, RoundRules::decide)
        .livesIn(Round::where)
        .tells(RoundOutcome.class, RoundViews::told)
        .rows(List.of(QuestionRotation.USED, OPEN), RoundFeature::rows)
        .routes(
            new Routes<Round, RoundCommand>()
                .asks("rounds", this::open)
                .looksAround()
                .onHome()
                .asks("/mock", ask -> mock(ask, form))
                .looksAround()
                .asksGround()
                .opensForm()
                .orDoes(form::complete)
                .takes(StartOptions.WHAT, List.of(StartOptions.START, StartOptions.LIST))
                .takes(StartOptions.TRACK, List.of())
                .takes(StartOptions.FORMAT, RoundSupply.FORMATS)
                .takes(StartOptions.KIND, RoundSupply.KINDS)
                .takes(StartOptions.PRIVATE, List.of(StartOptions.NO, StartOptions.YES))
                .asks("start", form::show)
                .postsHere()
                .opensForm()
                .submits("start", RoundForm::command)
                .postsHere()
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
                .asks("room", RoomViews::way)
                .does("replace-room", _ -> new RoundCommand.ReplaceRoom())
                .does("end-round", _ -> new RoundCommand.End())
                .loses(Setup.ROOM, new RoundCommand.LoseRoom())
                .departs(RoundFeature::open, RoundCommand.Depart::new)
                .asks("brief", briefs::brief)
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
                .draws(Round.END, RoomViews::end)
                .drawsEach(Round.ROOM_LOST, RoomLostViews::alone)
                .draws(Round.DEPARTED, RoomLostViews::departed))
        .build();
  }

  /** What a control carried; 0, which numbers nothing, where that is no number. */
  private static int number(Values values) {
    return values.arg().filter(arg -> arg.matches("[0-9]{1,4}")).map(Integer::parseInt).orElse(0);
  }

  private RoundFacts facts(Query query, StreamId id, Round round, RoundCommand command) {
    return switch (command) {
      case RoundCommand.Open open -> repertoire.offer(id, open);
      case RoundCommand.Begin _ when round instanceof Round.Lobby lobby ->
          repertoire.supply(query, id, lobby.setup());
      case RoundCommand.ReplaceRoom _, RoundCommand.EndPhase _, RoundCommand.Skip _ ->
          round
              .played()
              .<RoundFacts>map(played -> stage(query, id, played.setup()))
              .orElseGet(RoundFacts.Nothing::new);
      default -> new RoundFacts.Nothing();
    };
  }

  private static RoundFacts stage(Query query, StreamId id, Setup setup) {
    return new RoundFacts.Stage(
        query.standing(id).containsKey(Setup.ROOM), Outbox.held(query, setup.rooms()).isPresent());
  }

  private static List<? extends Table.Change> rows(StreamId id, RoundEvent event) {
    return switch (event) {
      case RoundEvent.Opened _ ->
          List.of(new Table.Put(OPEN, Map.of("id", id.id(), "community", id.community().value())));
      case RoundEvent.Begun begun ->
          List.of(QuestionRotation.used(begun.setup().place(), begun.pick(), id.id(), begun.at()));
      case RoundEvent.Finished _, RoundEvent.BrokenOff _, RoundEvent.CalledOff _ ->
          List.of(new Table.Remove(OPEN, Map.of("id", id.id())));
      default -> List.of();
    };
  }

  /** What there is to do; the list, or the form of what was asked for. */
  private Reply mock(Ask<Round> ask, RoundForm form) {
    if (StartOptions.isList(ask.values())) {
      return StartOptions.besideWhat(ask.values())
          .<Reply>map(more -> Reply.refuse(Refusal.of("round.list-alone", more), ask.words()))
          .orElseGet(() -> open(ask));
    }
    return StartOptions.isNothing(ask.values())
        ? ask.page(RoundViews.hub(ask.words()))
        : form.typed(ask);
  }

  private static List<StreamId> open(Query query, CommunityId community) {
    return query.rows(OPEN, Map.of("community", community.value())).stream()
        .map(row -> new StreamId(KIND, community, row.text("id")))
        .toList();
  }

  /** What of the community is not over, where the viewer is. */
  private Reply open(Ask<Round> ask) {
    return ask.page(
        RoundViews.open(
            open(ask.query(), ask.id().community()).stream()
                .map(id -> new RoundViews.Listed(id, ask.query().load(feature, id).state()))
                .filter(listed -> listed.round().where().filter(ask::sees).isPresent())
                .limit(AT_HOME)
                .toList(),
            ask.blind() ? "round.open.blind" : "round.open.none",
            ask.words()));
  }
}
