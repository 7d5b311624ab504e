package dev.greenroom.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that judge without saying what was done. Two interviewers read "a strong answer" as two
 * things; what somebody did they read as one.
 */
final class EmptyWords {

  private static final String RESOURCE = "empty-words.txt";
  private static final Set<String> ALL = load();

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
        .map(Words::quoted)
        .toList();
  }

  private static Set<String> load() {
    InputStream in = Objects.requireNonNull(EmptyWords.class.getResourceAsStream(RESOURCE));
    try (var reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split(" ", -1)))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
