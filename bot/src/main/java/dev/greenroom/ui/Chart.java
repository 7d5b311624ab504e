package dev.greenroom.ui;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Horizontal bars, one per row and series.
 *
 * @param rows names of the rows, top to bottom; those of people are references here too
 * @param series one value per row each
 * @param max right end of the scale
 */
public record Chart(String title, List<Prose> rows, List<Series> series, double max) {
  public Chart {
    rows = List.copyOf(rows);
    series = List.copyOf(series);
    for (Series one : series) {
      if (one.values().size() != rows.size()) {
        throw new IllegalArgumentException(one.name() + " does not have one value a row");
      }
    }
  }

  /** A chart whose rows are no people. */
  public static Chart of(String title, List<String> rows, List<Series> series, double max) {
    return new Chart(title, rows.stream().map(Prose::text).toList(), series, max);
  }

  /** The same chart with every span of its rows replaced. */
  Chart map(UnaryOperator<Span> each) {
    return new Chart(title, rows.stream().map(row -> row.map(each)).toList(), series, max);
  }

  /** One colour and pattern of bars. */
  public record Series(String name, List<Double> values) {
    public Series {
      values = List.copyOf(values);
    }
  }
}
