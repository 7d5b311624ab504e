package dev.greenroom.sql;

import dev.greenroom.kit.EmptyDatabase;
import dev.greenroom.kit.DirectoryContract;

class PostgresqlDirectoryTest extends DirectoryContract {
  @Override
  protected String emptyDatabase() {
    return EmptyDatabase.postgresql();
  }
}
