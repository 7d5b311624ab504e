package dev.greenroom.adapter.sql.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Shapes of what holds other values. Order is kept. */
final class ContainerShapes {
  private ContainerShapes() {}

  private static JsonNode array(Shape each, Stream<?> values) {
    var array = JsonNodeFactory.instance.arrayNode();
    values.forEach(value -> array.add(each.write(value)));
    return array;
  }

  private static List<Object> values(Shape each, JsonNode node) {
    var values = new ArrayList<Object>();
    node.forEach(value -> values.add(each.read(value)));
    return values;
  }

  /** An array. */
  record OfList(Shape each) implements Shape {
    @Override
    public JsonNode write(Object value) {
      return array(each, ((Collection<?>) value).stream());
    }

    @Override
    public Object read(JsonNode node) {
      return List.copyOf(values(each, node));
    }
  }

  /** An array; constants in their own order, since an immutable set has another at every start. */
  record OfSet(Shape each) implements Shape {
    @Override
    public JsonNode write(Object value) {
      var all = (Set<?>) value;
      return array(
          each,
          all.stream().allMatch(Enum.class::isInstance) ? all.stream().sorted() : all.stream());
    }

    @Override
    public Object read(JsonNode node) {
      return Collections.unmodifiableSet(new LinkedHashSet<>(values(each, node)));
    }
  }

  /** An object whose names are the keys as plain text. */
  record OfMap(Shape key, Shape each) implements Shape {
    @Override
    public JsonNode write(Object value) {
      var object = JsonNodeFactory.instance.objectNode();
      ((Map<?, ?>) value).forEach((k, v) -> object.set(key.write(k).asText(), each.write(v)));
      return object;
    }

    @Override
    public Object read(JsonNode node) {
      var map = new LinkedHashMap<Object, Object>();
      node.properties()
          .forEach(
              entry ->
                  map.put(key.read(TextNode.valueOf(entry.getKey())), each.read(entry.getValue())));
      return Collections.unmodifiableMap(map);
    }
  }

  /** The value itself; its record leaves an empty one out. */
  record OfOptional(Shape each) implements Shape {
    @Override
    public JsonNode write(Object value) {
      return ((Optional<?>) value).map(each::write).orElseGet(JsonNodeFactory.instance::nullNode);
    }

    @Override
    public Object read(JsonNode node) {
      return node.isNull() ? Optional.empty() : Optional.of(each.read(node));
    }
  }
}
