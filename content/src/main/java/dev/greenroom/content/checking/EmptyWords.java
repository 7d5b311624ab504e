package dev.greenroom.content.checking;

import dev.greenroom.content.reading.Problem;
import dev.greenroom.content.reading.ProblemWords;
import dev.greenroom.content.reading.Spot;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Words that judge without saying what was done. Two interviewers read "a strong answer" as two
 * things; what somebody did they read as one.
 */
final class EmptyWords {

  private static final Set<String> ALL = WordList.load("empty-words.txt");

  /** A compound such as "clear-cut" is a word of its own. */
  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[-'’]\\p{L}+)*");

  private EmptyWords() {}

  /** Reports the empty words of one text, all in one line. */
  static void check(Spot spot, List<Problem> problems) {
    List<String> found = spot.text().map(EmptyWords::in).orElse(List.of());
    if (!found.isEmpty()) {
      String key = found.size() == 1 ? "empty.word" : "empty.words";
      problems.add(spot.problem(key, String.join(", ", found)));
    }
  }

  private static List<String> in(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .filter(ALL::contains)
        .distinct()
        .map(ProblemWords::quoted)
        .toList();
  }
}
