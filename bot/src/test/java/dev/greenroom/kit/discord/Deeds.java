package dev.greenroom.kit.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.Permission;

/** What people do, as the gateway tells of it. */
record Deeds(Guild guild, Interactions interactions, Gateway gateway) {
  /**
   * Somebody follows an invite link.
   *
   * @return the rights that Discord's page then names
   */
  List<String> follows(URI link) {
    Map<String, String> asked = Rest.query(link.getQuery());
    List<String> scopes = List.of(asked.getOrDefault("scope", "").split("[ +]"));
    if (!asked.getOrDefault("client_id", "").equals(guild.bot)
        || !scopes.containsAll(List.of("bot", "applications.commands"))) {
      throw new AssertionError("Discord shows an error page at " + link);
    }
    long rights = Long.parseLong(asked.getOrDefault("permissions", "0"));
    guild.rights.grants(rights);
    gateway.joins();
    // the SDK's name for one of them is not the one on Discord's pages
    return Permission.getPermissions(rights).stream()
        .map(
            right -> right == Permission.MESSAGE_HISTORY ? "Read Message History" : right.getName())
        .toList();
  }

  /** Somebody types a command. */
  Interaction types(String person, String channel, String command, Map<String, String> values) {
    JsonNode offered = offered(command);
    if (isHidden(offered) && !person.equals("Max")) {
      throw new AssertionError("/" + command + " is hidden from " + person);
    }
    ObjectNode data = Json.object().put("id", guild.newId()).put("type", 1).put("name", command);
    ArrayNode options = data.putArray("options");
    for (var value : values.entrySet()) {
      isOffered(offered, value.getKey(), value.getValue());
      options.addObject().put("type", 3).put("name", value.getKey()).put("value", value.getValue());
    }
    return told(interactions.begins(Interaction.Kind.COMMAND, person, channel, null), data);
  }

  /** Somebody types what their app still has of an older list: a command with a part. */
  Interaction typesOld(String person, String channel, String command, String part) {
    ObjectNode data = Json.object().put("id", guild.newId()).put("type", 1).put("name", command);
    data.putArray("options").addObject().put("type", 1).put("name", part).putArray("options");
    return told(interactions.begins(Interaction.Kind.COMMAND, person, channel, null), data);
  }

  /** Discord's own list of commands has no others. */
  private JsonNode offered(String command) {
    return Json.each(guild.commands)
        .filter(one -> one.path("name").asText().equals(command))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no command /" + command));
  }

  /** Of those with no right at all, unless somebody offers it to them in the server's settings. */
  private boolean isHidden(JsonNode command) {
    return command.hasNonNull("default_member_permissions")
        && !guild.offered.contains(command.path("name").asText());
  }

  /** Nor has a command other options, or an option other choices. */
  private static void isOffered(JsonNode command, String name, String value) {
    JsonNode option =
        Json.each(command.path("options"))
            .filter(one -> one.path("name").asText().equals(name))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no option " + name));
    if (!option.path("choices").isEmpty()
        && Json.each(option.path("choices"))
            .noneMatch(one -> one.path("value").asText().equals(value))) {
      throw new AssertionError("no choice " + value + " of " + name);
    }
  }

  /** Somebody presses a button. */
  Interaction presses(String person, ObjectNode on, String customId) {
    return component(person, on, customId, Json.object().put("component_type", 2));
  }

  /** Somebody chooses from a select. */
  Interaction chooses(String person, ObjectNode on, String customId, String value) {
    ObjectNode data = Json.object().put("component_type", 3);
    data.putArray("values").add(value);
    return component(person, on, customId, data);
  }

  private Interaction component(String person, ObjectNode on, String customId, ObjectNode data) {
    return told(
        interactions.begins(Interaction.Kind.COMPONENT, person, on.path("channel_id").asText(), on),
        data.put("custom_id", customId).put("id", 1));
  }

  /** Somebody sends a form: the components as Discord fills them. */
  Interaction sends(String person, Interaction opened, ArrayNode filled) {
    ObjectNode data = Json.object().put("custom_id", opened.form().path("custom_id").asText());
    data.set("components", filled);
    return told(
        interactions.begins(Interaction.Kind.FORM, person, opened.channel, opened.on), data);
  }

  /** The gateway brings a press once more. */
  void bringsAgain(Interaction press) {
    gateway.dispatch("INTERACTION_CREATE", interactions.event(press, press.data));
  }

  private Interaction told(Interaction press, ObjectNode data) {
    Hall hall = guild.find(press.channel);
    boolean stale = press.kind == Interaction.Kind.FORM;
    if (!stale && hall != null && !guild.sees(guild.people.account(press.person), hall)) {
      throw new AssertionError(press.person + " does not see " + hall.name);
    }
    press.data = data;
    gateway.dispatch("INTERACTION_CREATE", interactions.event(press, data));
    return press;
  }
}
