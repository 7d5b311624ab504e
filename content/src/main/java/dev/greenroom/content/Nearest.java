package dev.greenroom.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what was probably meant by a misspelt word. */
public final class Nearest {

  private static final int LONGEST = 60;

  private Nearest() {}

  /**
   * The known word with the fewest changes, where they are about a third of the letters of the
   * shorter of the two; for a number, the nearest number. Never what was given.
   */
  public static Optional<String> to(String given, Collection<String> known) {
    if (given.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> others = known.stream().filter(word -> !word.equals(given)).toList();
    return number(given, others)
        .or(
            () ->
                others.stream()
                    .filter(word -> changes(given, word) <= most(given, word))
                    .min(Comparator.comparingInt(word -> changes(given, word))));
  }

  /** All known words that are as near as the nearest, sorted; numbers are words here. */
  public static List<String> allTo(String given, Collection<String> known) {
    if (given.length() > LONGEST) {
      return List.of();
    }
    List<String> near =
        known.stream().filter(word -> changes(given, word) <= most(given, word)).sorted().toList();
    int fewest = near.stream().mapToInt(word -> changes(given, word)).min().orElse(0);
    return near.stream().filter(word -> changes(given, word) == fewest).toList();
  }

  private static int most(String given, String word) {
    return Math.max(1, (Math.min(given.length(), word.length()) + 1) / 3);
  }

  /** Empty where it is no number, or none is known. */
  private static Optional<String> number(String given, List<String> known) {
    return isNumber(given)
        ? known.stream()
            .filter(Nearest::isNumber)
            .min(
                Comparator.comparingInt(
                    word -> Math.abs(Integer.parseInt(word) - Integer.parseInt(given))))
        : Optional.empty();
  }

  private static boolean isNumber(String word) {
    return word.matches("[0-9]{1,4}");
  }

  /** Letters put in, left out, changed, or two that changed places: each is one. */
  private static int changes(String a, String b) {
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : fewest(a, b, table, i, j);
      }
    }
    return table[a.length()][b.length()];
  }

  private static int fewest(String a, String b, int[][] table, int i, int j) {
    int changed = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int fewest = Math.min(changed, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(fewest, table[i - 2][j - 2] + 1) : fewest;
  }
}
