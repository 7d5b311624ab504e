package dev.greenroom.adapter.sql;

import dev.greenroom.kit.DirectoryContract;
import dev.greenroom.kit.EmptyDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteDirectoryTest extends DirectoryContract {
  @TempDir Path folder;

  @Override
  protected String emptyDatabase() {
    return EmptyDatabase.sqlite(folder);
  }
}
