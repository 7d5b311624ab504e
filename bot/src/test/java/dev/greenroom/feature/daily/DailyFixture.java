package dev.greenroom.feature.daily;

import dev.greenroom.core.feature.Decision;
import dev.greenroom.core.feature.DecisionContext;
import dev.greenroom.core.feature.State;
import dev.greenroom.core.model.Actor;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Place;
import dev.greenroom.feature.rotation.QuestionSnapshot;
import dev.greenroom.ui.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Small things that the tests of the daily rules speak of. */
final class DailyFixture {
  static final Place GENERAL = new Place("playground", "general");
  static final CommunityId COMMUNITY = new CommunityId("c1");

  private DailyFixture() {}

  static QuestionSnapshot question(String id) {
    return new QuestionSnapshot(
        id,
        "System design",
        "Design a queue.",
        "case",
        20,
        List.of("Who waits?"),
        List.of("Names the people"),
        List.of("Names a product"),
        "Forgets the failure",
        List.of(),
        "Not affiliated.",
        List.of(),
        Optional.empty());
  }

  static DecisionContext at(String instant) {
    return at(Instant.parse(instant), "ana");
  }

  static DecisionContext at(Instant now, String member) {
    return new DecisionContext(
        now, "seed-" + now, new Actor(new MemberId(member), true, Locale.ENGLISH), COMMUNITY);
  }

  static <E> Decision.Done<E> done(Decision<E> decision) {
    return switch (decision) {
      case Decision.Done<E> done -> done;
      case Decision.Refused<E>(var refusal) -> throw new AssertionError("refused: " + refusal);
    };
  }

  static <S extends State<S, E>, E> S after(S state, Decision<E> decision) {
    S now = state;
    for (E event : done(decision).events()) {
      now = now.after(event);
    }
    return now;
  }
}
