package dev.greenroom.adapter.sql.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A record: an object with its components by name; what is null or empty is left out. */
final class RecordShape implements Shape {
  /** One component of the record. */
  private record Part(RecordComponent component, Shape shape) {
    String name() {
      return component.getName();
    }

    /** What stands for a value that is not stored: what was added to a record later is empty. */
    Optional<Object> absent() {
      return Optional.ofNullable(EMPTY.get(component.getType()));
    }

    boolean nullable() {
      return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
  }

  private static final Map<Class<?>, Object> EMPTY =
      Map.of(
          Optional.class, Optional.empty(),
          List.class, List.of(),
          Set.class, Set.of(),
          Map.class, Map.of());

  private final Class<?> type;
  private final Constructor<?> constructor;
  private final List<Part> parts = new ArrayList<>();

  RecordShape(Class<?> type, Shapes shapes) {
    this.type = type;
    this.constructor = constructor(type);
    for (var component : type.getRecordComponents()) {
      component.getAccessor().setAccessible(true);
      parts.add(
          new Part(component, shapes.of(component.getGenericType(), type, component.getName())));
    }
  }

  private static Constructor<?> constructor(Class<?> type) {
    try {
      var canonical =
          type.getDeclaredConstructor(
              Arrays.stream(type.getRecordComponents())
                  .map(RecordComponent::getType)
                  .toArray(Class<?>[]::new));
      canonical.setAccessible(true);
      return canonical;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has a canonical constructor", e);
    }
  }

  boolean has(String component) {
    return parts.stream().anyMatch(part -> part.name().equals(component));
  }

  /** The shape of its only component, where that is a plain value. */
  Optional<Shape> inner() {
    return parts.size() == 1 && parts.getFirst().shape().plain()
        ? Optional.of(parts.getFirst().shape())
        : Optional.empty();
  }

  @Override
  public ObjectNode write(Object value) {
    var node = JsonNodeFactory.instance.objectNode();
    for (var part : parts) {
      var held = held(part, value);
      if (held != null && !Optional.empty().equals(held)) {
        node.set(part.name(), part.shape().write(held));
      }
    }
    return node;
  }

  private @Nullable Object held(Part part, Object value) {
    Object held = invoke(() -> part.component().getAccessor().invoke(value));
    if (held == null && !part.nullable()) {
      throw new UnreadableValue(type.getName() + "." + part.name() + " is null");
    }
    return held;
  }

  /** What its accessors give when there is but one component. */
  Object only(Object value) {
    var held = held(parts.getFirst(), value);
    if (held == null) {
      throw new UnreadableValue(type.getName() + " around nothing");
    }
    return held;
  }

  Object around(Object only) {
    return build(new Object[] {only});
  }

  @Override
  public Object read(JsonNode node) {
    return build(parts.stream().map(part -> read(part, node.path(part.name()))).toArray());
  }

  private @Nullable Object read(Part part, JsonNode node) {
    if (!node.isMissingNode() && !node.isNull()) {
      return part.shape().read(node);
    }
    if (part.absent().isPresent()) {
      return part.absent().get();
    }
    if (part.nullable()) {
      return null;
    }
    throw new UnreadableValue(type.getName() + " is stored without " + part.name());
  }

  /** Its components as they were declared. */
  @Override
  public String toString() {
    return parts.stream()
        .map(part -> part.name() + " " + part.component().getGenericType().getTypeName())
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private Object build(@Nullable Object[] values) {
    var built = invoke(() -> constructor.newInstance(values));
    if (built == null) {
      throw new IllegalStateException("a constructor gave nothing");
    }
    return built;
  }

  private @Nullable Object invoke(Call call) {
    try {
      return call.now();
    } catch (InvocationTargetException e) {
      throw new UnreadableValue(type.getName() + " refuses what is stored", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName() + " cannot be reached", e);
    }
  }

  /** A call by reflection. */
  private interface Call {
    @Nullable Object now() throws ReflectiveOperationException;
  }
}
