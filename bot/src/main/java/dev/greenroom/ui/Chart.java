package dev.greenroom.ui;

import java.util.List;

/**
 * Horizontal bars, one per row and series.
 *
 * @param rows names of the rows, top to bottom
 * @param series one value per row each
 * @param max right end of the scale
 */
public record Chart(String title, List<String> rows, List<Series> series, double max) {
  public Chart {
    rows = List.copyOf(rows);
    series = List.copyOf(series);
    for (Series one : series) {
      if (one.values().size() != rows.size()) {
        throw new IllegalArgumentException(one.name() + " does not have one value a row");
      }
    }
  }

  /** One colour and pattern of bars. */
  public record Series(String name, List<Double> values) {
    public Series {
      values = List.copyOf(values);
    }
  }
}
