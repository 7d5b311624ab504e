package dev.greenroom.adapter.timers;

import dev.greenroom.kit.EmptyDatabase;
import dev.greenroom.kit.TimersContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteTimersTest extends TimersContract {
  @TempDir Path folder;

  @Override
  protected String emptyDatabase() {
    return EmptyDatabase.sqlite(folder);
  }
}
