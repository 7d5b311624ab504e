package dev.greenroom.adapter.slack.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.ui.Option;
import java.util.List;
import java.util.function.Function;

/** Pieces of which Block Kit is made, and what Slack says by its socket. */
public final class BlockJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ObjectMapper READS = new ObjectMapper();

  private BlockJson() {}

  /** A missing node where it is no JSON. */
  public static JsonNode read(String text) {
    try {
      return READS.readTree(text);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  public static ObjectNode object() {
    return NODES.objectNode();
  }

  public static ArrayNode array() {
    return NODES.arrayNode();
  }

  public static ObjectNode typed(String type) {
    return object().put("type", type);
  }

  public static <T> ArrayNode each(List<T> items, Function<T, ObjectNode> made) {
    ArrayNode array = array();
    items.forEach(item -> array.add(made.apply(item)));
    return array;
  }

  /** Words that nothing is read out of: no marks, no names, no {@code :emoji:}. */
  public static ObjectNode plain(String words) {
    return typed("plain_text").put("text", words).put("emoji", false);
  }

  public static ObjectNode option(Option option) {
    return object().put("value", option.value()).set("text", plain(option.label()));
  }
}
