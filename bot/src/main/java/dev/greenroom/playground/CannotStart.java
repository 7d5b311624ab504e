package dev.greenroom.playground;

/** The playground cannot start; the message is one plain sentence for whoever started it. */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  CannotStart(String sentence) {
    super(sentence);
  }
}
