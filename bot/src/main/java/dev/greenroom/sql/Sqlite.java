package dev.greenroom.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
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
  private final FileClaim claim;
  private final DataSource source;
  private final HikariDataSource writes;
  private final HikariDataSource reads;
  private final Door door;

  private Sqlite(Path file, FileClaim claim, DataSource source) {
    this.file = file;
    this.claim = claim;
    this.source = source;
    this.writes = pool("store-writes", 1, source, "pragma query_only = false");
    this.reads = pool("store-reads", READERS, source, "pragma query_only = true");
    this.door =
        new GroupedDoor(
            Discreet.over(writes), Discreet.over(reads), new Conflicts(this::isConflict));
  }

  static Sqlite open(String url) {
    var file = file(url);
    var claim = FileClaim.on(file);
    try {
      return new Sqlite(file, claim, checked(file, source(url)));
    } catch (RuntimeException fault) {
      claim.close();
      throw fault;
    }
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
      case SQLITE_BUSY, SQLITE_LOCKED -> new StoreUnusable("store.in-use", e, file.toString());
      default -> new StoreUnusable("store.not-writable", e, file.toString(), primary(e).message);
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
  public String migrations() {
    return "classpath:db/sqlite";
  }

  @Override
  public Map<String, String> words() {
    return Map.of("strict", "strict", "long", "integer");
  }

  @Override
  public Door door() {
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
    reads.close();
    writes.close();
    claim.close();
  }
}
