package dev.greenroom.sql;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * This process's claim on a database file: a lock on a file beside it, which the operating system
 * drops however the process ends. The database file itself must not be locked: closing any handle
 * on it would drop SQLite's own locks.
 */
final class FileClaim implements AutoCloseable {
  /** Within one process a file lock protects nothing, and a second handle would drop it. */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path lock;
  private final FileChannel channel;

  private FileClaim(Path lock, FileChannel channel) {
    this.lock = lock;
    this.channel = channel;
  }

  static FileClaim on(Path file) {
    var place = file.toAbsolutePath().normalize();
    if (place.getParent() == null || !Files.isDirectory(place.getParent())) {
      throw new StoreUnusable("store.no-directory", null, String.valueOf(place.getParent()));
    }
    if (Files.isDirectory(place)) {
      throw new StoreUnusable("store.not-a-file", null, file.toString());
    }
    if (Files.exists(place) && !Files.isWritable(place)) {
      throw new StoreUnusable("store.not-writable", null, file.toString(), "it is read-only");
    }
    return claim(file, lock(place));
  }

  /** Beside the file itself: however many names lead to it, there is one lock. */
  private static Path lock(Path place) {
    try {
      var real = Files.exists(place) ? place.toRealPath() : place;
      var folder = Objects.requireNonNull(real.getParent()).toRealPath();
      return folder.resolve(real.getFileName() + ".lock");
    } catch (IOException e) {
      throw new StoreUnusable("store.not-writable", e, place.toString(), "it cannot be found");
    }
  }

  private static FileClaim claim(Path file, Path lock) {
    if (!OURS.add(lock)) {
      throw new StoreUnusable("store.in-use", null, file.toString());
    }
    try {
      return new FileClaim(lock, locked(file, lock));
    } catch (IOException e) {
      OURS.remove(lock);
      throw new StoreUnusable("store.not-writable", e, file.toString(), lock + " cannot be made");
    } catch (StoreUnusable e) {
      OURS.remove(lock);
      throw e;
    }
  }

  private static FileChannel locked(Path file, Path lock) throws IOException {
    var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // Another class loader of this process: in use all the same.
    }
    channel.close();
    throw new StoreUnusable("store.in-use", null, file.toString());
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } finally {
      OURS.remove(lock);
    }
  }
}
