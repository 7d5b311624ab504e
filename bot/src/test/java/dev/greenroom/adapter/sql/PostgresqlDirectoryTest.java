package dev.greenroom.adapter.sql;

import dev.greenroom.kit.DirectoryContract;
import dev.greenroom.kit.EmptyDatabase;

class PostgresqlDirectoryTest extends DirectoryContract {
  @Override
  protected String emptyDatabase() {
    return EmptyDatabase.postgresql();
  }
}
