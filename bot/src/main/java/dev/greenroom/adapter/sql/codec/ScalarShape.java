package dev.greenroom.adapter.sql.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** A value that is one text, number or truth. */
record ScalarShape(Function<Object, JsonNode> writer, Function<String, Object> reader)
    implements Shape {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** The plain types there are, besides enums and records around one of these. */
  static final Map<Class<?>, Shape> TYPES =
      Map.ofEntries(
          Map.entry(String.class, text(text -> text)),
          Map.entry(Instant.class, text(Instant::parse)),
          Map.entry(LocalDate.class, text(LocalDate::parse)),
          Map.entry(LocalTime.class, text(LocalTime::parse)),
          Map.entry(LocalDateTime.class, text(LocalDateTime::parse)),
          Map.entry(Duration.class, text(Duration::parse)),
          Map.entry(ZoneId.class, text(ZoneId::of)),
          Map.entry(
              Locale.class,
              new ScalarShape(
                  l -> JSON.textNode(((Locale) l).toLanguageTag()), Locale::forLanguageTag)),
          Map.entry(int.class, new ScalarShape(n -> JSON.numberNode((int) n), Integer::parseInt)),
          Map.entry(
              Integer.class, new ScalarShape(n -> JSON.numberNode((int) n), Integer::parseInt)),
          Map.entry(long.class, new ScalarShape(n -> JSON.numberNode((long) n), Long::parseLong)),
          Map.entry(Long.class, new ScalarShape(n -> JSON.numberNode((long) n), Long::parseLong)),
          Map.entry(
              double.class, new ScalarShape(n -> JSON.numberNode((double) n), Double::parseDouble)),
          Map.entry(
              Double.class, new ScalarShape(n -> JSON.numberNode((double) n), Double::parseDouble)),
          Map.entry(
              boolean.class,
              new ScalarShape(b -> JSON.booleanNode((boolean) b), ScalarShape::truth)),
          Map.entry(
              Boolean.class,
              new ScalarShape(b -> JSON.booleanNode((boolean) b), ScalarShape::truth)));

  private static Shape text(Function<String, Object> reader) {
    return new ScalarShape(value -> JSON.textNode(value.toString()), reader);
  }

  private static Object truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither true nor false: " + text);
    };
  }

  static Shape constant(Class<?> type) {
    return new ScalarShape(
        value -> JSON.textNode(((Enum<?>) value).name()),
        name ->
            java.util.Arrays.stream(type.getEnumConstants())
                .filter(each -> ((Enum<?>) each).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no constant " + name)));
  }

  @Override
  public JsonNode write(Object value) {
    return writer.apply(value);
  }

  @Override
  public Object read(JsonNode node) {
    if (!node.isValueNode()) {
      throw new UnreadableValue("a single value is expected, not " + node.getNodeType());
    }
    try {
      return reader.apply(node.asText());
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw new UnreadableValue("not understood: " + node, e);
    }
  }

  @Override
  public boolean plain() {
    return true;
  }
}
