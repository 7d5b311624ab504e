package dev.greenroom.feature.daily;

import dev.greenroom.core.model.Place;
import dev.greenroom.feature.rotation.QuestionSnapshot;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.TextRef;
import java.time.Instant;

/** What happened to a posted question. */
public sealed interface DailyQuestionEvent {
  /** It went out. */
  record Opened(Place place, QuestionSnapshot question, Instant at, Instant closes)
      implements DailyQuestionEvent {}

  /** Somebody answered; an earlier answer of theirs is replaced. */
  record Answered(MemberId member, TextRef text) implements DailyQuestionEvent {}

  /** Its card never reached its channel while it was open: nobody is to blame for not answering. */
  record Unseen() implements DailyQuestionEvent {}

  /** Its time was over. */
  record Closed(Instant at) implements DailyQuestionEvent {}
}
