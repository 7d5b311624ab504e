package dev.greenroom.adapter.sql;

import dev.greenroom.kit.EmptyDatabase;
import dev.greenroom.kit.KeptContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteKeptTest extends KeptContract {
  @TempDir Path folder;

  @Override
  protected String emptyDatabase() {
    return EmptyDatabase.sqlite(folder);
  }
}
