package dev.greenroom.feature.vote;

import dev.greenroom.feature.rotation.RubricSnapshot;
import dev.greenroom.ui.TextRef;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What one person thinks of a round.
 *
 * @param scores 1 to 5 by id of dimension
 * @param note evidence; empty where none was written
 */
record Ballot(Map<String, Integer> scores, Optional<TextRef> note) {
  static final int LOWEST = 1;
  static final int HIGHEST = 5;

  Ballot {
    scores = Map.copyOf(scores);
    if (scores.values().stream().anyMatch(score -> score < LOWEST || score > HIGHEST)) {
      throw new IllegalArgumentException("scores go from 1 to 5");
    }
  }

  int score(RubricSnapshot.Scale scale) {
    return Objects.requireNonNull(
        scores.get(scale.id()), "a ballot has a score for each dimension");
  }

  /** The best and the worst there is are said with evidence. */
  boolean lacksNote() {
    return note.isEmpty()
        && scores.values().stream().anyMatch(score -> score == LOWEST || score == HIGHEST);
  }

  Ballot noted(Optional<TextRef> other) {
    return new Ballot(scores, other);
  }

  /** Nothing of what it says may stand in a log or a message of a fault. */
  @Override
  public String toString() {
    return "Ballot[" + scores.size() + " scores]";
  }
}
