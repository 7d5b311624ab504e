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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What becomes of a round whose room is gone, or that somebody can take no part in any more. */
final class RoomRules {
  static final Refusal HAS_ROOM = Refusal.of("round.has-room");
  static final Refusal NO_CHANNEL = Refusal.of("round.channel-on-hold");

  private RoomRules() {}

  /** The clock stands until there is a room again: nobody loses time to a moderator. */
  static Decision<RoundEvent> lost(Round.Running round, Instant now) {
    if (round.now().hasNoRoom()) {
      return nothing();
    }
    var events = new ArrayList<RoundEvent>();
    Duration left = Duration.between(now, round.ends());
    if (left.isPositive()) {
      events.add(new RoundEvent.Paused(left, now.plus(RunningRules.LONGEST_PAUSE)));
    }
    events.add(new RoundEvent.RoomLost());
    return happened(events);
  }

  /** What follows a phase: where the room was lost with its last moment, the next one waits. */
  static List<RoundEvent> after(PlayedRound now, RoundEvent next) {
    return now.hasNoRoom() && next instanceof RoundEvent.PhaseBegan(_, var at, var ends)
        ? List.of(
            next,
            new RoundEvent.Paused(Duration.between(at, ends), at.plus(RunningRules.LONGEST_PAUSE)))
        : List.of(next);
  }

  static Decision<RoundEvent> lost(PlayedRound now) {
    return now.hasNoRoom() ? nothing() : happened(new RoundEvent.RoomLost());
  }

  static Decision<RoundEvent> replace(PlayedRound now, MemberId member, RoundFacts facts) {
    if (!now.crew().has(member)) {
      return refused(RoundRules.NOT_IN);
    }
    if (!now.hasNoRoom()) {
      return refused(HAS_ROOM);
    }
    return facts instanceof RoundFacts.Stage stage && stage.onHold()
        ? refused(NO_CHANNEL)
        : done(new RoundOutcome.UnderWay(now.setup().round()), new RoundEvent.RoomReplaced());
  }

  static Decision<RoundEvent> end(PlayedRound now, MemberId member, Instant at) {
    if (!now.crew().runs(member)) {
      return refused(RunningRules.NOT_YOURS);
    }
    return now.hasNoRoom() ? done(new RoundOutcome.Ended(), unseen(member, at)) : refused(HAS_ROOM);
  }

  /** What nobody could see has no vote, and nobody is thanked for it. */
  static RoundEvent unseen(MemberId by, Instant at) {
    return new RoundEvent.BrokenOff(by, RoundEvent.Cause.NO_ROOM, at);
  }

  /** Without a candidate or an interviewer there is no round, however they went. */
  static Decision<RoundEvent> depart(PlayedRound now, MemberId member, Instant at) {
    if (!now.crew().has(member)) {
      return nothing();
    }
    Optional<Role> role = now.crew().role(member);
    return happened(
        role.filter(Role::isNeeded).isPresent()
            ? new RoundEvent.BrokenOff(member, RoundEvent.Cause.DEPARTED, at)
            : new RoundEvent.Left(member));
  }

  /** After the end there may be votes to come. */
  static Decision<RoundEvent> over(
      Round.Over round, RoundCommand command, RoundFacts facts, DecisionContext at) {
    return switch (command) {
      case RoundCommand.LoseRoom _ when !round.archived() -> lost(round.was());
      case RoundCommand.ReplaceRoom _ when round.was().hasNoRoom() && !round.archived() ->
          replace(round.was(), at.actor().member(), facts);
      default -> RoundRules.ended(command);
    };
  }
}
