package dev.greenroom.round;

import static dev.greenroom.flow.Decision.done;
import static dev.greenroom.flow.Decision.refused;

import dev.greenroom.flow.Decision;
import dev.greenroom.flow.Moment;
import dev.greenroom.flow.Refusal;
import dev.greenroom.ui.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Phases and their clock. */
final class RunningRules {
  /** A pause is over by itself after this long, so that every round ends. */
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

  static final Duration EXTENSION = Duration.ofMinutes(5);

  static final Refusal NOT_YOURS = Refusal.of("round.clock-not-yours");
  static final Refusal NOT_PAUSED = Refusal.of("round.not-paused");
  static final Refusal NOT_YOUR_BRIEF = Refusal.of("round.brief-not-yours");

  private RunningRules() {}

  static Decision<RoundEvent> decide(Round.Running round, RoundCommand command, Moment at) {
    MemberId member = at.actor().member();
    boolean runs = round.now().crew().runs(member);
    return switch (command) {
      case RoundCommand.EndPhase(var due) ->
          due.equals(round.ends())
              ? done(new RoundOutcome.Quiet(), next(round.now(), round.phase(), round.ends()))
              : RoundRules.quiet();
      case RoundCommand.Warn _ ->
          round.warned()
              ? RoundRules.quiet()
              : done(new RoundOutcome.Quiet(), new RoundEvent.Warned());
      case RoundCommand.Pause _ -> runs ? pause(round, at.now()) : refused(NOT_YOURS);
      case RoundCommand.Extend _ -> runs ? extend(round) : refused(NOT_YOURS);
      case RoundCommand.Skip _ ->
          runs
              ? done(new RoundOutcome.PhaseOver(), next(round.now(), round.phase(), at.now()))
              : refused(NOT_YOURS);
      case RoundCommand.Resume _ -> refused(NOT_PAUSED);
      case RoundCommand.Leave _ -> leave(round.now(), member, at.now());
      case RoundCommand.Tick(var item) -> tick(round.now(), member, item);
      case RoundCommand.Open _, RoundCommand.Join _, RoundCommand.Begin _ ->
          refused(RoundRules.STARTED);
      case RoundCommand.Expire _, RoundCommand.EndPause _, RoundCommand.Archive _ ->
          RoundRules.quiet();
    };
  }

  /**
   * What follows a phase.
   *
   * @param at when it was over: where the bot was away, the next one began then nevertheless
   */
  static RoundEvent next(Played now, int phase, Instant at) {
    List<Setup.Phase> phases = now.setup().phases();
    return phase == phases.size()
        ? new RoundEvent.Finished(now.crew(), at)
        : new RoundEvent.PhaseBegan(phase + 1, at, at.plus(now.setup().phase(phase + 1).length()));
  }

  private static Decision<RoundEvent> pause(Round.Running round, Instant now) {
    Duration left = Duration.between(now, round.ends());
    Instant until = now.plus(LONGEST_PAUSE);
    return left.isPositive()
        ? done(new RoundOutcome.Standing(until), new RoundEvent.Paused(left, until))
        : refused(Refusal.of("round.phase-over"));
  }

  private static Decision<RoundEvent> extend(Round.Running round) {
    Instant ends = round.ends().plus(EXTENSION);
    return done(new RoundOutcome.Ticking(ends), new RoundEvent.Extended(ends));
  }

  /** Without a candidate or an interviewer there is no round. */
  static Decision<RoundEvent> leave(Played now, MemberId member, Instant at) {
    if (!now.crew().has(member)) {
      return refused(RoundRules.NOT_IN);
    }
    Optional<Role> role = now.crew().role(member);
    boolean needed =
        role.equals(Optional.of(Role.CANDIDATE)) || role.equals(Optional.of(Role.INTERVIEWER));
    return done(
        new RoundOutcome.Gone(),
        needed ? new RoundEvent.BrokenOff(member, at) : new RoundEvent.Left(member));
  }

  static Decision<RoundEvent> tick(Played now, MemberId member, int item) {
    if (!now.crew().in(Role.INTERVIEWER).contains(member)) {
      return refused(NOT_YOUR_BRIEF);
    }
    return item < 1 || item > now.items().size()
        ? RoundRules.quiet()
        : done(
            new RoundOutcome.Marked(now.setup().round().id(), item),
            new RoundEvent.Ticked(item, !now.ticks().contains(item)));
  }
}
