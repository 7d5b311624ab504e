package dev.greenroom.flow;

import java.util.regex.Pattern;

/**
 * Takes out of what people type the characters that are no text: control characters, halves of
 * surrogate pairs, and the marks that turn the direction of everything after them. All else stays;
 * that it cannot ping or format is up to each platform's renderer.
 */
final class Inert {
  private static final Pattern LINE_ENDS = Pattern.compile("\r\n?");
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\n\t]]");
  private static final Pattern HALF_PAIRS = Pattern.compile("\\p{Cs}");
  private static final Pattern TURNS = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");

  private Inert() {}

  static String text(String typed) {
    String lines = LINE_ENDS.matcher(typed).replaceAll("\n");
    String shown = CONTROLS.matcher(lines).replaceAll("");
    String whole = HALF_PAIRS.matcher(shown).replaceAll("\uFFFD");
    return TURNS.matcher(whole).replaceAll("");
  }
}
