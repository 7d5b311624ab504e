package dev.greenroom.playground;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** Text to trees and back, and the trees the page reads. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
  }

  static ObjectNode of(Person person) {
    return CardJson.object()
        .put("id", person.id())
        .put("name", person.name())
        .put("zone", person.zone().getId())
        .put("locale", person.locale().toLanguageTag())
        .put("manages", person.manages());
  }

  static ObjectNode of(Channel channel) {
    return CardJson.object()
        .put("id", channel.id())
        .put("name", channel.name())
        .put("parent", channel.parent());
  }

  static ObjectNode of(Message message) {
    ObjectNode json =
        CardJson.object()
            .put("id", message.id())
            .put("channel", message.channel())
            .put("key", message.key())
            .put("author", message.author())
            .put("words", message.words())
            .put("posted", Instant.ofEpochMilli(message.posted()).toString())
            .put("edited", message.edited() != null)
            .put("revision", message.revision());
    if (message.card() != null) {
      json.set("card", parse(message.card()));
    }
    return json;
  }
}
