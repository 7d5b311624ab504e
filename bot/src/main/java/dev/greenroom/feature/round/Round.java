package dev.greenroom.feature.round;

import dev.greenroom.core.feature.State;
import dev.greenroom.core.model.CardAt;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Wake;
import dev.greenroom.ui.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One mock interview. */
public sealed interface Round extends State<Round, RoundEvent> {
  String LOBBY = "lobby";
  String PLAN = "plan";
  String PHASE = "phase";
  String WARNING = "warning";
  String END = "end";
  String ROOM_LOST = "room-lost";
  String DEPARTED = "departed";

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
  default Optional<PlayedRound> played() {
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
                new PlayedRound(setup, crew, begun.question(), begun.scoring(), Set.of(), 0),
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
  record Running(PlayedRound now, int phase, Instant since, Instant ends, Optional<Duration> warned)
      implements Round {
    @Override
    public Optional<PlayedRound> played() {
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
        case RoundEvent.RoomLost _ -> with(now.with(PlayedRound.RoomIs.LOST));
        case RoundEvent.RoomReplaced _ -> with(now.with(PlayedRound.RoomIs.ANOTHER));
        case RoundEvent.BrokenOff off -> BrokenOff.of(now, phase, off);
        default -> this;
      };
    }

    private Running with(PlayedRound next) {
      return new Running(next, phase, since, ends, warned);
    }

    @Override
    public List<CardAt> cards() {
      return now.cards(phase);
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
  record Paused(PlayedRound now, int phase, Duration left, Instant until) implements Round {
    @Override
    public Optional<PlayedRound> played() {
      return Optional.of(now);
    }

    @Override
    public Round after(RoundEvent event) {
      return switch (event) {
        case RoundEvent.Resumed(var ends) ->
            new Running(now, phase, ends.minus(left), ends, Optional.empty());
        case RoundEvent.PhaseBegan(var next, var at, var ends) ->
            new Running(now, next, at, ends, Optional.empty());
        case RoundEvent.Left(var member) -> with(now.without(member));
        case RoundEvent.Ticked(var item, var on) -> with(now.ticked(item, on));
        case RoundEvent.Finished(_, var at) -> new Over(now, at, false);
        case RoundEvent.RoomLost _ -> with(now.with(PlayedRound.RoomIs.LOST));
        case RoundEvent.RoomReplaced _ -> with(now.with(PlayedRound.RoomIs.ANOTHER));
        case RoundEvent.BrokenOff off -> BrokenOff.of(now, phase, off);
        default -> this;
      };
    }

    private Paused with(PlayedRound next) {
      return new Paused(next, phase, left, until);
    }

    @Override
    public List<CardAt> cards() {
      return now.cards(phase);
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
  record Over(PlayedRound was, Instant at, boolean archived) implements Round {
    @Override
    public Optional<PlayedRound> played() {
      return Optional.of(was);
    }

    @Override
    public Round after(RoundEvent event) {
      return switch (event) {
        case RoundEvent.Archived _ -> new Over(was, at, true);
        case RoundEvent.RoomLost _ -> new Over(was.with(PlayedRound.RoomIs.LOST), at, archived);
        case RoundEvent.RoomReplaced _ ->
            new Over(was.with(PlayedRound.RoomIs.ANOTHER), at, archived);
        default -> this;
      };
    }

    @Override
    public List<CardAt> cards() {
      return was.allCards(was.setup().phases().size());
    }

    @Override
    public List<Wake> wakes() {
      return archived ? List.of() : List.of(new Wake(ARCHIVE, at.plus(ROOM_STAYS)));
    }
  }

  /**
   * It ended before its end.
   *
   * @param phase the one that was on
   * @param by who went, or who ended it
   * @param archived whether its room is closed
   */
  record BrokenOff(
      PlayedRound was, int phase, MemberId by, RoundEvent.Cause why, Instant at, boolean archived)
      implements Round {
    static BrokenOff of(PlayedRound now, int phase, RoundEvent.BrokenOff off) {
      PlayedRound was = off.why() == RoundEvent.Cause.NO_ROOM ? now : now.without(off.by());
      return new BrokenOff(was, phase, off.by(), off.why(), off.at(), false);
    }

    @Override
    public Optional<PlayedRound> played() {
      return Optional.of(was);
    }

    @Override
    public Round after(RoundEvent event) {
      return switch (event) {
        case RoundEvent.Archived _ -> new BrokenOff(was, phase, by, why, at, true);
        case RoundEvent.RoomLost _ ->
            new BrokenOff(was.with(PlayedRound.RoomIs.LOST), phase, by, why, at, archived);
        default -> this;
      };
    }

    @Override
    public List<CardAt> cards() {
      var cards = new ArrayList<>(was.allCards(phase));
      if (why == RoundEvent.Cause.DEPARTED) {
        MemberId host = was.crew().host();
        cards.add(new CardAt(DEPARTED, Place.of(was.setup().place().platform(), host)));
      }
      return cards;
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
}
