package dev.greenroom.content.checking;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.content.reading.ProblemWords;
import java.util.ArrayList;
import java.util.List;

/** Says in plain words what a part of the schema takes. */
final class Accepted {

  private Accepted() {}

  static String by(JsonNode schema) {
    if (schema.has("description")) {
      return schema.get("description").textValue();
    }
    if (schema.has("enum")) {
      return ProblemWords.oneOf(texts(schema.get("enum")));
    }
    return switch (schema.path("type").asText()) {
      case "integer" -> range("takes.number", schema, "minimum", "maximum");
      case "boolean" -> ProblemWords.say("takes.boolean");
      case "array" -> list(schema);
      case "object" -> group(schema);
      default -> range("takes.text", schema, "minLength", "maxLength");
    };
  }

  private static String range(String key, JsonNode schema, String least, String most) {
    return ProblemWords.say(key, schema.path(least).asText(), schema.path(most).asText());
  }

  private static String list(JsonNode schema) {
    String least = schema.path("minItems").asText("0");
    String most = schema.path("maxItems").asText();
    return least.equals(most)
        ? ProblemWords.say("takes.list.exactly", most)
        : ProblemWords.say("takes.list", least, most);
  }

  private static String group(JsonNode schema) {
    List<String> fields = texts(schema.path("required"));
    return fields.isEmpty()
        ? ProblemWords.say("takes.group")
        : ProblemWords.say("takes.group.of", String.join(", ", fields));
  }

  static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
