package dev.greenroom.playground.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** Text to trees and back, and the trees the page reads. */
public final class PageJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private PageJson() {}

  public static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
  }

  public static ObjectNode of(Person person) {
    return CardJson.object()
        .put("id", person.id())
        .put("name", person.name())
        .put("zone", person.zone().getId())
        .put("locale", person.locale().toLanguageTag())
        .put("manages", person.manages());
  }

  public static ObjectNode channels(List<Channel> channels) {
    return CardJson.object().set("channels", CardJson.array(channels, PageJson::of));
  }

  /** With {@code only} it is for these people; without, for everybody. */
  private static ObjectNode of(Channel channel) {
    ObjectNode json =
        CardJson.object()
            .put("id", channel.id())
            .put("name", channel.name())
            .put("parent", channel.parent())
            .put("live", channel.live());
    if (channel.only() != null) {
      ArrayNode only = json.putArray("only");
      channel.only().stream().sorted().forEach(only::add);
    }
    return json;
  }

  public static ObjectNode of(Message message) {
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
