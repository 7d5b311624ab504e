package dev.greenroom.adapter.slack.api;

import java.time.Duration;
import java.util.function.Function;

/** What came of a call to Slack. */
public sealed interface CallResult<T> {
  /** It was done. */
  record Done<T>(T answer) implements CallResult<T> {}

  /**
   * It was not done, and Slack says why.
   *
   * @param error Slack's own word, such as {@code not_in_channel}
   * @param needed the scope that is missing; "" for none
   */
  record Declined<T>(String error, String needed) implements CallResult<T> {}

  /** It was not done; it may be tried again after this. */
  record NotNow<T>(Duration after) implements CallResult<T> {}

  /** It never left this machine whole, so it was not done. */
  record NotSent<T>(String why) implements CallResult<T> {}

  /** It was sent whole and nothing certain came back. */
  record InDoubt<T>(String why) implements CallResult<T> {}

  /** What came of it, for a sentence. */
  default String inWords() {
    return switch (this) {
      case Done<T> _ -> "ok";
      case Declined<T>(var error, _) -> error;
      case NotNow<T>(var after) -> "it wants no more calls for " + after.toSeconds() + " s";
      case NotSent<T>(var why) -> why;
      case InDoubt<T>(var why) -> why;
    };
  }

  default <U> CallResult<U> map(Function<T, U> each) {
    return switch (this) {
      case Done<T>(var answer) -> new Done<>(each.apply(answer));
      case Declined<T>(var error, var needed) -> new Declined<>(error, needed);
      case NotNow<T>(var after) -> new NotNow<>(after);
      case NotSent<T>(var why) -> new NotSent<>(why);
      case InDoubt<T>(var why) -> new InDoubt<>(why);
    };
  }
}
