package dev.greenroom.feature.round;

import static dev.greenroom.core.feature.Decision.done;
import static dev.greenroom.core.feature.Decision.happened;
import static dev.greenroom.core.feature.Decision.nothing;
import static dev.greenroom.core.feature.Decision.refused;

import dev.greenroom.core.feature.Decision;
import dev.greenroom.core.feature.DecisionContext;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.ui.MemberId;
import java.time.Instant;

/** A round whose clock stands. */
final class PausedRules {
  static final Refusal PAUSED = Refusal.of("round.paused");

  private PausedRules() {}

  static Decision<RoundEvent> decide(
      Round.Paused round, RoundCommand command, RoundFacts facts, DecisionContext at) {
    MemberId member = at.actor().member();
    boolean runs = round.now().crew().runs(member);
    return switch (command) {
      case RoundCommand.Resume _ ->
          runs ? resume(round, at.now()) : refused(RunningRules.NOT_YOURS);
      case RoundCommand.EndPause(var due) ->
          round.now().hasNoRoom()
              ? happened(RoomRules.unseen(round.now().crew().host(), due))
              : resume(round, due);
      case RoundCommand.Skip(var phase) ->
          runs
              ? RunningRules.skip(round.now(), round.phase(), phase, facts, at.now())
              : refused(RunningRules.NOT_YOURS);
      case RoundCommand.Pause _, RoundCommand.Extend _ ->
          refused(runs ? PAUSED : RunningRules.NOT_YOURS);
      case RoundCommand.Leave _ -> RunningRules.leave(round.now(), member, at.now());
      case RoundCommand.Tick tick -> RunningRules.tick(round.now(), member, tick);
      case RoundCommand.LoseRoom _ -> RoomRules.lost(round.now());
      case RoundCommand.ReplaceRoom _ -> RoomRules.replace(round.now(), member, facts);
      case RoundCommand.End _ -> RoomRules.end(round.now(), member, at.now());
      case RoundCommand.Depart(var gone) -> RoomRules.depart(round.now(), gone, at.now());
      case RoundCommand.Open _, RoundCommand.Join _, RoundCommand.Begin _ ->
          refused(RoundRules.started(round.now().setup()));
      case RoundCommand.Expire _,
          RoundCommand.Warn _,
          RoundCommand.EndPhase _,
          RoundCommand.Archive _ ->
          nothing();
    };
  }

  private static Decision<RoundEvent> resume(Round.Paused round, Instant now) {
    Instant ends = now.plus(round.left());
    return done(new RoundOutcome.Ticking(ends), new RoundEvent.Resumed(ends));
  }
}
