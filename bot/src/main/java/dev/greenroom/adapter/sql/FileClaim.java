package dev.greenroom.adapter.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.greenroom.disk.PrivateFile;
import dev.greenroom.disk.WatchedFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * This process's claim on a database file: a lock on a file beside it, which the operating system
 * drops however the process ends. The database file itself must not be locked: closing any handle
 * on it would drop SQLite's own locks.
 */
final class FileClaim implements AutoCloseable {
  /** Within one process a file lock protects nothing, and a second handle would drop it. */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path lock;
  private FileChannel channel;
  private @Nullable WatchedFile watched;

  private FileClaim(Path lock, FileChannel channel) {
    this.lock = lock;
    this.channel = channel;
  }

  /** The lock's file, where an earlier run has written into it that the store was used. */
  Optional<Path> usedBefore() {
    try {
      return channel.size() > 0 ? Optional.of(lock) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Writes into the lock's file that the store is not empty any more. */
  void markUsed(Path store) throws IOException {
    if (channel.size() == 0) {
      String words =
          store.getFileName()
              + " holds what a Greenroom has stored. This file keeps a second one off it, and knows"
              + " that it is not to be empty. To begin anew, delete both.\n";
      int _ = channel.write(ByteBuffer.wrap(words.getBytes(UTF_8)), 0);
    }
    watched = WatchedFile.of(lock);
  }

  /** Whether nobody else can take it. A lock's file that somebody has tidied up is made again. */
  boolean holds() {
    var file = watched;
    if (file == null || file.harm().filter(harm -> harm != WatchedFile.Harm.EMPTIED).isEmpty()) {
      return true;
    }
    try {
      FileChannel fresh = locked(lock, lock);
      channel.close();
      channel = fresh;
      markUsed(lock);
      return true;
    } catch (IOException | StoreUnusable e) {
      return false;
    }
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
      throw Sqlite.full(file)
          .orElseGet(
              () ->
                  new StoreUnusable(
                      "store.not-writable", e, file.toString(), lock + " cannot be made"));
    } catch (StoreUnusable e) {
      OURS.remove(lock);
      throw e;
    }
  }

  private static FileChannel locked(Path file, Path lock) throws IOException {
    PrivateFile.make(lock);
    var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
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
