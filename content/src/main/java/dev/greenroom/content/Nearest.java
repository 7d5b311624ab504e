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

  /** Levenshtein distance, row by row. */
  private static int changes(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int swap = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(swap, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
