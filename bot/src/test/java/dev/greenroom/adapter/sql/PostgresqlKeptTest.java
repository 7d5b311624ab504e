package dev.greenroom.adapter.sql;

import dev.greenroom.kit.EmptyDatabase;
import dev.greenroom.kit.KeptContract;

class PostgresqlKeptTest extends KeptContract {
  @Override
  protected String emptyDatabase() {
    return EmptyDatabase.postgresql();
  }
}
