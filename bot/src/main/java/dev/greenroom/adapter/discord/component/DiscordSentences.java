package dev.greenroom.adapter.discord.component;

import dev.greenroom.core.model.Words;
import dev.greenroom.ui.Card;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The words that only Discord needs. */
public final class DiscordSentences {
  private static final Map<Locale, Words> LANGUAGES = new ConcurrentHashMap<>();

  private DiscordSentences() {}

  public static Words in(Locale locale) {
    return LANGUAGES.computeIfAbsent(locale, one -> Words.in(one, List.of("discord")));
  }

  /** A card of one key: its title and what stands below it. */
  public static Card card(Words words, String key, Object... args) {
    return Card.titled(words.say(key + ".title")).text(words.say(key, args)).build();
  }

  /** For whoever runs the bot. */
  public static String say(String key, Object... args) {
    return in(Locale.ENGLISH).say(key, args);
  }
}
