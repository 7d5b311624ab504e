package dev.greenroom.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form of at most five fields.
 *
 * @param action what its submit stands for
 * @param note a sentence above the fields; empty where none is needed
 */
public record Form(ActionId action, String title, String submit, Prose note, List<Field> fields) {
  public Form {
    title = Limits.cut(title, Limits.FORM_TITLE);
    submit = Limits.cut(submit, Limits.FORM_SUBMIT);
    if (fields.isEmpty() || fields.size() > Limits.FIELDS) {
      throw new IllegalArgumentException(fields.size() + " fields; 1 to " + Limits.FIELDS);
    }
    fields = List.copyOf(fields);
  }

  /** What is wrong with the field's value; empty where it is accepted. */
  public static Optional<Input.Problem> problem(Field field, Map<String, String> values) {
    String value = values.getOrDefault(field.name(), "").strip();
    if (Visible.isNothing(value)) {
      return empty(field, values);
    }
    return field.input().problem(value);
  }

  private static Optional<Input.Problem> empty(Field field, Map<String, String> values) {
    var needed = field.needed();
    if (field.required()) {
      return Optional.of(new Input.Problem("missing", List.of()));
    }
    return needed != null && needed.by(values)
        ? Optional.of(new Input.Problem(needed.problem(), List.of()))
        : Optional.empty();
  }

  /** The same form with these values, and a choice where one of them means several things. */
  public Form toMend(Map<String, String> values) {
    Form filled = filled(values);
    return new Form(
        action,
        title,
        submit,
        note,
        filled.fields.stream().map(f -> f.toChoose(values.getOrDefault(f.name(), ""))).toList());
  }

  /** The same form with these values standing in it. */
  public Form filled(Map<String, String> values) {
    return new Form(
        action,
        title,
        submit,
        note,
        fields.stream().map(f -> f.value(values.getOrDefault(f.name(), f.value()))).toList());
  }
}
