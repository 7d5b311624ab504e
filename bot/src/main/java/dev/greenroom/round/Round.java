package dev.greenroom.round;

import dev.greenroom.flow.CardAt;
import dev.greenroom.flow.Place;
import dev.greenroom.flow.State;
import dev.greenroom.flow.Wake;
import dev.greenroom.ui.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** One mock interview. */
public sealed interface Round extends State<Round, RoundEvent> {
  String LOBBY = "lobby";
  String PLAN = "plan";
  String PHASE = "phase";
  String WARNING = "warning";
  String END = "end";

  String EXPIRE = "expire";
  String WARN = "warn";
  String END_PHASE = "phase";
  String END_PAUSE = "resume";
  String ARCHIVE = "archive";

  /** So long before its end a phase is nearly over. */
  Duration NEARLY = Duration.ofMinutes(2);

  /** A room stays open for votes and talk, and for a day after the last vote. */
  Duration ROOM_STAYS = Duration.ofDays(2);

  /** What is played; empty before it begins. */
  default Optional<Played> played() {
    return Optional.empty();
  }

  /** What happened holds the briefs of all sides and the interviewer's ticks. */
  @Override
  default boolean sealed() {
    return played().isPresent();
  }

  /** The channel of its lobby; empty before it was opened. */
  default Optional<Place> where() {
    return switch (this) {
      case None _ -> Optional.empty();
      case Lobby lobby -> Optional.of(lobby.setup().place());
      case CalledOff off -> Optional.of(off.setup().place());
      case Running _, Paused _, Over _, BrokenOff _ ->
          played().map(played -> played.setup().place());
    };
  }

  /** It was never opened. */
  record None() implements Round {
    @Override
    public Round after(RoundEvent event) {
      return event instanceof RoundEvent.Opened(var setup, var host, var expires)
          ? new Lobby(setup, Crew.of(host), expires)
          : this;
    }
  }

  /** People take roles. */
  record Lobby(Setup setup, Crew crew, Instant expires) implements Round {
    @Override
    public Round after(RoundEvent event) {
      return switch (event) {
        case RoundEvent.Joined(var member, var role) ->
            new Lobby(setup, crew.joined(member, role), expires);
        case RoundEvent.Left(var member) -> new Lobby(setup, crew.left(member), expires);
        case RoundEvent.Begun begun ->
            new Running(
                new Played(setup, crew, begun.question(), begun.scoring(), Set.of(), 0),
                1,
                begun.at(),
                begun.ends(),
                Optional.empty());
        case RoundEvent.CalledOff(var why, var at) -> new CalledOff(setup, why, at);
        default -> this;
      };
    }

    @Override
    public List<CardAt> cards() {
      return List.of(new CardAt(LOBBY, setup.place()));
    }

    @Override
    public List<Wake> wakes() {
      return List.of(new Wake(EXPIRE, expires));
    }
  }

  /**
   * A phase is on.
   *
   * @param phase its number, from 1
   * @param since when its clock began to run, or to run on
   * @param warned how much was left when it was said that it is nearly over; empty before that
   */
  record Running(Played now, int phase, Instant since, Instant ends, Optional<Duration> warned)
      implements Round {
    @Override
    public Optional<Played> played() {
      return Optional.of(now);
    }

    @Override
    public Round after(RoundEvent event) {
      return switch (event) {
        case RoundEvent.PhaseBegan(var next, var at, var until) ->
            new Running(now, next, at, until, Optional.empty());
        case RoundEvent.Warned(var left) ->
            new Running(now.warned(), phase, since, ends, Optional.of(left));
        case RoundEvent.Extended(var later) ->
            new Running(now, phase, since, later, Optional.empty());
        case RoundEvent.Paused(var left, var until) -> new Paused(now, phase, left, until);
        case RoundEvent.Left(var member) -> with(now.without(member));
        case RoundEvent.Ticked(var item, var on) -> with(now.ticked(item, on));
        case RoundEvent.Finished(_, var at) -> new Over(now, at, false);
        case RoundEvent.BrokenOff(var by, var at) ->
            new BrokenOff(now.without(by), phase, by, at, false);
        default -> this;
      };
    }

    private Running with(Played next) {
      return new Running(next, phase, since, ends, warned);
    }

    @Override
    public List<CardAt> cards() {
      return Round.cards(now, phase);
    }

    /** A clock with two minutes or less before it runs out without a warning. */
    @Override
    public List<Wake> wakes() {
      Instant nearly = ends.minus(NEARLY);
      var end = new Wake(END_PHASE, ends);
      return warned.isEmpty() && nearly.isAfter(since)
          ? List.of(new Wake(WARN, nearly), end)
          : List.of(end);
    }
  }

