package dev.greenroom.adapter.timers;

import dev.greenroom.kit.EmptyDatabase;
import dev.greenroom.kit.TimersContract;

class PostgresqlTimersTest extends TimersContract {
  @Override
  protected String emptyDatabase() {
    return EmptyDatabase.postgresql();
  }
}
