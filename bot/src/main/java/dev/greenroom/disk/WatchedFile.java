package dev.greenroom.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that is open, and must stay the one that its name leads to. Whoever holds it open notices
 * nothing when it is removed or replaced, and would write what nobody finds again.
 */
public final class WatchedFile {
  /** What became of it. */
  public enum Harm {
    REMOVED("was removed"),
    REPLACED("was replaced by another file"),
    EMPTIED("was emptied");

    private final String words;

    Harm(String words) {
      this.words = words;
    }

    /** As in "The file ... was removed". */
    public String words() {
      return words;
    }
  }

  /**
   * @param id device and inode; null where the system has none
   */
  private record Look(@Nullable Object id, long size) {}

  private final Path file;
  private final Look first;
  private long size;

  private WatchedFile(Path file, Look first) {
    this.file = file;
    this.first = first;
    this.size = first.size();
  }

  /** As it is now. */
  public static WatchedFile of(Path file) throws IOException {
    return new WatchedFile(file, look(file));
  }

  /** A SQLite database that is open, with the files that SQLite keeps beside it in WAL mode. */
  public static List<WatchedFile> ofDatabase(Path file) throws IOException {
    return List.of(of(file), mayBeEmptied(Path.of(file + "-wal")), of(Path.of(file + "-shm")));
  }

  /** SQLite empties its log itself, once all of it is in the database. */
  private static WatchedFile mayBeEmptied(Path file) throws IOException {
    return new WatchedFile(file, new Look(look(file).id(), 0));
  }

  public Path file() {
    return file;
  }

  /** What is wrong with it now; it may be put back, and nothing is wrong then. */
  public Optional<Harm> harm() {
    try {
      Look now = look(file);
      if (!Objects.equals(now.id(), first.id())) {
        return Optional.of(Harm.REPLACED);
      }
      return now.size() == 0 && first.size() > 0 ? Optional.of(Harm.EMPTIED) : Optional.empty();
    } catch (IOException e) {
      return Optional.of(Harm.REMOVED);
    }
  }

  /** Whether it is smaller than at the last call. Somebody may have tidied it up, or cut it. */
  public boolean shrank() {
    try {
      long before = size;
      size = look(file).size();
      return size < before;
    } catch (IOException e) {
      return false;
    }
  }

  private static Look look(Path file) throws IOException {
    try {
      Map<String, Object> unix = Files.readAttributes(file, "unix:dev,ino,nlink");
      if (unix.get("nlink") instanceof Integer links && links == 0) {
        throw new NoSuchFileException(file.toString());
      }
      return new Look(unix.get("dev") + "/" + unix.get("ino"), Files.size(file));
    } catch (UnsupportedOperationException e) {
      var plain = Files.readAttributes(file, BasicFileAttributes.class);
      return new Look(plain.fileKey(), plain.size());
    }
  }
}
