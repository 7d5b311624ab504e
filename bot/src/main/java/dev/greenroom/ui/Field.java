package dev.greenroom.ui;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form.
 *
 * @param name the key of its value in the submit
 * @param label what people read
 * @param hint a second, smaller line; null where none is needed
 * @param required whether an empty value is refused
 * @param needed when an empty value is refused although it is not required; null for never
 * @param value what stands in it when it opens; null for nothing
 * @param input what kind of value it takes
 */
public record Field(
    String name,
    String label,
    @Nullable String hint,
    boolean required,
    @Nullable Needed needed,
    @Nullable String value,
    Input input) {
  public Field {
    label = Limits.cut(label, Limits.LABEL);
    hint = hint == null ? null : Limits.cut(hint, Limits.HINT);
  }

  public static Field required(String name, String label, Input input) {
    return new Field(name, label, null, true, null, null, input);
  }

  public static Field optional(String name, String label, Input input) {
    return new Field(name, label, null, false, null, null, input);
  }

  /**
   * Other answers that make this one necessary.
   *
   * @param problem key of the words under {@code input.}
   * @param fields names of other fields
   * @param values any of these in any of the fields
   */
  public record Needed(String problem, Set<String> fields, Set<String> values) {
    boolean by(Map<String, String> typed) {
      return fields.stream().anyMatch(field -> values.contains(typed.getOrDefault(field, "")));
    }
  }

  public Field neededBy(Needed needed) {
    return new Field(name, label, hint, required, needed, value, input);
  }

  public Field hint(String hint) {
    return new Field(name, label, hint, required, needed, value, input);
  }

  Field toChoose(String typed) {
    return input
        .choice(typed)
        .map(one -> new Field(name, label, hint, required, needed, value, one))
        .orElse(this);
  }

  public Field value(@Nullable String value) {
    return new Field(name, label, hint, required, needed, value, input);
  }
}
