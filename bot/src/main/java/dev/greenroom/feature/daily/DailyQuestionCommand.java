package dev.greenroom.feature.daily;

import dev.greenroom.core.model.Place;
import dev.greenroom.feature.rotation.QuestionSnapshot;
import dev.greenroom.ui.TextRef;
import java.time.Instant;

/** What a posted question can be asked. */
sealed interface DailyQuestionCommand {
  /**
   * It goes out.
   *
   * @param next when its plan posts again, which closes it
   */
  record Open(Place place, QuestionSnapshot question, Instant at, Instant next)
      implements DailyQuestionCommand {}

  /** Somebody answers, or changes their answer. */
  record Answer(TextRef text) implements DailyQuestionCommand {}

  /** Its time is over. */
  record Close() implements DailyQuestionCommand {}
}
