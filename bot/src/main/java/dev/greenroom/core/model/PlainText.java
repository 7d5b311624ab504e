package dev.greenroom.core.model;

import java.util.regex.Pattern;

/**
 * Takes out of what people type the characters that are no text: control characters, halves of
 * surrogate pairs, and the marks that turn the direction of everything after them. All else stays;
 * that it cannot ping or format is up to each platform's renderer.
 */
public final class PlainText {
  private static final Pattern LINE_ENDS = Pattern.compile("\r\n?");
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\n\t]]");
  private static final Pattern HALF_PAIRS = Pattern.compile("\\p{Cs}");
  private static final Pattern TURNS = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");

  /** With the marks that pull signs and digits beside them to one side. */
  private static final Pattern ALL_TURNS =
      Pattern.compile("[\u202A-\u202E\u2066-\u206F\u200E\u200F\u061C]");

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern RIGHT_TO_LEFT =
      Pattern.compile("[\\p{IsHebrew}\\p{IsArabic}\\p{IsSyriac}\\p{IsThaana}\\p{IsNko}]");

  private PlainText() {}

  /**
   * A name as a platform hands it over, on one line; "" where there is nothing to see. It stands
   * inside sentences of others, so no mark of direction stays at all.
   */
  public static String name(String given) {
    String text = ALL_TURNS.matcher(text(given)).replaceAll("");
    String line = SPACES.matcher(text).replaceAll(" ").strip();
    return line.codePoints().allMatch(PlainText::unseen) ? "" : line;
  }

  private static boolean unseen(int c) {
    return Character.getType(c) == Character.FORMAT || Character.isWhitespace(c);
  }

  /** A name that is written from the right turns no numbers and signs after it. */
  public static String isolated(String name) {
    return RIGHT_TO_LEFT.matcher(name).find() ? "\u2068" + name + "\u2069" : name;
  }

  public static String text(String typed) {
    String lines = LINE_ENDS.matcher(typed).replaceAll("\n");
    String shown = CONTROLS.matcher(lines).replaceAll("");
    String whole = HALF_PAIRS.matcher(shown).replaceAll("\uFFFD");
    return TURNS.matcher(whole).replaceAll("");
  }
}
