package dev.greenroom.adapter.sql.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sealed type: an object whose {@code type} says which of its records it is, by the record's
 * simple name in kebab-case.
 */
public final class SealedShape implements Shape {
  private static final String TYPE = "type";

  private final Class<?> root;
  private final Map<String, RecordShape> shapes = new LinkedHashMap<>();
  private final Map<Class<?>, String> names = new HashMap<>();

  SealedShape(Class<?> root, Shapes all) {
    this.root = root;
    leaves(root).distinct().forEach(leaf -> add(leaf, all));
  }

  private Stream<Class<?>> leaves(Class<?> type) {
    if (type.isSealed()) {
      return Stream.of(type.getPermittedSubclasses()).flatMap(this::leaves);
    }
    if (type.isRecord()) {
      return Stream.of(type);
    }
    throw new IllegalStateException(
        "only sealed types and records can be stored: " + type.getName() + " in " + root.getName());
  }

  private void add(Class<?> leaf, Shapes all) {
    String name = kebab(leaf.getSimpleName());
    var shape = new RecordShape(leaf, all);
    if (shape.has(TYPE)) {
      throw new IllegalStateException(leaf.getName() + ": \"type\" is the stored name's own place");
    }
    if (shapes.put(name, shape) != null) {
      throw new IllegalStateException("two records called " + name + " in " + root.getName());
    }
    names.put(leaf, name);
  }

  private static String kebab(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  String name(Object value) {
    var name = names.get(value.getClass());
    if (name == null) {
      throw new UnreadableValue(value.getClass().getName() + " is none of " + root.getName());
    }
    return name;
  }

  @Override
  public ObjectNode write(Object value) {
    String name = name(value);
    var node = JsonNodeFactory.instance.objectNode().put(TYPE, name);
    return node.setAll(of(name).write(value));
  }

  @Override
  public Object read(JsonNode node) {
    return of(node.path(TYPE).asText()).read(node);
  }

  /** A line for each record: its stored name and its components. */
  @Override
  public String toString() {
    return shapes.entrySet().stream()
        .map(entry -> entry.getKey() + entry.getValue())
        .collect(Collectors.joining("\n"));
  }

  private RecordShape of(String name) {
    var shape = shapes.get(name);
    if (shape == null) {
      throw new UnreadableValue(
          "this version knows no \"" + name + "\" among " + root.getName() + " " + shapes.keySet());
    }
    return shape;
  }
}
