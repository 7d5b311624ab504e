package dev.greenroom.kit.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Messages as Discord makes them of what was sent. */
record Drafts(Guild guild) {
  /**
   * What Discord makes of what was sent: every component has a number, every picture an address.
   */
  ObjectNode message(String channel, JsonNode payload) {
    ObjectNode message = message(channel, guild.bot).put("flags", payload.path("flags").asInt());
    put(message, payload);
    return message;
  }

  /** Without components, as Discord has those of people. */
  ObjectNode message(String channel, String author) {
    ObjectNode message =
        Json.object()
            .put("id", guild.newId())
            .put("type", 0)
            .put("channel_id", channel)
            .put("content", "")
            .put("timestamp", guild.now().toString().replaceFirst("(\\.\\d{3})?\\d*Z", "$1+00:00"))
            .put("tts", false)
            .put("mention_everyone", false)
            .put("pinned", false)
            .put("flags", 0);
    message.putNull("edited_timestamp");
    message.set("author", guild.described.user(author));
    for (String list : List.of("mentions", "mention_roles", "embeds", "attachments")) {
      message.putArray(list);
    }
    return message;
  }

  static void put(ObjectNode message, JsonNode payload) {
    JsonNode components = payload.path("components").deepCopy();
    number(components, new AtomicLong());
    message.set("components", components);
  }

  private static void number(JsonNode node, AtomicLong next) {
    if (node instanceof ObjectNode object && object.has("type")) {
      if (!object.has("id")) {
        object.put("id", next.incrementAndGet());
      }
    }
    if (node instanceof ObjectNode object && object.path("url").asText("").startsWith("attach")) {
      String file = object.path("url").asText().replace("attachment://", "");
      object
          .put("url", "https://cdn.invalid/" + file)
          .put("proxy_url", "https://cdn.invalid/" + file);
    }
    node.forEach(child -> number(child, next));
  }
}
