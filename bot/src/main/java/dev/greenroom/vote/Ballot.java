package dev.greenroom.vote;

import dev.greenroom.ui.TextRef;
import java.util.Map;
import java.util.Optional;

/**
 * What one person thinks of a round.
 *
 * @param scores 1 to 5 by id of dimension
 * @param note evidence; empty where none was written
 */
public record Ballot(Map<String, Integer> scores, Optional<TextRef> note) {
  public Ballot {
    scores = Map.copyOf(scores);
    if (scores.values().stream().anyMatch(score -> score < 1 || score > 5)) {
      throw new IllegalArgumentException("scores go from 1 to 5");
    }
  }

  /** Nothing of what it says may stand in a log or a message of a fault. */
  @Override
  public String toString() {
    return "Ballot[" + scores.size() + " scores]";
  }
}
