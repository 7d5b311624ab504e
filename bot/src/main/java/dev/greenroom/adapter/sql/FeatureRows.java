package dev.greenroom.adapter.sql;

import dev.greenroom.core.model.Row;
import dev.greenroom.core.model.Table;
import dev.greenroom.core.port.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Rows of features' own tables. Names of tables and columns come from declarations, never input.
 */
record FeatureRows(Handle handle) {
  List<Row> find(Table table, Map<String, ? extends @Nullable Object> where) {
    var query =
        new Sql("select " + String.join(", ", table.allColumns()) + " from " + table.name());
    where(query, table, where);
    query.add(" order by " + String.join(", ", table.key()));
    return query.select(handle).map((found, _) -> row(table, found)).list();
  }

  private static Row row(Table table, ResultSet found) throws SQLException {
    var values = new LinkedHashMap<String, @Nullable Object>();
    for (var column : table.allColumns()) {
      Object value = found.getObject(column);
      values.put(column, value instanceof Number number ? (Long) number.longValue() : value);
    }
    return new Row(values);
  }

  void apply(Table.Change change) {
    switch (change) {
      case Table.Add(var table, var row) -> add(table, row);
      case Table.Put(var table, var row) -> put(table, row);
      case Table.Remove(var table, var where) -> {
        var sql = new Sql("delete from " + table.name());
        where(sql, table, where);
        sql.execute(handle);
      }
    }
  }

  private void add(Table table, Map<String, ? extends @Nullable Object> row) {
    var sql = insert(table, row).add(" on conflict do nothing");
    if (sql.execute(handle) == 0) {
      throw new Unit.Conflict(table.name() + " has such a row");
    }
  }

  /** Updates first: an insert of some columns fails for those that must not be null. */
  private void put(Table table, Map<String, ? extends @Nullable Object> row) {
    if (update(table, row) == 0) {
      insert(table, row).execute(handle);
    }
  }

  private int update(Table table, Map<String, ? extends @Nullable Object> row) {
    var set = row.keySet().stream().filter(column -> !table.key().contains(column)).toList();
    // A row that is all key is set to itself, which says whether it is there.
    var columns = set.isEmpty() ? table.key() : set;
    var sql = new Sql("update " + table.name() + " set " + assignments(columns));
    columns.forEach(column -> sql.bind(row.get(column)));
    var key = new LinkedHashMap<String, @Nullable Object>();
    table.key().forEach(column -> key.put(column, row.get(column)));
    where(sql, table, key);
    return sql.execute(handle);
  }

  private static String assignments(Collection<String> columns) {
    return columns.stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
  }

  private static Sql insert(Table table, Map<String, ? extends @Nullable Object> row) {
    var columns = known(table, row.keySet());
    var sql = new Sql("insert into " + table.name() + " (" + String.join(", ", columns) + ")");
    sql.add(" values (" + columns.stream().map(_ -> "?").collect(Collectors.joining(", ")) + ")");
    columns.forEach(column -> sql.bind(row.get(column)));
    return sql;
  }

  private static void where(Sql sql, Table table, Map<String, ? extends @Nullable Object> where) {
    String glue = " where ";
    for (var column : known(table, where.keySet())) {
      Object value = where.get(column);
      sql.add(glue + column + (value == null ? " is null" : " = ?"));
      if (value != null) {
        sql.bind(value);
      }
      glue = " and ";
    }
  }

  private static List<String> known(Table table, Collection<String> columns) {
    var unknown = new ArrayList<>(columns);
    unknown.removeAll(table.allColumns());
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(table.name() + " has no columns " + unknown);
    }
    return List.copyOf(columns);
  }
}
