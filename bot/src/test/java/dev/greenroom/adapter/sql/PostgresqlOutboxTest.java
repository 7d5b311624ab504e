package dev.greenroom.adapter.sql;

import dev.greenroom.kit.EmptyDatabase;
import dev.greenroom.kit.OutboxContract;

class PostgresqlOutboxTest extends OutboxContract {
  @Override
  protected String emptyDatabase() {
    return EmptyDatabase.postgresql();
  }
}
