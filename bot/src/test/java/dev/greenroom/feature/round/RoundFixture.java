package dev.greenroom.feature.round;

import dev.greenroom.content.model.Seat;
import dev.greenroom.core.feature.Decision;
import dev.greenroom.core.feature.DecisionContext;
import dev.greenroom.core.model.Actor;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.feature.rotation.QuestionRotation;
import dev.greenroom.feature.rotation.QuestionSnapshot;
import dev.greenroom.feature.rotation.RubricSnapshot;
import dev.greenroom.ui.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Small things that the tests of rounds speak of. */
final class RoundFixture {
  static final CommunityId COMMUNITY = new CommunityId("c1");
  static final StreamId ID = new StreamId("round", COMMUNITY, "r1");
  static final Place PRACTICE = new Place("playground", "practice");
  static final Instant NINE = Instant.parse("2027-03-01T09:00:00Z");

  static final MemberId MAX = new MemberId("max");
  static final MemberId ANA = new MemberId("ana");
  static final MemberId BEN = new MemberId("ben");
  static final MemberId CHI = new MemberId("chi");
  static final MemberId EVE = new MemberId("eve");

  /** Phases of these many minutes. */
  static final List<Integer> MINUTES = List.of(5, 10, 1);

  private RoundFixture() {}

  static Setup setup(boolean secluded) {
    return new Setup(
        ID,
        PRACTICE,
        "baking",
        "Baking",
        "16 minutes",
        "any",
        secluded,
        MINUTES.stream()
            .map(
                minutes ->
                    new Setup.Phase(
                        minutes + " minutes",
                        Duration.ofMinutes(minutes),
                        Seat.CANDIDATE,
                        "Bake for " + minutes + "."))
            .toList(),
        "The minutes are ours.",
        "Affiliated with nobody.",
        Optional.empty());
  }

  static QuestionSnapshot question() {
    return new QuestionSnapshot(
        "loaf",
        "Baking",
        "Bake a loaf.",
        "case",
        10,
        List.of("Which flour?"),
        List.of("Weighs"),
        List.of("Guesses"),
        "Opens the oven",
        List.of(),
        "Affiliated with nobody.",
        List.of(),
        Optional.empty());
  }

  static final RubricSnapshot SCORING = new RubricSnapshot("baking", List.of());

  static RoundFacts supply() {
    return new RoundFacts.Supplied(ID, List.of(question()), QuestionRotation.Past.NOTHING, SCORING);
  }

  /** What the rules are given beside the state, as the feature would load it. */
  static RoundFacts facts(Round round, RoundCommand command) {
    return switch (command) {
      case RoundCommand.Open open -> new RoundFacts.Offered(setup(open.secluded()));
      case RoundCommand.Begin _ when round instanceof Round.Lobby -> supply();
      default -> new RoundFacts.Nothing();
    };
  }

  static RoundCommand.Open open() {
    return new RoundCommand.Open(PRACTICE, PRACTICE, "baking", "16", "any", false);
  }

  /** Max opened it and watches; Ana, Ben and Chi came in this order. */
  static Crew crew() {
    return Crew.of(MAX)
        .joined(ANA, Role.CANDIDATE)
        .joined(BEN, Role.INTERVIEWER)
        .joined(CHI, Role.OBSERVER);
  }

  static Round.Lobby lobby(Crew crew) {
    return new Round.Lobby(setup(false), crew, NINE.plus(RoundRules.LOBBY_STAYS));
  }

  static PlayedRound played() {
    return played(false);
  }

  static PlayedRound played(boolean secluded) {
    return new PlayedRound(setup(secluded), crew(), question(), SCORING, Set.of(), 0);
  }

  /** Its first phase began at nine. */
  static Round.Running running() {
    return new Round.Running(played(), 1, NINE, minutes(5), Optional.empty());
  }

  /** It was paused at nine with three minutes left. */
  static Round.Paused paused() {
    return new Round.Paused(played(), 1, Duration.ofMinutes(3), minutes(30));
  }

  static Round.Over over() {
    return new Round.Over(played(), NINE, false);
  }

  static Round.BrokenOff brokenOff() {
    return new Round.BrokenOff(played().without(ANA), 1, ANA, RoundEvent.Cause.LEFT, NINE, false);
  }

  static Round.CalledOff calledOff() {
    return new Round.CalledOff(setup(false), RoundEvent.Why.EXPIRED, NINE);
  }

  /** So many minutes after nine. */
  static Instant minutes(int minutes) {
    return NINE.plus(Duration.ofMinutes(minutes));
  }

  static DecisionContext at(Instant now, MemberId member) {
    return new DecisionContext(
        now, "seed-" + now, new Actor(member, false, Locale.ENGLISH), COMMUNITY);
  }

  static Decision<RoundEvent> decide(
      Round round, RoundCommand command, Instant now, MemberId member) {
    return RoundRules.decide(round, command, facts(round, command), at(now, member));
  }

  /** The same, at nine. */
  static Decision<RoundEvent> decide(Round round, RoundCommand command, MemberId member) {
    return decide(round, command, NINE, member);
  }

  static Round after(Round round, Decision<RoundEvent> decision) {
    return switch (decision) {
      case Decision.Refused<RoundEvent> _ -> round;
      case Decision.Done<RoundEvent>(var events, _) -> {
        Round now = round;
        for (RoundEvent event : events) {
          now = now.after(event);
        }
        yield now;
      }
    };
  }

  static Round after(Round round, RoundCommand command, Instant now, MemberId member) {
    return after(round, decide(round, command, now, member));
  }

  static Round leaves(Round round, MemberId member) {
    return after(round, new RoundCommand.Leave(), NINE, member);
  }

  static Decision<RoundEvent> refused(String key) {
    return Decision.refused(Refusal.of(key));
  }
}
