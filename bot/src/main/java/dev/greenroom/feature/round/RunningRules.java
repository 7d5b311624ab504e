package dev.greenroom.feature.round;

import static dev.greenroom.core.feature.Decision.done;
import static dev.greenroom.core.feature.Decision.happened;
import static dev.greenroom.core.feature.Decision.nothing;
import static dev.greenroom.core.feature.Decision.refused;

import dev.greenroom.core.feature.Decision;
import dev.greenroom.core.feature.DecisionContext;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.ui.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Phases and their clock. */
final class RunningRules {
  /** A pause is over by itself after this long, so that every round ends. */
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

  static final Duration EXTENSION = Duration.ofMinutes(5);

  static final Refusal NOT_YOURS = Refusal.of("round.clock-not-yours");
  static final Refusal NOT_PAUSED = Refusal.of("round.not-paused");
  static final Refusal PHASE_OVER = Refusal.of("round.phase-over");
  static final Refusal NOT_YOUR_BRIEF = Refusal.of("round.brief-not-yours");
  static final Refusal NO_ITEM = Refusal.of("round.no-item");

  private RunningRules() {}

  static Decision<RoundEvent> decide(
      Round.Running round, RoundCommand command, RoundFacts facts, DecisionContext at) {
    MemberId member = at.actor().member();
    boolean runs = round.now().crew().runs(member);
    boolean on = at.now().isBefore(round.ends());
    return switch (command) {
      case RoundCommand.EndPhase(var due) ->
          happened(RoomRules.after(round.now(), next(round.now(), round.phase(), facts, due)));
      case RoundCommand.Warn _ -> on ? warn(round, at.now()) : nothing();
      case RoundCommand.Pause _ -> runs ? pause(round, at.now()) : refused(NOT_YOURS);
      case RoundCommand.Extend(var phase) -> runs ? extend(round, phase, on) : refused(NOT_YOURS);
      case RoundCommand.Skip(var phase) ->
          runs
              ? skip(round.now(), on ? round.phase() : 0, phase, facts, at.now())
              : refused(NOT_YOURS);
      case RoundCommand.Resume _ -> refused(runs ? NOT_PAUSED : NOT_YOURS);
      case RoundCommand.Leave _ -> leave(round.now(), member, at.now());
      case RoundCommand.Tick tick -> tick(round.now(), member, tick);
      case RoundCommand.LoseRoom _ -> RoomRules.lost(round, at.now());
      case RoundCommand.ReplaceRoom _ -> RoomRules.replace(round.now(), member, facts);
      case RoundCommand.End _ -> RoomRules.end(round.now(), member, at.now());
      case RoundCommand.Depart(var gone) -> RoomRules.depart(round.now(), gone, at.now());
      case RoundCommand.Open _, RoundCommand.Join _, RoundCommand.Begin _ ->
          refused(RoundRules.started(round.now().setup()));
      case RoundCommand.Expire _, RoundCommand.EndPause _, RoundCommand.Archive _ -> nothing();
    };
  }

  /**
   * What follows a phase.
   *
   * @param at when it was over: where the bot was away, the next one began then nevertheless
   */
  static RoundEvent next(PlayedRound now, int phase, RoundFacts facts, Instant at) {
    List<Setup.Phase> phases = now.setup().phases();
    if (phase == phases.size()) {
      return facts instanceof RoundFacts.Stage stage && !stage.stands()
          ? RoomRules.unseen(now.crew().host(), at)
          : new RoundEvent.Finished(now.crew(), at);
    }
    return new RoundEvent.PhaseBegan(phase + 1, at, at.plus(now.setup().phase(phase + 1).length()));
  }

  /** Where the bot was away it may be later than two minutes before the end. */
  private static Decision<RoundEvent> warn(Round.Running round, Instant now) {
    return happened(new RoundEvent.Warned(Duration.between(now, round.ends())));
  }

  private static Decision<RoundEvent> pause(Round.Running round, Instant now) {
    Duration left = Duration.between(now, round.ends());
    Instant until = now.plus(LONGEST_PAUSE);
    return left.isPositive()
        ? done(new RoundOutcome.Standing(until), new RoundEvent.Paused(left, until))
        : refused(PHASE_OVER);
  }

  private static Decision<RoundEvent> extend(Round.Running round, int phase, boolean on) {
    Instant ends = round.ends().plus(EXTENSION);
    return on && phase == round.phase()
        ? done(new RoundOutcome.Ticking(ends), new RoundEvent.Extended(ends))
        : refused(PHASE_OVER);
  }

  /**
   * @param phase the one that is on; 0 for none
   */
  static Decision<RoundEvent> skip(
      PlayedRound now, int phase, int pressed, RoundFacts facts, Instant at) {
    return phase == pressed && phase > 0
        ? done(new RoundOutcome.PhaseOver(), next(now, phase, facts, at))
        : refused(PHASE_OVER);
  }

  /** Without a candidate or an interviewer there is no round. */
  static Decision<RoundEvent> leave(PlayedRound now, MemberId member, Instant at) {
    if (!now.crew().has(member)) {
      return refused(RoundRules.NOT_IN);
    }
    return done(
        new RoundOutcome.Gone(),
        now.crew().role(member).filter(Role::isNeeded).isPresent()
            ? new RoundEvent.BrokenOff(member, RoundEvent.Cause.LEFT, at)
            : new RoundEvent.Left(member));
  }

  static Decision<RoundEvent> tick(PlayedRound now, MemberId member, RoundCommand.Tick tick) {
    if (!now.crew().in(Role.INTERVIEWER).contains(member)) {
      return refused(NOT_YOUR_BRIEF);
    }
    int item = tick.item();
    if (item < 1 || item > now.items().size()) {
      return refused(NO_ITEM);
    }
    return done(
        new RoundOutcome.Marked(now.setup().round().id(), item),
        now.ticks().contains(item) == tick.on()
            ? List.of()
            : List.of(new RoundEvent.Ticked(item, tick.on())));
  }
}
