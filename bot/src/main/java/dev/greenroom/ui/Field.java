package dev.greenroom.ui;

import org.jspecify.annotations.Nullable;

/**
 * One question of a form.
 *
 * @param name the key of its value in the submit
 * @param label what people read
 * @param hint a second, smaller line; null where none is needed
 * @param required whether an empty value is refused
 * @param value what stands in it when it opens; null for nothing
 * @param input what kind of value it takes
 */
public record Field(
    String name,
    String label,
    @Nullable String hint,
    boolean required,
    @Nullable String value,
    Input input) {
  public Field {
    label = Limits.cut(label, Limits.LABEL);
    hint = hint == null ? null : Limits.cut(hint, Limits.HINT);
  }

  public static Field required(String name, String label, Input input) {
    return new Field(name, label, null, true, null, input);
  }

  public Field hint(String hint) {
    return new Field(name, label, hint, required, value, input);
  }

  public Field value(@Nullable String value) {
    return new Field(name, label, hint, required, value, input);
  }
}
