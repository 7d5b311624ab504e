package dev.greenroom.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A feature's own rows, for queries: derived from events in the same transaction, and rebuilt from
 * them by a command. Values are {@code String} or {@code Long}; moments are epoch milliseconds.
 *
 * @param name the table in the database; migrations make it
 * @param key columns of the primary key
 * @param columns the others
 */
public record Table(String name, List<String> key, List<String> columns) {
  public Table {
    key = List.copyOf(key);
    columns = List.copyOf(columns);
  }

  public List<String> allColumns() {
    var all = new ArrayList<>(key);
    all.addAll(columns);
    return all;
  }

  /** What an event does to the rows. */
  public sealed interface Change {
    Table table();
  }

  /**
   * Writes the row; one with the same key must not exist (if it does, the unit is decided again).
   */
  public record Add(Table table, Map<String, Object> row) implements Change {}

  /** Writes the row, or the given columns over the row with the same key. */
  public record Put(Table table, Map<String, Object> row) implements Change {}

  /** Removes the rows with these values. */
  public record Remove(Table table, Map<String, Object> where) implements Change {}
}
