package dev.greenroom.content.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Single values. Only true, false, null and whole numbers are more than text, and only unquoted.
 */
final class YamlScalar {

  /** More than the longest text of the schema, and short enough for its patterns. */
  static final int MAX_LENGTH = 4_000;

  /** Up to 18 digits, so that it fits a long. */
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");

  private YamlScalar() {}

  static JsonNode of(ScalarEvent event, Mark mark) throws UnreadablePack {
    String text = text(event, mark);
    return event.isPlain() ? plain(text) : JsonNodeFactory.instance.textNode(text);
  }

  private static JsonNode plain(String text) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (text) {
      case "", "~", "null" -> nodes.nullNode();
      case "true", "false" -> nodes.booleanNode(text.equals("true"));
      default ->
          WHOLE.matcher(text).matches()
              ? nodes.numberNode(Long.parseLong(text))
              : nodes.textNode(text);
    };
  }

  /** Without the line break that a block of text ends with. */
  static String text(ScalarEvent event, Mark mark) throws UnreadablePack {
    String text = event.getValue().strip();
    int length = text.codePointCount(0, text.length());
    if (length > MAX_LENGTH) {
      throw new UnreadablePack(mark, "text.long", length, MAX_LENGTH);
    }
    OptionalInt invisible = text.codePoints().filter(YamlText::invisible).findFirst();
    if (invisible.isPresent()) {
      throw new UnreadablePack(mark, "text.invisible", YamlText.name(invisible.getAsInt()));
    }
    return text;
  }

  static void refuseTag(Event event, Mark mark) throws UnreadablePack {
    String tag =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag();
          case CollectionStartEvent collection -> collection.getTag();
          default -> null;
        };
    if (tag != null) {
      throw new UnreadablePack(mark, "yaml.tag", ProblemWords.quoted(tag));
    }
  }
}
