package dev.greenroom.adapter.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.greenroom.adapter.sql.write.BatchingWriter;
import dev.greenroom.adapter.sql.write.Conflicts;
import dev.greenroom.adapter.sql.write.DiscreetStatements;
import dev.greenroom.adapter.sql.write.StoreFaults;
import dev.greenroom.adapter.sql.write.WriteDoor;
import dev.greenroom.disk.PrivateFile;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A SQLite file in WAL mode: one connection writes, a few read beside it. */
final class Sqlite implements Dialect {
  static final String PREFIX = "jdbc:sqlite:";
  private static final int READERS = 4;
  private static final int BUSY_MILLIS = 5_000;

  private final Path file;
  private final StoreFiles files;
  private final ClaimWatch watch;
  private final DataSource source;
  private final HikariDataSource writes;
  private final HikariDataSource reads;
  private final WriteDoor door;

  private Sqlite(Path file, FileClaim claim, DataSource source) {
    this.file = file;
    this.source = source;
    this.files = new StoreFiles(file, claim, this::isSound);
    this.watch = new ClaimWatch(file.toString(), files);
    this.writes = pool("store-writes", 1, source, "pragma query_only = false");
    this.reads = pool("store-reads", READERS, source, "pragma query_only = true");
    this.door =
        new BatchingWriter(
            DiscreetStatements.over(writes),
            DiscreetStatements.over(reads),
            new Conflicts(this::isConflict),
            new StoreFaults(this::away),
            this::guard,
            watch::check);
  }

  static Sqlite open(String url) {
    var file = file(url);
    var claim = FileClaim.on(file);
    try {
      PrivateFile.makeDatabase(file);
      return new Sqlite(file, claim, checked(file, source(url)));
    } catch (IOException e) {
      claim.close();
      throw full(file)
          .orElseGet(() -> new StoreUnusable("store.not-writable", e, url, String.valueOf(e)));
    } catch (RuntimeException fault) {
      claim.close();
      throw fault;
    }
  }

  static Optional<StoreUnusable> full(Path file) {
    return PrivateFile.isDiskFull(file)
        ? Optional.of(new StoreUnusable("store.full", null, file.toString()))
        : Optional.empty();
  }

  private static Path file(String url) {
    String path = url.substring(PREFIX.length()).replaceFirst("\\?.*", "");
    if (path.isBlank() || path.startsWith(":") || path.startsWith("file:")) {
      throw new StoreUnusable("store.unknown-url", null, url);
    }
    return Path.of(path);
  }

  private static SQLiteDataSource source(String url) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    var source = new SQLiteDataSource(config);
    source.setUrl(url);
    return source;
  }

  /** Opens it once: SQLite reads the file only when it is first asked. */
  private static DataSource checked(Path file, SQLiteDataSource source) {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("select count(*) from sqlite_schema");
      return source;
    } catch (SQLiteException e) {
      throw unusable(file, e);
    } catch (SQLException e) {
      throw new StoreUnusable(
          "store.not-writable", e, file.toString(), String.valueOf(e.getMessage()));
    }
  }

  private static StoreUnusable unusable(Path file, SQLiteException e) {
    return switch (primary(e)) {
      case SQLITE_NOTADB, SQLITE_CORRUPT ->
          new StoreUnusable("store.not-a-database", e, file.toString());
      case SQLITE_FULL -> new StoreUnusable("store.full", e, file.toString());
      case SQLITE_BUSY, SQLITE_LOCKED -> new StoreUnusable("store.in-use", e, file.toString());
      default ->
          full(file)
              .orElseGet(
                  () ->
                      new StoreUnusable(
                          "store.not-writable", e, file.toString(), primary(e).message));
    };
  }

  private static SQLiteErrorCode primary(SQLiteException e) {
    return SQLiteErrorCode.getErrorCode(e.getResultCode().code & 0xff);
  }

  private static HikariDataSource pool(String name, int size, DataSource source, String first) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(source);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setMaxLifetime(0);
    config.setKeepaliveTime(0);
    config.setConnectionInitSql(first);
    return new HikariDataSource(config);
  }

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public DataSource writes() {
    return writes;
  }

  /** Flyway wants two connections at a time: more than may write otherwise. */
  @Override
  public DataSource migrating() {
    return source;
  }

  @Override
  public boolean isEmpty() throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement();
        var found = statement.executeQuery("select count(*) from sqlite_schema")) {
      return found.next() && found.getInt(1) == 0;
    }
  }

  @Override
  public Optional<Path> usedBefore() {
    return files.usedBefore();
  }

  @Override
  public ClaimWatch begin() {
    files.begin();
    watch.start();
    return watch;
  }

  /** What is about to be written would not be found again if the file is not there. */
  private void guard() {
    watch.look();
    watch.check();
  }

  /** A file that shrank may have been tidied up, or cut. */
  private boolean isSound() {
    try (var connection = source.getConnection();
        var statement = connection.createStatement();
        var found = statement.executeQuery("pragma quick_check(1)")) {
      return found.next() && found.getString(1).equals("ok");
    } catch (SQLException e) {
      return false;
    }
  }

  private Optional<String> away(SQLException fault) {
    if (!(fault instanceof SQLiteException e)) {
      return fault instanceof SQLTransientConnectionException
          ? Optional.of(StoreFaults.UNREACHABLE)
          : Optional.empty();
    }
    return switch (primary(e)) {
      case SQLITE_FULL -> Optional.of(StoreFaults.FULL);
      case SQLITE_IOERR, SQLITE_CANTOPEN ->
          Optional.of(PrivateFile.isDiskFull(file) ? StoreFaults.FULL : StoreFaults.UNREACHABLE);
      case SQLITE_READONLY, SQLITE_BUSY, SQLITE_LOCKED -> Optional.of(StoreFaults.UNREACHABLE);
      case SQLITE_CORRUPT, SQLITE_NOTADB -> Optional.of(StoreFaults.DAMAGED);
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<StoreUnusable> unusable(SQLException fault) {
    return fault instanceof SQLiteException e && away(e).isPresent()
        ? Optional.of(unusable(file, e))
        : full(file);
  }

  @Override
  public String migrations() {
    return "classpath:db/sqlite";
  }

  @Override
  public Map<String, String> words() {
    return Map.of("strict", "strict", "long", "integer");
  }

  @Override
  public WriteDoor door() {
    return door;
  }

  /** Cards are never deleted, and only one thread writes. */
  @Override
  public String nextNumber() {
    return "select coalesce(max(due), 0) + 1 from card";
  }

  @Override
  public boolean isConflict(SQLException fault) {
    return fault instanceof SQLiteException e
        && (e.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE
            || e.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY);
  }

  @Override
  public void close() {
    door.close();
    watch.stop();
    reads.close();
    writes.close();
    watch.close();
  }
}
