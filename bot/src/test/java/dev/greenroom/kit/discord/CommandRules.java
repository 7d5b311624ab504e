package dev.greenroom.kit.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.regex.Pattern;

/** What Discord accepts as a list of commands. */
final class CommandRules {
  private static final Pattern NAME = Pattern.compile("[-_a-z0-9]{1,32}");
  private static final int SUB_COMMAND = 1;

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

  private static void options(JsonNode options) {
    Denied.unless(options.size() <= 25, "how many options");
    var names = new HashSet<String>();
    for (JsonNode option : options) {
      Denied.unless(names.add(named(option)), "option twice");
      Denied.unless(option.path("choices").size() <= 25, "how many choices");
      if (option.path("type").asInt() == SUB_COMMAND) {
        options(option.path("options"));
      }
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
