package dev.greenroom.content.reading;

import java.util.Locale;

/** Takes from a valid draft what its schema promises to be there. */
public final class Take {

  private Take() {}

  public static String text(Spot spot, String key) {
    return spot.text(key).orElseThrow();
  }

  static int number(Spot spot, String key) {
    return spot.number(key).orElseThrow();
  }

  static boolean yes(Spot spot, String key) {
    return spot.at(key).node().booleanValue();
  }

  /** A word such as {@code role-play} is the constant {@code ROLE_PLAY}. */
  static <E extends Enum<E>> E choice(Spot spot, String key, Class<E> type) {
    return Enum.valueOf(type, text(spot, key).toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
