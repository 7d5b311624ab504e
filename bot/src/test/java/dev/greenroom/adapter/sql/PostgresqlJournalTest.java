package dev.greenroom.adapter.sql;

import dev.greenroom.kit.EmptyDatabase;
import dev.greenroom.kit.JournalContract;

class PostgresqlJournalTest extends JournalContract {
  @Override
  protected String emptyDatabase() {
    return EmptyDatabase.postgresql();
  }
}
