package dev.greenroom.adapter.sql;

import dev.greenroom.adapter.sql.write.StoreFaults;
import dev.greenroom.disk.WatchedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** This process's claim on the files of a SQLite store, which must stay the ones they were. */
final class StoreFiles implements Claim {
  private final Path file;
  private final FileClaim lock;
  private final BooleanSupplier sound;
  private List<WatchedFile> watched = List.of();

  /**
   * @param sound looks whether the database can be read from one end to the other
   */
  StoreFiles(Path file, FileClaim lock, BooleanSupplier sound) {
    this.file = file;
    this.lock = lock;
    this.sound = sound;
  }

  /** The lock's file, where it says that the store held something. */
  Optional<Path> usedBefore() {
    return lock.usedBefore();
  }

  /** Once the database is open and holds something. */
  void begin() {
    try {
      lock.markUsed(file);
      watched = WatchedFile.ofDatabase(file);
    } catch (IOException e) {
      throw Sqlite.full(file)
          .orElseGet(
              () -> new StoreUnusable("store.not-writable", e, file.toString(), e.toString()));
    }
  }

  @Override
  public Optional<Loss> look() {
    for (WatchedFile one : watched) {
      var harm = one.harm();
      if (harm.isPresent()) {
        return Optional.of(gone("The file " + one.file() + " " + harm.get().words()));
      }
    }
    if (!watched.isEmpty() && watched.getFirst().shrank() && !sound.getAsBoolean()) {
      return Optional.of(gone("The file " + file + " was cut short"));
    }
    return lock.holds()
        ? Optional.empty()
        : Optional.of(new Loss("Another process has locked the store.", StoreFaults.UNREACHABLE));
  }

  private static Loss gone(String what) {
    return new Loss(
        what
            + " while it was in use. Put it back as it was, or stop the bot, put a backup in its"
            + " place and start it again.",
        StoreFaults.DAMAGED);
  }

  @Override
  public void close() {
    lock.close();
  }
}
