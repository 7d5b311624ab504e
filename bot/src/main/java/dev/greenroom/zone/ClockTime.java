package dev.greenroom.zone;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of day as people type it: {@code 9:00}, {@code 0900}, {@code 9am}, {@code 21h30}. */
public final class ClockTime {
  private static final Pattern TIME =
      Pattern.compile(
          "(?<h>[0-9]{1,2})(?:\\s*(?::|\\.|h|uhr|\\s)\\s*(?<m>[0-9]{2})|(?<mm>[0-9]{2}))?"
              + "(?::00)?\\s*(?:h|uhr|o'?clock|hrs?|hours)?\\s*(?<half>[ap])?(?:\\.?m\\.?)?");

  private static final int HALF = 12;

  private ClockTime() {}

  /** Empty where it is none; midnight is 00:00, never 24:00. */
  public static Optional<LocalTime> read(String typed) {
    String text = Spelling.plain(typed).replace('\u2019', '\'');
    if (text.equals("noon") || text.equals("midday")) {
      return Optional.of(LocalTime.NOON);
    }
    if (text.equals("midnight")) {
      return Optional.of(LocalTime.MIDNIGHT);
    }
    Matcher time = TIME.matcher(text);
    return time.matches() && !text.matches(".*[0-9]\\s*m") ? read(time) : Optional.empty();
  }

  private static Optional<LocalTime> read(Matcher time) {
    int hour = Integer.parseInt(time.group("h"));
    String apart = time.group("m") == null ? time.group("mm") : time.group("m");
    int minute = apart == null ? 0 : Integer.parseInt(apart);
    String half = time.group("half");
    boolean valid = half == null ? hour < 2 * HALF : hour >= 1 && hour <= HALF;
    if (!valid || minute > 59) {
      return Optional.empty();
    }
    int whole = half == null ? hour : hour % HALF + (half.equals("p") ? HALF : 0);
    return Optional.of(LocalTime.of(whole, minute));
  }
}
