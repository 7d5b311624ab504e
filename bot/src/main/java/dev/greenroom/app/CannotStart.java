package dev.greenroom.app;

/** Something only a person can change keeps the bot from starting; the message says what. */
final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1;

  CannotStart(RuntimeException why) {
    super(why.getMessage(), why);
  }

  CannotStart(String sentence) {
    super(sentence);
  }
}
