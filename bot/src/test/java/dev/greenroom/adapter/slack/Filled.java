package dev.greenroom.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.adapter.slack.api.BlockJson;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A form as people fill it in: by what stands at its fields and on its options. */
final class Filled {
  private Filled() {}

  /** What stands in it when it opens. */
  static Map<String, String> values(JsonNode blocks) {
    var values = new LinkedHashMap<String, String>();
    Seen.stream(blocks)
        .filter(block -> block.path("type").asText().equals("input"))
        .forEach(input -> values.put(label(input), initial(input.path("element"))));
    return values;
  }

  private static String label(JsonNode input) {
    return input.path("label").path("text").asText();
  }

  private static String initial(JsonNode element) {
    if (element.has("initial_options")) {
      return Seen.stream(element.path("initial_options"))
          .map(option -> option.path("text").path("text").asText())
          .collect(Collectors.joining(","));
    }
    for (String name : List.of("initial_value", "initial_time", "initial_conversation")) {
      if (element.has(name)) {
        return element.path(name).asText();
      }
    }
    return element.path("initial_option").path("text").path("text").asText();
  }

  /** What Slack sends of it; what its client would not let anybody send is an error here. */
  static ObjectNode state(JsonNode blocks, Map<String, String> values) {
    ObjectNode state = BlockJson.object();
    Seen.stream(blocks)
        .filter(block -> block.path("type").asText().equals("input"))
        .forEach(
            input -> {
              String value = values.getOrDefault(label(input), "");
              if (value.isBlank() && !input.path("optional").asBoolean()) {
                throw new AssertionError("Slack insists on " + label(input));
              }
              state
                  .putObject(input.path("block_id").asText())
                  .set("value", value(input.path("element"), value));
            });
    return state;
  }

  private static ObjectNode value(JsonNode element, String value) {
    String type = element.path("type").asText();
    ObjectNode json = BlockJson.typed(type);
    switch (type) {
      case "plain_text_input" -> {
        check(value.length() <= element.path("max_length").asInt(), value);
        json.put("value", value.isEmpty() ? null : value);
      }
      case "timepicker" -> {
        check(value.isEmpty() || value.matches("([01]\\d|2[0-3]):[0-5]\\d"), value);
        json.put("selected_time", value.isEmpty() ? null : value);
      }
      case "conversations_select" ->
          json.put("selected_conversation", value.isEmpty() ? null : value);
      case "checkboxes", "multi_static_select" -> {
        var chosen = json.putArray("selected_options");
        Arrays.stream(value.split(",", -1))
            .filter(one -> !one.isEmpty())
            .forEach(one -> chosen.add(option(element, one)));
      }
      default -> json.set("selected_option", value.isEmpty() ? null : option(element, value));
    }
    return json;
  }

  /** By its words, or by what it stands for. */
  private static JsonNode option(JsonNode element, String label) {
    return Seen.stream(element.path("options"))
        .filter(
            option ->
                option.path("text").path("text").asText().equals(label)
                    || option.path("value").asText().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no option " + label + " in " + element));
  }

  private static void check(boolean right, String value) {
    if (!right) {
      throw new AssertionError("Slack's client does not let anybody send " + value);
    }
  }
}
