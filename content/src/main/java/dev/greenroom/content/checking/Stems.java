package dev.greenroom.content.checking;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of English texts without their endings and without the commonest ones. */
final class Stems {

  private static final Set<String> COMMON = WordList.load("common-words.txt");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}|[0-9][0-9.,]*[0-9]");

  /** The longest first; what is left keeps three letters, so that "use" is not "us". */
  private static final List<String> ENDINGS =
      List.of(
          "ations", "ation", "ments", "ings", "edly", "ment", "ing", "ies", "ied", "ers", "er",
          "ed", "es", "ly", "s", "e");

  private static final int SHORTEST = 3;

  private Stems() {}

  static Set<String> of(Stream<String> texts) {
    return texts
        .flatMap(text -> WORD.matcher(text.toLowerCase(Locale.ROOT)).results())
        .map(MatchResult::group)
        .filter(Predicate.not(COMMON::contains))
        .map(Stems::stem)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String stem(String word) {
    return ENDINGS.stream()
        .filter(end -> word.endsWith(end) && word.length() - end.length() >= SHORTEST)
        .findFirst()
        .map(end -> word.substring(0, word.length() - end.length()))
        .orElse(word);
  }
}
