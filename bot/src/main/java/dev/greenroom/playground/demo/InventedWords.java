package dev.greenroom.playground.demo;

import dev.greenroom.core.model.Words;
import dev.greenroom.playground.chat.Person;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** What invented people write. */
final class InventedWords {
  private static final Words WORDS = Words.in(Locale.ENGLISH, List.of("invented"));

  private InventedWords() {}

  /** The evidence that somebody gives on the tour. */
  static String note(Person person) {
    return WORDS.say("invented.tour." + person.id());
  }

  /** An answer that suits whatever was asked. */
  static String answer(RandomGenerator chance) {
    return one("invented.answer.", chance);
  }

  /**
   * The evidence for a ballot.
   *
   * @param mean of its scores, 1 to 5
   */
  static String note(double mean, RandomGenerator chance) {
    return one(
        mean >= 3.7 ? "invented.high." : mean >= 2.7 ? "invented.middle." : "invented.low.",
        chance);
  }

  /** What a candidate notes about themselves. */
  static String self(RandomGenerator chance) {
    return one("invented.self.", chance);
  }

  /** A line between people, when a round is over. */
  static String thanks(RandomGenerator chance) {
    return one("invented.thanks.", chance);
  }

  private static String one(String prefix, RandomGenerator chance) {
    List<String> keys = WORDS.keys().stream().filter(key -> key.startsWith(prefix)).toList();
    return WORDS.say(keys.get(chance.nextInt(keys.size())));
  }
}
