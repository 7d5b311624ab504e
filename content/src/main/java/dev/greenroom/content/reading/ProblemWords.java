package dev.greenroom.content.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.content.Nearest;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the problems, from their resource bundle. */
public final class ProblemWords {

  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("dev.greenroom.content.reading.problems", Locale.ROOT);
  private static final int SHOWN = 40;

  private ProblemWords() {}

  /** Numbers are given as they are written, without a locale's grouping. */
  public static String say(String key, Object... values) {
    Object[] texts = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      texts[i] = String.valueOf(values[i]);
    }
    return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(texts);
  }

  /** How a value is quoted in a sentence: short, on one line. */
  public static String value(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> quoted(node.textValue());
      case OBJECT -> say("value.group");
      case ARRAY -> say("value.list");
      case NULL, MISSING -> say("value.empty");
      default -> node.asText();
    };
  }

  /** A text in quotes, cut after 40 code points. */
  public static String quoted(String text) {
    String line = text.replaceAll("\\s+", " ");
    int length = line.codePointCount(0, line.length());
    return length <= SHOWN
        ? '"' + line + '"'
        : '"' + line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…\"";
  }

  /** {@code a, b or c}. */
  public static String oneOf(Collection<String> choices) {
    String all = String.join(", ", choices);
    int last = all.lastIndexOf(", ");
    return last < 0 ? all : say("one.of", all.substring(0, last), all.substring(last + 2));
  }

  /** "did you mean" when something known is near, else everything that is known. */
  public static String known(String given, Collection<String> known) {
    if (known.isEmpty()) {
      return say("known.none");
    }
    return Nearest.to(given, known)
        .map(nearest -> say("known.nearest", nearest))
        .orElseGet(() -> say("known.all", oneOf(known)));
  }
}
