package dev.greenroom.feature.round;

import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.feature.rotation.QuestionRotation;
import dev.greenroom.feature.rotation.QuestionSnapshot;
import dev.greenroom.feature.rotation.RubricSnapshot;
import java.util.List;

/** What the rules need to know beside the round. */
sealed interface RoundFacts {
  /** Nothing. */
  record Nothing() implements RoundFacts {}

  /**
   * Where it is held.
   *
   * @param stands whether its room is open
   * @param onHold whether its channel takes nothing at the moment
   */
  record Stage(boolean stands, boolean onHold) implements RoundFacts {}

  /** The packs have what a lobby asks for. */
  record Offered(Setup setup) implements RoundFacts {}

  /** They have not. */
  record NotOffered(Refusal why) implements RoundFacts {}

  /**
   * What a round can be played with.
   *
   * @param round its stream; its id orders the questions that nobody has seen
   * @param pool the questions that suit it; empty where the packs have none any more
   * @param past what the channel has seen
   */
  record Supplied(
      StreamId round,
      List<QuestionSnapshot> pool,
      QuestionRotation.Past past,
      RubricSnapshot scoring)
      implements RoundFacts {
    List<String> ids() {
      return pool.stream().map(QuestionSnapshot::id).toList();
    }

    QuestionSnapshot question(QuestionRotation.Pick pick) {
      return pool.get(ids().indexOf(pick.question()));
    }
  }
}
