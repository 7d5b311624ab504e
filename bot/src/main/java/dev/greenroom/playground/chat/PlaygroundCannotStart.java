package dev.greenroom.playground.chat;

/** The playground cannot start; the message is one plain sentence for whoever started it. */
public final class PlaygroundCannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PlaygroundCannotStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  public PlaygroundCannotStart(String sentence) {
    super(sentence);
  }
}
