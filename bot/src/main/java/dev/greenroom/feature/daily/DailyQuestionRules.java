package dev.greenroom.feature.daily;

import static dev.greenroom.core.feature.Decision.done;
import static dev.greenroom.core.feature.Decision.happened;
import static dev.greenroom.core.feature.Decision.refused;

import dev.greenroom.core.feature.Decision;
import dev.greenroom.core.feature.DecisionContext;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.ui.Limits;
import dev.greenroom.ui.TextRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Who may answer a posted question, and until when. */
final class DailyQuestionRules {
  /** A question closes this long after its post, unless its plan posts again before. */
  static final Duration OPEN_FOR = Duration.ofHours(24);

  static final Refusal NOT_ASKED = Refusal.of("daily.not-asked");
  static final Refusal CLOSED = Refusal.of("daily.closed");
  static final Refusal EMPTY = Refusal.of("daily.empty");
  static final Refusal TOO_LONG = Refusal.of("daily.too-long", "" + Limits.ANSWER);

  /**
   * What the rules need to know beside the question.
   *
   * @param stands whether its card has reached its channel; asked only where it closes
   */
  record AskedFacts(StreamId id, boolean stands) {}

  private DailyQuestionRules() {}

  static Decision<DailyQuestionEvent> decide(
      DailyQuestion asked, DailyQuestionCommand command, AskedFacts facts, DecisionContext at) {
    return switch (command) {
      case DailyQuestionCommand.Open(var place, var question, var posted, var next) ->
          happened(new DailyQuestionEvent.Opened(place, question, posted, closes(posted, next)));
      case DailyQuestionCommand.Answer(var text) -> answer(asked, text, facts.id(), at);
      case DailyQuestionCommand.Close _ ->
          happened(
              asked instanceof DailyQuestion.Open ? closed(facts.stands(), at.now()) : List.of());
    };
  }

  private static List<DailyQuestionEvent> closed(boolean stood, Instant now) {
    var closed = new DailyQuestionEvent.Closed(now);
    return stood ? List.of(closed) : List.of(new DailyQuestionEvent.Unseen(), closed);
  }

  /** A late post, or a day of 23 hours, is over when the plan posts again: the card says so. */
  private static Instant closes(Instant posted, Instant next) {
    Instant latest = posted.plus(OPEN_FOR);
    return next.isBefore(latest) ? next : latest;
  }

  private static Decision<DailyQuestionEvent> answer(
      DailyQuestion asked, TextRef text, StreamId id, DecisionContext at) {
    return switch (asked) {
      case DailyQuestion.None _ -> refused(NOT_ASKED);
      case DailyQuestion.Closed _ -> refused(CLOSED);
      // the timer that closes it may come a moment late; the promise on the card holds
      case DailyQuestion.Open open when !at.now().isBefore(open.closes()) -> refused(CLOSED);
      case DailyQuestion.Open _ when text.length() == 0 -> refused(EMPTY);
      case DailyQuestion.Open _ when text.length() > Limits.ANSWER -> refused(TOO_LONG);
      case DailyQuestion.Open open ->
          done(
              new DailyQuestionOutcome.AnswerKept(
                  id.id(), open.answer(at.actor().member()).isPresent(), open.closes()),
              new DailyQuestionEvent.Answered(at.actor().member(), text));
    };
  }
}