  /**
   * The clock stands.
   *
   * @param left of the phase
   * @param until it goes on by itself then
   */
  record Paused(Played now, int phase, Duration left, Instant until) implements Round {
    @Override
    public Optional<Played> played() {
      return Optional.of(now);
    }

    @Override
    public Round after(RoundEvent event) {
      return switch (event) {
        case RoundEvent.Resumed(var ends) ->
            new Running(now, phase, ends.minus(left), ends, Optional.empty());
        case RoundEvent.PhaseBegan(var next, var at, var ends) ->
            new Running(now, next, at, ends, Optional.empty());
        case RoundEvent.Left(var member) -> new Paused(now.without(member), phase, left, until);
        case RoundEvent.Ticked(var item, var on) ->
            new Paused(now.ticked(item, on), phase, left, until);
        case RoundEvent.Finished(_, var at) -> new Over(now, at, false);
        case RoundEvent.BrokenOff(var by, var at) ->
            new BrokenOff(now.without(by), phase, by, at, false);
        default -> this;
      };
    }

    @Override
    public List<CardAt> cards() {
      return Round.cards(now, phase);
    }

    @Override
    public List<Wake> wakes() {
      return List.of(new Wake(END_PAUSE, until));
    }
  }

  /**
   * The last phase is over.
   *
   * @param archived whether its room is closed
   */
  record Over(Played was, Instant at, boolean archived) implements Round {
    @Override
    public Optional<Played> played() {
      return Optional.of(was);
    }

    @Override
    public Round after(RoundEvent event) {
      return event instanceof RoundEvent.Archived ? new Over(was, at, true) : this;
    }

    @Override
    public List<CardAt> cards() {
      return Round.allCards(was, was.setup().phases().size());
    }

    @Override
    public List<Wake> wakes() {
      return archived ? List.of() : List.of(new Wake(ARCHIVE, at.plus(ROOM_STAYS)));
    }
  }

  /**
   * The candidate or the interviewer went before the end.
   *
   * @param phase the one that was on
   * @param archived whether its room is closed
   */
  record BrokenOff(Played was, int phase, MemberId by, Instant at, boolean archived)
      implements Round {
    @Override
    public Optional<Played> played() {
      return Optional.of(was);
    }

    @Override
    public Round after(RoundEvent event) {
      return event instanceof RoundEvent.Archived ? new BrokenOff(was, phase, by, at, true) : this;
    }

    @Override
    public List<CardAt> cards() {
      return Round.allCards(was, phase);
    }

    @Override
    public List<Wake> wakes() {
      return archived ? List.of() : List.of(new Wake(ARCHIVE, at.plus(ROOM_STAYS)));
    }
  }

  /** It never began. */
  record CalledOff(Setup setup, RoundEvent.Why why, Instant at) implements Round {
    @Override
    public Round after(RoundEvent event) {
      return this;
    }

    @Override
    public List<CardAt> cards() {
      return List.of(new CardAt(LOBBY, setup.place()));
    }
  }

  /** The lobby, the room, and in it the plan, each phase that has begun, and each warning. */
  private static List<CardAt> cards(Played played, int phase) {
    Setup setup = played.setup();
    var cards = new ArrayList<CardAt>();
    cards.add(new CardAt(LOBBY, setup.place()));
    cards.add(new CardAt(Setup.ROOM, setup.rooms()));
    cards.add(inRoom(PLAN, setup));
    IntStream.rangeClosed(1, phase).forEach(n -> cards.add(inRoom(PHASE + "." + n, setup)));
    IntStream.rangeClosed(1, played.warnings())
        .forEach(n -> cards.add(inRoom(WARNING + "." + n, setup)));
    return cards;
  }

  private static List<CardAt> allCards(Played played, int phase) {
    var cards = new ArrayList<>(cards(played, phase));
    cards.add(inRoom(END, played.setup()));
    return cards;
  }

  private static CardAt inRoom(String key, Setup setup) {
    return new CardAt(key, setup.rooms(), setup.room());
  }
}
