package dev.greenroom.playground.chat;

import dev.greenroom.core.model.Words;
import java.util.List;
import java.util.Locale;

/** A request that is not served; the message is one plain sentence for the page. */
public final class DeclinedRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Words WORDS = Words.in(Locale.ENGLISH, List.of("playground"));

  private final int status;
  private final String sentence;

  private DeclinedRequest(int status, String sentence) {
    super(sentence);
    this.status = status;
    this.sentence = sentence;
  }

  public static DeclinedRequest because(int status, String key, Object... args) {
    return new DeclinedRequest(status, sentence(key, args));
  }

  public static String sentence(String key, Object... args) {
    return WORDS.say(key, args);
  }

  public String sentence() {
    return sentence;
  }

  public int status() {
    return status;
  }
}
