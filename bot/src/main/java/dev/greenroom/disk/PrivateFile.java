package dev.greenroom.disk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that only its owner may read and write, whatever the umask says. */
public final class PrivateFile {
  private static final Logger LOG = LoggerFactory.getLogger(PrivateFile.class);
  private static final Set<PosixFilePermission> OURS = PosixFilePermissions.fromString("rw-------");

  /** Less than what SQLite needs to begin with. */
  private static final long NOTHING_LEFT = 256 * 1024;

  private PrivateFile() {}

  /** Makes the file if it is not there; one that is there is closed to others. */
  public static void make(Path file) throws IOException {
    if (!posix(file)) {
      if (!Files.exists(file)) {
        Files.createFile(file);
      }
      return;
    }
    try {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(OURS));
    } catch (FileAlreadyExistsException e) {
      if (Files.isRegularFile(file)) {
        close(file);
      }
    }
  }

  /**
   * The file of a SQLite database. The files that SQLite puts beside it get the rights that it has
   * itself; what an earlier run left there is closed to others too.
   */
  public static void makeDatabase(Path file) throws IOException {
    make(file);
    for (String suffix : Set.of("-wal", "-shm", "-journal")) {
      Path beside = Path.of(file + suffix);
      if (Files.exists(beside) && posix(beside)) {
        close(beside);
      }
    }
  }

  /** Another user's file, which we may only use, keeps its rights. */
  private static void close(Path file) throws IOException {
    try {
      if (!Files.getPosixFilePermissions(file).equals(OURS)) {
        Files.setPosixFilePermissions(file, OURS);
      }
    } catch (FileSystemException e) {
      LOG.warn("{} belongs to somebody else and keeps its rights", file);
    }
  }

  private static boolean posix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** Whether nothing more fits beside this file; false where that cannot be found out. */
  public static boolean isDiskFull(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      FileStore disk = Files.getFileStore(folder == null ? file : folder);
      return disk.getUsableSpace() < NOTHING_LEFT;
    } catch (IOException e) {
      return false;
    }
  }
}
