package dev.greenroom.ui;

import java.util.List;

/**
 * One of several values to choose from.
 *
 * @param value what the press carries; no comma, so that several fit one line
 * @param label what people read
 */
public record Option(String value, String label) {
  public Option {
    if (value.isEmpty() || value.contains(",") || value.length() > Limits.OPTION_VALUE) {
      throw new IllegalArgumentException("not an option's value: " + value);
    }
    label = Limits.cut(label, Limits.OPTION);
  }

  static List<Option> within(List<Option> options) {
    if (options.isEmpty() || options.size() > Limits.OPTIONS) {
      throw new IllegalArgumentException(options.size() + " options; 1 to " + Limits.OPTIONS);
    }
    return List.copyOf(options);
  }
}
