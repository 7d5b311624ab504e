package dev.greenroom.round;

import dev.greenroom.flow.CardAt;
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
import java.util.stream.Stream;

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

  /** What is played; empty before it begins. */
  default Optional<Played> played() {
    return Optional.empty();
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
                new Played(setup, crew, begun.question(), begun.scoring(), Set.of()),
                1,
                begun.ends(),
                false);
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
   * @param warned whether it was said that it is nearly over
   */
  record Running(Played now, int phase, Instant ends, boolean warned) implements Round {
    @Override
    public Optional<Played> played() {
      return Optional.of(now);
    }

    @Override
    public Round after(RoundEvent event) {
      return switch (event) {
        case RoundEvent.PhaseBegan(var next, _, var until) -> new Running(now, next, until, false);
        case RoundEvent.Warned _ -> new Running(now, phase, ends, true);
        case RoundEvent.Extended(var later) -> new Running(now, phase, later, false);
        case RoundEvent.Paused(var left, var until) -> new Paused(now, phase, left, until, warned);
        case RoundEvent.Left(var member) -> new Running(now.without(member), phase, ends, warned);
        case RoundEvent.Ticked(var item, var on) ->
            new Running(now.ticked(item, on), phase, ends, warned);
        case RoundEvent.Finished(_, var at) -> new Over(now, at, false);
        case RoundEvent.BrokenOff(var by, var at) -> new BrokenOff(now.without(by), phase, by, at);
        default -> this;
      };
    }

    @Override
    public List<CardAt> cards() {
      return Round.cards(now.setup(), phase, warned);
    }

    @Override
    public List<Wake> wakes() {
      Instant nearly = ends.minus(NEARLY);
      boolean warns = !warned && now.setup().phase(phase).length().compareTo(NEARLY) > 0;
      return warns
          ? List.of(new Wake(WARN, nearly), new Wake(END_PHASE, ends))
          : List.of(new Wake(END_PHASE, ends));
    }
  }

  /**
   * The clock stands.
   *
   * @param left of the phase
   * @param until it goes on by itself then
   */
  record Paused(Played now, int phase, Duration left, Instant until, boolean warned)
      implements Round {
    @Override
    public Optional<Played> played() {
      return Optional.of(now);
    }

    @Override
    public Round after(RoundEvent event) {
      return switch (event) {
        case RoundEvent.Resumed(var ends) -> new Running(now, phase, ends, warned);
        case RoundEvent.PhaseBegan(var next, _, var ends) -> new Running(now, next, ends, false);
        case RoundEvent.Left(var member) ->
            new Paused(now.without(member), phase, left, until, warned);
        case RoundEvent.Ticked(var item, var on) ->
            new Paused(now.ticked(item, on), phase, left, until, warned);
        case RoundEvent.Finished(_, var at) -> new Over(now, at, false);
        case RoundEvent.BrokenOff(var by, var at) -> new BrokenOff(now.without(by), phase, by, at);
        default -> this;
      };
    }

    @Override
    public List<CardAt> cards() {
      return Round.cards(now.setup(), phase, warned);
    }

    @Override
    public List<Wake> wakes() {
      return List.of(new Wake(END_PAUSE, until));
    }
  }

  /** The last phase is over. */
  record Over(Played was, Instant at, boolean archived) implements Round {
    /** A room stays open for votes and talk, and for a day after the last vote. */
    static final Duration ROOM_STAYS = Duration.ofDays(2);

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
      var setup = was.setup();
      return Stream.concat(
              Round.cards(setup, setup.phases().size(), false).stream(),
              Stream.of(new CardAt(END, setup.place(), setup.room())))
          .toList();
    }

    @Override
    public List<Wake> wakes() {
      return archived ? List.of() : List.of(new Wake(ARCHIVE, at.plus(ROOM_STAYS)));
    }
  }

  /** The candidate or the interviewer went before the end. */
  record BrokenOff(Played was, int phase, MemberId by, Instant at) implements Round {
    @Override
    public Optional<Played> played() {
      return Optional.of(was);
    }

    @Override
    public Round after(RoundEvent event) {
      return this;
    }

    @Override
    public List<CardAt> cards() {
      var setup = was.setup();
      return Stream.concat(
              Round.cards(setup, phase, false).stream(),
              Stream.of(new CardAt(END, setup.place(), setup.room())))
          .toList();
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

  /** The lobby, the room, and in it the plan and each phase that has begun. */
  private static List<CardAt> cards(Setup setup, int phase, boolean warned) {
    var cards = new ArrayList<CardAt>();
    cards.add(new CardAt(LOBBY, setup.place()));
    cards.add(new CardAt(Setup.ROOM, setup.place()));
    cards.add(new CardAt(PLAN, setup.place(), setup.room()));
    IntStream.rangeClosed(1, phase)
        .forEach(n -> cards.add(new CardAt(PHASE + "." + n, setup.place(), setup.room())));
    if (warned) {
      cards.add(new CardAt(WARNING + "." + phase, setup.place(), setup.room()));
    }
    return cards;
  }
}
