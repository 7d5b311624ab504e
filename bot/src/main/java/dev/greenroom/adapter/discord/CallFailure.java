package dev.greenroom.adapter.discord;

import dev.greenroom.core.port.Chat;
import java.time.Duration;

/** A call that did not come back with what was asked for. */
final class CallFailure extends Exception {
  private static final long serialVersionUID = 1;

  /** What the platform's errors mean to us; see the list of its JSON error codes. */
  static final int UNKNOWN_CHANNEL = 10003;

  static final int UNKNOWN_MESSAGE = 10008;
  static final int EMPTY = 50006;
  static final int TOO_LARGE = 40005;
  static final int MALFORMED = 50035;
  static final int ARCHIVED = 50083;
  static final int THREAD_EXISTS = 160004;
  static final int LOCKED = 160005;

  private final transient Chat.Sending outcome;
  private final int status;
  private final int code;

  CallFailure(Chat.Sending outcome, int status, int code) {
    super(outcome.toString());
    this.outcome = outcome;
    this.status = status;
    this.code = code;
  }

  /** It was not sent. */
  static CallFailure later(Duration after) {
    return new CallFailure(new Chat.Later(after), 0, 0);
  }

  /** It was sent, and nobody knows what came of it. */
  static CallFailure inDoubt(String why) {
    return new CallFailure(new Chat.InDoubt(why), 0, 0);
  }

  /** Trying again would not help. */
  static CallFailure refused(String why) {
    return new CallFailure(new Chat.Refused(why), 0, 0);
  }

  Chat.Sending outcome() {
    return outcome;
  }

  /** The error code in Discord's own list; 0 for none. */
  int code() {
    return code;
  }

  /** Whether Discord says that we may not. */
  boolean forbidden() {
    return status == 403;
  }
}
