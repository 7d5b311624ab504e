package dev.greenroom.feature.daily;

import dev.greenroom.core.model.Outcome;
import java.time.Instant;

/** What came of a command to a posted question. */
sealed interface DailyQuestionOutcome extends Outcome {
  /**
   * The answer is kept.
   *
   * @param asked the id of the stream, for the buttons below
   * @param again whether it replaced an earlier one
   */
  record AnswerKept(String asked, boolean again, Instant closes) implements DailyQuestionOutcome {}
}
