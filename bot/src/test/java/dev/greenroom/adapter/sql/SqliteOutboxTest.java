package dev.greenroom.adapter.sql;

import dev.greenroom.kit.EmptyDatabase;
import dev.greenroom.kit.OutboxContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteOutboxTest extends OutboxContract {
  @TempDir Path folder;

  @Override
  protected String emptyDatabase() {
    return EmptyDatabase.sqlite(folder);
  }
}
