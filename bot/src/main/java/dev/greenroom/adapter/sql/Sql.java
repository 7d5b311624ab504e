package dev.greenroom.adapter.sql;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** A statement that is put together in pieces, with the values for its question marks. */
final class Sql {
  private final StringBuilder words;
  private final List<@Nullable Object> values = new ArrayList<>();

  Sql(String words) {
    this.words = new StringBuilder(words);
  }

  Sql add(String more) {
    words.append(more);
    return this;
  }

  Sql bind(@Nullable Object value) {
    values.add(value);
    return this;
  }

  int execute(Handle handle) {
    try (var update = handle.createUpdate(words.toString())) {
      bindAll(update);
      return update.execute();
    }
  }

  Query select(Handle handle) {
    var query = handle.createQuery(words.toString());
    bindAll(query);
    return query;
  }

  private void bindAll(SqlStatement<?> statement) {
    for (int i = 0; i < values.size(); i++) {
      statement.bind(i, values.get(i));
    }
  }
}
