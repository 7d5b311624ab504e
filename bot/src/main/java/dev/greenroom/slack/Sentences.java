package dev.greenroom.slack;

import dev.greenroom.flow.Words;
import dev.greenroom.ui.Card;
import java.util.List;
import java.util.Locale;

/** What the adapter itself says. */
final class Sentences {
  private static final Words WORDS = Words.in(Locale.ENGLISH, List.of("slack"));

  private Sentences() {}

  static String say(String key, Object... args) {
    return WORDS.say(key, args);
  }

  /** The platform's own word for what went wrong, and where we know it, what to do. */
  static String error(String error, String needed) {
    String key = "error." + error;
    return WORDS.has(key) ? WORDS.say(key, error, needed) : error;
  }

  /** A page of one sentence; {@code <key>.title} stands above it. */
  static Card card(String key, Object... args) {
    return Card.titled(say(key + ".title")).text(say(key, args)).build();
  }
}
