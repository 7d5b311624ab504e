package dev.greenroom.adapter.slack.api;

import dev.greenroom.core.model.Words;
import dev.greenroom.ui.Card;
import java.util.List;
import java.util.Locale;

/** What the adapter itself says. */
public final class SlackSentences {
  private static final Words WORDS = Words.in(Locale.ENGLISH, List.of("slack"));

  private SlackSentences() {}

  public static String say(String key, Object... args) {
    return WORDS.say(key, args);
  }

  /** The platform's own word for what went wrong, and where we know it, what to do. */
  public static String error(String error, String needed) {
    String key = "error." + error;
    return WORDS.has(key) ? WORDS.say(key, error, needed) : error;
  }

  /** A page of one sentence; {@code <key>.title} stands above it. */
  public static Card card(String key, Object... args) {
    return Card.titled(say(key + ".title")).text(say(key, args)).build();
  }
}
