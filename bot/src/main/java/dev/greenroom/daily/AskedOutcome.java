package dev.greenroom.daily;

import dev.greenroom.flow.Outcome;
import java.time.Instant;

/** What came of a command to a posted question. */
sealed interface AskedOutcome extends Outcome {
  /** It is out. */
  record Asking() implements AskedOutcome {}

  /**
   * The answer is kept.
   *
   * @param asked the id of the stream, for the buttons below
   * @param again whether it replaced an earlier one
   */
  record AnswerKept(String asked, boolean again, Instant closes) implements AskedOutcome {}

  /** Nobody answers any more. */
  record Over() implements AskedOutcome {}
}
