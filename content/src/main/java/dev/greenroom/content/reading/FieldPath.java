package dev.greenroom.content.reading;

import java.util.ArrayList;
import java.util.List;

/** Where a value stands in a file: keys (text) and positions in lists (numbers from 0). */
public record FieldPath(List<Object> steps) {

  public static final FieldPath ROOT = new FieldPath(List.of());

  public FieldPath {
    steps = List.copyOf(steps);
  }

  public FieldPath child(Object step) {
    List<Object> longer = new ArrayList<>(steps);
    longer.add(step);
    return new FieldPath(longer);
  }

  FieldPath parent() {
    return new FieldPath(steps.subList(0, steps.size() - 1));
  }

  boolean isRoot() {
    return steps.isEmpty();
  }

  /** {@code questions[3].minutes}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Object step : steps) {
      if (step instanceof Integer index) {
        text.append('[').append(index).append(']');
      } else {
        text.append(text.isEmpty() ? "" : ".").append(shown((String) step));
      }
    }
    return text.toString();
  }

  /** A key can be any text; a report stays on one line. */
  private static String shown(String key) {
    return key.matches("[\\w-]{1,60}") ? key : ProblemWords.quoted(key);
  }
}
