package dev.greenroom.app;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value as people and editors leave it: with a byte order mark, space, quotes, or the words that
 * stand before a token in documentation.
 */
final class PastedValue {
  /** Spaces of every kind, control characters, and those that show nothing. */
  private static final String UNSEEN = "[\\s\\p{Z}\\p{Cc}\\p{Cf}]";

  private static final Pattern AROUND = Pattern.compile("^" + UNSEEN + "+|" + UNSEEN + "+$");
  private static final Pattern INSIDE = Pattern.compile(UNSEEN);
  private static final Pattern QUOTED =
      Pattern.compile("\"(.*)\"|'(.*)'|`(.*)`|\u201c(.*)\u201d|\u2018(.*)\u2019", Pattern.DOTALL);
  private static final Pattern KIND =
      Pattern.compile("(?:Authorization:\\s*)?(?:Bot|Bearer)\\s+", Pattern.CASE_INSENSITIVE);

  private PastedValue() {}

  /** Without what surrounds it; "" where nothing is left. */
  static String value(String raw) {
    String text = AROUND.matcher(raw).replaceAll("");
    Matcher quoted = QUOTED.matcher(text);
    return quoted.matches() ? value(text.substring(1, text.length() - 1)) : text;
  }

  /** A token without its key and its kind before it; "" where nothing is left. */
  static String token(String key, String raw) {
    String text = value(raw);
    if (text.startsWith(key + "=")) {
      return token(key, text.substring(key.length() + 1));
    }
    Matcher kind = KIND.matcher(text);
    return kind.lookingAt() ? token(key, text.substring(kind.end())) : text;
  }

  /** Where a token is broken by something that no token has; the first is 1. */
  static Optional<Integer> broken(String token) {
    Matcher inside = INSIDE.matcher(token);
    return inside.find() ? Optional.of(inside.start() + 1) : Optional.empty();
  }
}
