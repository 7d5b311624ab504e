package dev.greenroom.app;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A guide of {@code deploy/} as somebody reads it who follows it.
 *
 * @param actions what stands under each number
 */
record Guide(String text, Map<Integer, String> actions) {
  private static final Path DEPLOY = Path.of("../deploy");
  private static final Pattern ACTION =
      Pattern.compile("(?ms)^(\\d+)\\. (.*?)(?=^\\d+\\. |^\\S|\\z)");
  private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");
  private static final Pattern TYPED = Pattern.compile("type `(/[^`]+)`");
  private static final Pattern CODE = Pattern.compile("(?ms)^ *```\n *(\\S[^\n]*)\n *```$");

  static Guide of(String file) {
    String text = file(file);
    return new Guide(
        text,
        ACTION
            .matcher(text)
            .results()
            .collect(toUnmodifiableMap(one -> Integer.valueOf(one.group(1)), one -> one.group(2))));
  }

  /** A file that lies beside the guides. */
  static String file(String name) {
    try {
      return Files.readString(DEPLOY.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String action(int number) {
    return Objects.requireNonNull(actions.get(number));
  }

  /** The names that are to be found on the page, in their order. */
  List<String> named(int number) {
    return BOLD.matcher(action(number)).results().map(one -> one.group(1)).distinct().toList();
  }

  /** What is typed in the chat. */
  List<String> typed(int number) {
    return TYPED.matcher(action(number)).results().map(one -> one.group(1)).toList();
  }

  /** The lines for the command line, wherever they stand. */
  List<String> commandLines() {
    return CODE.matcher(text).results().map(one -> one.group(1)).toList();
  }

  /** The file that an action links to. */
  String linked(int number) {
    return Pattern.compile("\\]\\(([^)]+)\\)")
        .matcher(action(number))
        .results()
        .map((MatchResult one) -> one.group(1))
        .findFirst()
        .orElseThrow();
  }

  /** The first column of the table that begins with this. */
  List<String> column(String head) {
    return Arrays.stream(text.split("\n", -1))
        .dropWhile(line -> !line.startsWith("| " + head))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> line.split("\\|", -1)[1].strip())
        .toList();
  }
}
