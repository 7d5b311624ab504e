package dev.greenroom.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.ui.Option;
import java.util.List;
import java.util.function.Function;

/** Pieces of which Block Kit is made. */
final class Json {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Json() {}

  static ObjectNode object() {
    return NODES.objectNode();
  }

  static ArrayNode array() {
    return NODES.arrayNode();
  }

  static ObjectNode typed(String type) {
    return object().put("type", type);
  }

  static <T> ArrayNode each(List<T> items, Function<T, ObjectNode> made) {
    ArrayNode array = array();
    items.forEach(item -> array.add(made.apply(item)));
    return array;
  }

  /** Words that nothing is read out of: no marks, no names, no {@code :emoji:}. */
  static ObjectNode plain(String words) {
    return typed("plain_text").put("text", words).put("emoji", false);
  }

  static ObjectNode option(Option option) {
    return object().put("value", option.value()).set("text", plain(option.label()));
  }
}
