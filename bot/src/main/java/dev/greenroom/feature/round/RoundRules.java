package dev.greenroom.feature.round;

import static dev.greenroom.core.feature.Decision.done;
import static dev.greenroom.core.feature.Decision.happened;
import static dev.greenroom.core.feature.Decision.nothing;
import static dev.greenroom.core.feature.Decision.refused;

import dev.greenroom.core.feature.Decision;
import dev.greenroom.core.feature.DecisionContext;
import dev.greenroom.core.model.Refusal;
import java.time.Duration;

/** What can be done to a round, by the state it is in. */
final class RoundRules {
  /** A lobby waits this long. */
  static final Duration LOBBY_STAYS = Duration.ofMinutes(30);

  static final Refusal NO_ROUND = Refusal.of("round.none");
  static final Refusal OPEN = Refusal.of("round.open");
  static final Refusal NOT_STARTED = Refusal.of("round.not-started");
  static final Refusal OVER = Refusal.of("round.over");
  static final Refusal NOT_IN = Refusal.of("round.not-in");

  private RoundRules() {}

  /** A timer that comes when nobody waits for it any more changes nothing. */
  static Decision<RoundEvent> decide(
      Round round, RoundCommand command, RoundFacts facts, DecisionContext at) {
    if (command instanceof RoundCommand.Timer timer && !round.wakes().contains(timer.wake())) {
      return nothing();
    }
    return switch (round) {
      case Round.None _ -> none(command, facts, at);
      case Round.Lobby lobby -> LobbyRules.decide(lobby, command, facts, at);
      case Round.Running running -> RunningRules.decide(running, command, facts, at);
      case Round.Paused paused -> PausedRules.decide(paused, command, facts, at);
      case Round.Over over -> RoomRules.over(over, command, facts, at);
      case Round.BrokenOff off ->
          command instanceof RoundCommand.LoseRoom && !off.archived()
              ? RoomRules.lost(off.was())
              : ended(command);
      case Round.CalledOff _ -> ended(command);
    };
  }

  private static Decision<RoundEvent> none(
      RoundCommand command, RoundFacts facts, DecisionContext at) {
    if (command instanceof RoundCommand.LoseRoom || command instanceof RoundCommand.Depart) {
      return nothing();
    }
    if (!(command instanceof RoundCommand.Open)) {
      return refused(NO_ROUND);
    }
    return switch (facts) {
      case RoundFacts.Offered(var setup) -> {
        var expires = at.now().plus(LOBBY_STAYS);
        yield done(
            new RoundOutcome.LobbyOpen(expires),
            new RoundEvent.Opened(setup, at.actor().member(), expires));
      }
      case RoundFacts.NotOffered(var why) -> refused(why);
      case RoundFacts.Nothing _, RoundFacts.Supplied _, RoundFacts.Stage _ ->
          throw new IllegalStateException("a lobby opens with an offer");
    };
  }

  static Decision<RoundEvent> ended(RoundCommand command) {
    return switch (command) {
      case RoundCommand.Archive _ -> happened(new RoundEvent.Archived());
      case RoundCommand.LoseRoom _, RoundCommand.Depart _ -> nothing();
      default -> refused(OVER);
    };
  }

  /** Nobody new comes in; who may watch all the same is told where. */
  static Refusal started(Setup setup) {
    return setup.secluded() ? Refusal.of("round.started-private") : Refusal.of("round.started");
  }
}
