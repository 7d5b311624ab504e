package dev.greenroom.adapter.sql.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Turns states, events and outcomes into JSON and back. Names come from the records themselves, so
 * features carry no annotations; a record's name and components are stored for ever.
 */
public final class Codec {
  /** Characters of stored text. */
  private static final long REMEMBERED = 16_000_000;

  /** What was read from this very text: nothing to invalidate. */
  private record Read(Class<?> root, String json) {}

  private final ObjectMapper json = new ObjectMapper();
  private final Map<Class<?>, SealedShape> roots = new HashMap<>();
  private final Cache<Read, Object> read =
      Caffeine.newBuilder()
          .maximumWeight(REMEMBERED)
          .weigher((Read key, Object _) -> key.json().length())
          .build();

  /** Refuses, before anything is stored, what could not be read again. */
  public Codec(Collection<? extends Class<?>> roots) {
    var shapes = new Shapes();
    roots.forEach(root -> this.roots.computeIfAbsent(root, shapes::root));
  }

  /** The stored name of this value's record. */
  public String name(Class<?> root, Object value) {
    return root(root).name(value);
  }

  public JsonNode tree(Class<?> root, Object value) {
    return root(root).write(value);
  }

  public <T> T value(Class<T> root, JsonNode node) {
    return root.cast(root(root).read(node));
  }

  public String write(Class<?> root, Object value) {
    return text(tree(root, value));
  }

  public <T> T read(Class<T> root, String text) {
    return root.cast(read.get(new Read(root, text), key -> value(key.root(), parsed(key.json()))));
  }

  public String text(JsonNode node) {
    try {
      return json.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of values has a text", e);
    }
  }

  public JsonNode parsed(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UnreadableValue("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private SealedShape root(Class<?> type) {
    var shape = roots.get(type);
    if (shape == null) {
      throw new IllegalStateException(type.getName() + " was not declared by a feature");
    }
    return shape;
  }
}
