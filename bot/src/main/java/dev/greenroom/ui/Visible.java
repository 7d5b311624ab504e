package dev.greenroom.ui;

import java.util.Set;

/** Whether text shows anything at all: what looks empty is no answer, whatever it is made of. */
public final class Visible {
  /** Letters and a symbol by their category, of which nothing is drawn. */
  private static final Set<Integer> FILLERS =
      Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x1D159, 0x13441, 0x13442);

  private Visible() {}

  public static boolean isNothing(String text) {
    return text.codePoints().noneMatch(Visible::shows);
  }

  /**
   * Marks show only on what they combine with; format characters are joiners, byte order marks,
   * soft hyphens, tags and their kind.
   */
  private static boolean shows(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK ->
          false;
      case Character.UNASSIGNED -> !isIgnorable(point);
      default -> !FILLERS.contains(point);
    };
  }

  /** Those that Unicode keeps free for more format characters, and its non-characters. */
  private static boolean isIgnorable(int point) {
    return point == 0x2065
        || (point >= 0xFFF0 && point <= 0xFFF8)
        || (point >= 0xFDD0 && point <= 0xFDEF)
        || (point >= 0xE0000 && point <= 0xE0FFF)
        || (point & 0xFFFE) == 0xFFFE;
  }
}
