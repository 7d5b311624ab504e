package dev.greenroom.content.model;

import java.util.List;

/**
 * A sample answer with the scores it deserves, so that people learn to score alike.
 *
 * @param question the id of the question it answers
 * @param text 120 to 250 words
 * @param scores one for each dimension of the track's rubric
 */
public record CalibrationAnswer(
    String id, Level level, String question, String text, List<ReferenceScore> scores) {

  public CalibrationAnswer {
    scores = List.copyOf(scores);
  }
}
