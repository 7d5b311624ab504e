package dev.greenroom.kit.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What Discord accepts as a list of commands. */
final class CommandRules {
  private static final Pattern NAME = Pattern.compile("[-_a-z0-9]{1,32}");
  private static final int STRING = 3;

  private CommandRules() {}

  static void check(JsonNode commands) {
    Denied.unless(commands.isArray() && commands.size() <= 100, "how many commands");
    var names = new HashSet<String>();
    for (JsonNode command : commands) {
      Denied.unless(names.add(named(command)), "command twice");
      Denied.unless(command.path("contexts").isArray(), "our own rule: contexts are set");
      Denied.unless(command.path("integration_types").isArray(), "our own rule: types are set");
      Denied.unless(length(command) <= 8000, "too long in all");
      options(command.path("options"));
    }
  }

  /**
   * As Discord lists it: what is as usual is left out, what was not set stands there all the same.
   */
  static ObjectNode answered(JsonNode command) {
    ObjectNode one = command.deepCopy();
    usual(one);
    numbers(one.withArray("contexts"));
    numbers(one.withArray("integration_types"));
    return one.put("type", 1).put("nsfw", false).putNull("name_localizations");
  }

  /** Our SDK writes them as words. */
  private static void numbers(ArrayNode list) {
    for (int i = 0; i < list.size(); i++) {
      list.set(i, list.numberNode(list.get(i).asInt()));
    }
  }

  private static void usual(ObjectNode json) {
    for (String field : Set.of("required", "autocomplete", "nsfw")) {
      if (!json.path(field).asBoolean()) {
        json.remove(field);
      }
    }
    for (String field : Set.of("name_localizations", "description_localizations")) {
      if (json.path(field).isEmpty()) {
        json.remove(field);
      }
    }
    for (String list : Set.of("options", "choices")) {
      if (json.path(list).isEmpty()) {
        json.remove(list);
      }
      json.path(list).forEach(one -> usual((ObjectNode) one));
    }
  }

  private static void options(JsonNode options) {
    Denied.unless(options.size() <= 25, "how many options");
    var names = new HashSet<String>();
    for (JsonNode option : options) {
      Denied.unless(names.add(named(option)), "option twice");
      Denied.unless(option.path("choices").size() <= 25, "how many choices");
      Denied.unless(option.path("type").asInt() == STRING, "our own rule: options are flat");
    }
  }

  private static String named(JsonNode json) {
    String name = json.path("name").asText("");
    Denied.unless(NAME.matcher(name).matches(), "name: " + name);
    String words = json.path("description").asText("");
    Denied.unless(!words.isBlank() && words.length() <= 100, "description of " + name);
    return name;
  }

  private static int length(JsonNode json) {
    int own = json.path("name").asText("").length() + json.path("description").asText("").length();
    int choices =
        Json.each(json.path("choices"))
            .mapToInt(c -> c.path("name").asText("").length() + c.path("value").asText("").length())
            .sum();
    return own + choices + Json.each(json.path("options")).mapToInt(CommandRules::length).sum();
  }
}
