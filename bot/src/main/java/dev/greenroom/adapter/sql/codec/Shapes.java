package dev.greenroom.adapter.sql.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the shape of every type that can be stored; what cannot is refused at start. */
public final class Shapes {
  private final Map<Type, Shape> known = new HashMap<>(ScalarShape.TYPES);

  /** A type that is always stored with its name, even where it is a single record. */
  public SealedShape root(Class<?> type) {
    return new SealedShape(type, this);
  }

  Shape of(Type type, Class<?> holder, String component) {
    try {
      return of(type);
    } catch (NotStorable e) {
      throw new IllegalStateException(
          holder.getName() + "." + component + " cannot be stored: " + e.getMessage(), e);
    }
  }

  Shape of(Type type) {
    var shape = known.get(type);
    return shape == null ? made(type) : shape;
  }

  /** While it is made, a type that holds itself finds its own shape by a stand-in. */
  private Shape made(Type type) {
    var late = new Late();
    known.put(type, late);
    late.shape = make(type);
    known.put(type, late.shape);
    return late.shape;
  }

  private Shape make(Type type) {
    return switch (type) {
      case WildcardType some -> of(some.getUpperBounds()[0]);
      case ParameterizedType generic -> make(generic);
      case Class<?> one when one.isEnum() -> ScalarShape.constant(one);
      case Class<?> one when one.isSealed() -> new SealedShape(one, this);
      case Class<?> one when one.isRecord() -> record(one);
      default -> throw new NotStorable(type.getTypeName());
    };
  }

  private Shape make(ParameterizedType type) {
    var of = type.getActualTypeArguments();
    var raw = (Class<?>) type.getRawType();
    if (raw == List.class || raw == Collection.class) {
      return new ContainerShapes.OfList(of(of[0]));
    }
    if (raw == Set.class) {
      return new ContainerShapes.OfSet(of(of[0]));
    }
    if (raw == Map.class && of(of[0]).plain()) {
      return new ContainerShapes.OfMap(of(of[0]), of(of[1]));
    }
    if (raw == Optional.class) {
      return new ContainerShapes.OfOptional(of(of[0]));
    }
    throw new NotStorable(type.getTypeName());
  }

  private Shape record(Class<?> type) {
    var shape = new RecordShape(type, this);
    return shape.inner().<Shape>map(inner -> new Wrapped(shape, inner)).orElse(shape);
  }

  /** A line for each record and enum that was found on the way, in the order of their names. */
  @Override
  public String toString() {
    return known.keySet().stream()
        .<Class<?>>mapMulti(Shapes::ours)
        .map(type -> type.isEnum() ? constants(type) : type.getName() + known.get(type))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static void ours(Type type, Consumer<Class<?>> found) {
    if (type instanceof Class<?> one && (one.isRecord() || one.isEnum())) {
      found.accept(one);
    }
  }

  private static String constants(Class<?> type) {
    return type.getName() + Arrays.toString(type.getEnumConstants());
  }

  /** A record around one plain value, such as an id, stands as that value. */
  private record Wrapped(RecordShape outer, Shape inner) implements Shape {
    @Override
    public JsonNode write(Object value) {
      return inner.write(outer.only(value));
    }

    @Override
    public Object read(JsonNode node) {
      return outer.around(inner.read(node));
    }

    @Override
    public boolean plain() {
      return true;
    }

    @Override
    public String toString() {
      return " is " + outer;
    }
  }

  /** Stands in for a shape that is being made. */
  private static final class Late implements Shape {
    @Nullable Shape shape;

    private Shape now() {
      if (shape == null) {
        throw new IllegalStateException("a shape was used before all of it was made");
      }
      return shape;
    }

    @Override
    public JsonNode write(Object value) {
      return now().write(value);
    }

    @Override
    public Object read(JsonNode node) {
      return now().read(node);
    }
  }

  /** There is no shape for this type. */
  private static final class NotStorable extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotStorable(String type) {
      super(type);
    }
  }
}
