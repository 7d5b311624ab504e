package dev.greenroom.core.model;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row of a {@link Table}. */
public record Row(Map<String, ? extends @Nullable Object> values) {
  public String text(String column) {
    return (String) Objects.requireNonNull(values.get(column), column);
  }

  public long number(String column) {
    return ((Number) Objects.requireNonNull(values.get(column), column)).longValue();
  }

  public Instant instant(String column) {
    return Instant.ofEpochMilli(number(column));
  }

  public boolean has(String column) {
    return values.get(column) != null;
  }
}
