package dev.greenroom.daily;

import static dev.greenroom.flow.Decision.done;
import static dev.greenroom.flow.Decision.refused;

import dev.greenroom.flow.Decision;
import dev.greenroom.flow.Moment;
import dev.greenroom.flow.Refusal;
import dev.greenroom.flow.StreamId;
import dev.greenroom.ui.Limits;
import dev.greenroom.ui.TextRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Who may answer a posted question, and until when. */
final class AskedRules {
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

  private AskedRules() {}

  static Decision<AskedEvent> decide(
      Asked asked, AskedCommand command, AskedFacts facts, Moment at) {
    return switch (command) {
      case AskedCommand.Open(var place, var question, var posted, var next) ->
          done(
              new AskedOutcome.Asking(),
              new AskedEvent.Opened(place, question, posted, closes(posted, next)));
      case AskedCommand.Answer(var text) -> answer(asked, text, facts.id(), at);
      case AskedCommand.Close _ ->
          done(
              new AskedOutcome.Over(),
              asked instanceof Asked.Open ? closed(facts.stands(), at.now()) : List.of());
    };
  }

  private static List<AskedEvent> closed(boolean stood, Instant now) {
    var closed = new AskedEvent.Closed(now);
    return stood ? List.of(closed) : List.of(new AskedEvent.Unseen(), closed);
  }

  /** A late post, or a day of 23 hours, is over when the plan posts again: the card says so. */
  private static Instant closes(Instant posted, Instant next) {
    Instant latest = posted.plus(OPEN_FOR);
    return next.isBefore(latest) ? next : latest;
  }

  private static Decision<AskedEvent> answer(Asked asked, TextRef text, StreamId id, Moment at) {
    return switch (asked) {
      case Asked.None _ -> refused(NOT_ASKED);
      case Asked.Closed _ -> refused(CLOSED);
      // the timer that closes it may come a moment late; the promise on the card holds
      case Asked.Open open when !at.now().isBefore(open.closes()) -> refused(CLOSED);
      case Asked.Open _ when text.length() == 0 -> refused(EMPTY);
      case Asked.Open _ when text.length() > Limits.ANSWER -> refused(TOO_LONG);
      case Asked.Open open ->
          done(
              new AskedOutcome.AnswerKept(
                  id.id(), open.answer(at.actor().member()).isPresent(), open.closes()),
              new AskedEvent.Answered(at.actor().member(), text));
    };
  }
}
