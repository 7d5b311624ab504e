package dev.greenroom.content.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters that look like a space, or like nothing, where YAML takes plain spaces: pages on the
 * web and word processors put them there. YAML itself takes them for text.
 */
final class YamlSpaces {

  private static final String LOOKALIKE =
      "[\\u00A0\\u00AD\\u1680\\u180E\\u2000-\\u200F\\u202F\\u205F\\u2060\\u3000]";

  /** In the indentation, after the hyphen of an entry, or after a key's colon. */
  private static final Pattern MISPLACED =
      Pattern.compile("^ *(?:- *)*" + LOOKALIKE + "|^ *(?:- +)*[\\w-]+:" + LOOKALIKE);

  /** As far as the parser goes on before it notices. */
  private static final int LINES_BEFORE = 3;

  private YamlSpaces() {}

  /** The first in the lines up to this one that a syntax error may come from. */
  static Optional<UnreadablePack> before(String text, int line) {
    int first = Math.max(1, line - LINES_BEFORE);
    var lines = text.lines().skip(first - 1L).limit(line - first + 1L).toList();
    for (int i = 0; i < lines.size(); i++) {
      Optional<UnreadablePack> found = in(lines.get(i), new Mark(first + i, 1));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** In a key or a plain value that begins at this place. */
  static Optional<UnreadablePack> in(String plain, Mark begin) {
    Matcher misplaced = MISPLACED.matcher(plain);
    if (!misplaced.find()) {
      return Optional.empty();
    }
    int at = misplaced.end() - 1;
    Mark mark = new Mark(begin.line(), begin.column() + plain.codePointCount(0, at));
    return Optional.of(new UnreadablePack(mark, "yaml.space", YamlText.name(plain.charAt(at))));
  }
}
