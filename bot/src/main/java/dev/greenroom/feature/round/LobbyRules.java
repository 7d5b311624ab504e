package dev.greenroom.feature.round;

import static dev.greenroom.core.feature.Decision.done;
import static dev.greenroom.core.feature.Decision.happened;
import static dev.greenroom.core.feature.Decision.nothing;
import static dev.greenroom.core.feature.Decision.refused;

import dev.greenroom.core.feature.Decision;
import dev.greenroom.core.feature.DecisionContext;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.feature.rotation.QuestionRotation;
import dev.greenroom.ui.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Roles, and who may begin. */
final class LobbyRules {
  static final Refusal NOT_RUNNING_IT = Refusal.of("round.begin-not-yours");
  static final Refusal NO_QUESTION = Refusal.of("round.no-question");
  static final Refusal TOO_LATE = Refusal.of("round.too-late");

  private LobbyRules() {}

  static Decision<RoundEvent> decide(
      Round.Lobby lobby, RoundCommand command, RoundFacts facts, DecisionContext at) {
    MemberId member = at.actor().member();
    return switch (command) {
      case RoundCommand.Join(var role) ->
          waits(lobby, at) ? join(lobby.crew(), member, role) : refused(TOO_LATE);
      case RoundCommand.Leave _ -> leave(lobby.crew(), member, at.now());
      case RoundCommand.Depart(var gone) ->
          lobby.crew().has(gone) ? leave(lobby.crew(), gone, at.now()) : nothing();
      case RoundCommand.Begin _ ->
          waits(lobby, at) ? begin(lobby, member, facts, at.now()) : refused(TOO_LATE);
      case RoundCommand.Expire(var due) ->
          happened(new RoundEvent.CalledOff(RoundEvent.Why.EXPIRED, due));
      case RoundCommand.Open _ -> refused(RoundRules.OPEN);
      case RoundCommand.Pause _,
          RoundCommand.Resume _,
          RoundCommand.Extend _,
          RoundCommand.Skip _,
          RoundCommand.Tick _,
          RoundCommand.ReplaceRoom _,
          RoundCommand.End _ ->
          refused(RoundRules.NOT_STARTED);
      case RoundCommand.Warn _,
          RoundCommand.EndPhase _,
          RoundCommand.EndPause _,
          RoundCommand.LoseRoom _,
          RoundCommand.Archive _ ->
          nothing();
    };
  }

  /** Its time may be up before its timer has come. */
  private static boolean waits(Round.Lobby lobby, DecisionContext at) {
    return at.now().isBefore(lobby.expires());
  }

  private static Decision<RoundEvent> join(Crew crew, MemberId member, Role role) {
    Optional<Role> before = crew.role(member);
    if (before.equals(Optional.of(role))) {
      return done(new RoundOutcome.InRole(role, false), List.of());
    }
    return crew.full(role)
        ? refused(Refusal.of("round.full." + role.key()))
        : done(
            new RoundOutcome.InRole(role, before.isPresent()), new RoundEvent.Joined(member, role));
  }

  /** With the last one the lobby goes. */
  private static Decision<RoundEvent> leave(Crew crew, MemberId member, Instant now) {
    if (!crew.has(member)) {
      return refused(RoundRules.NOT_IN);
    }
    var events = new ArrayList<RoundEvent>();
    events.add(new RoundEvent.Left(member));
    if (crew.left(member).empty()) {
      events.add(new RoundEvent.CalledOff(RoundEvent.Why.EMPTY, now));
    }
    return done(new RoundOutcome.Gone(), events);
  }

  private static Decision<RoundEvent> begin(
      Round.Lobby lobby, MemberId member, RoundFacts facts, Instant now) {
    Optional<Refusal> missing = missing(lobby.crew());
    if (!lobby.crew().runs(member)) {
      return refused(NOT_RUNNING_IT);
    }
    if (missing.isPresent()) {
      return refused(missing.get());
    }
    if (!(facts instanceof RoundFacts.Supplied supplied)) {
      throw new IllegalStateException("a round begins with a question");
    }
    return QuestionRotation.pick(supplied.ids(), supplied.past(), supplied.round().id())
        .map(pick -> begun(lobby, supplied, pick, now))
        .orElseGet(() -> refused(NO_QUESTION));
  }

  private static Optional<Refusal> missing(Crew crew) {
    boolean candidate = !crew.in(Role.CANDIDATE).isEmpty();
    boolean interviewer = !crew.in(Role.INTERVIEWER).isEmpty();
    if (candidate && interviewer) {
      return Optional.empty();
    }
    return Optional.of(
        candidate
            ? Refusal.of("round.needs-interviewer")
            : interviewer ? Refusal.of("round.needs-candidate") : Refusal.of("round.needs-both"));
  }

  private static Decision<RoundEvent> begun(
      Round.Lobby lobby, RoundFacts.Supplied supplied, QuestionRotation.Pick pick, Instant now) {
    return done(
        new RoundOutcome.UnderWay(lobby.setup().round()),
        new RoundEvent.Begun(
            lobby.setup(),
            lobby.crew(),
            supplied.question(pick),
            pick,
            supplied.scoring(),
            now,
            now.plus(lobby.setup().phase(1).length())));
  }
}
