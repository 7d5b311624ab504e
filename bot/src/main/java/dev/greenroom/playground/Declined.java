package dev.greenroom.playground;

import dev.greenroom.flow.Words;
import java.util.List;
import java.util.Locale;

/** A request that is not served; the message is one plain sentence for the page. */
final class Declined extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Words WORDS = Words.in(Locale.ENGLISH, List.of("playground"));

  private final int status;
  private final String sentence;

  private Declined(int status, String sentence) {
    super(sentence);
    this.status = status;
    this.sentence = sentence;
  }

  static Declined because(int status, String key, Object... args) {
    return new Declined(status, sentence(key, args));
  }

  static String sentence(String key, Object... args) {
    return WORDS.say(key, args);
  }

  String sentence() {
    return sentence;
  }

  int status() {
    return status;
  }
}
