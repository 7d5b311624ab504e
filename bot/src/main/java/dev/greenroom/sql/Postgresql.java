package dev.greenroom.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL database. */
final class Postgresql implements Dialect {
  static final String PREFIX = "jdbc:postgresql:";
  private static final int WRITERS = 8;
  private static final int READERS = 8;

  /** Any number, the same in every version: it stands for "a Greenroom runs on this database". */
  private static final long CLAIM = 0x67726e726d01L;

  private static final String LOCK_TIMEOUT = "55P03";

  /** Serialization failure, deadlock, unique key, and a transaction one of these has broken. */
  private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "23505", "25P02");

  private final String name;
  private final Connection claim;
  private final HikariDataSource writes;
  private final HikariDataSource reads;
  private final Door door;

  private Postgresql(String url, Connection claim) {
    this.name = name(url);
    this.claim = claim;
    this.writes = new HikariDataSource(pool("store-writes", url, WRITERS));
    this.reads = new HikariDataSource(snapshots(pool("store-reads", url, READERS)));
    this.door =
        new AloneDoor(Discreet.over(writes), Discreet.over(reads), new Conflicts(this::isConflict));
  }

  static Postgresql open(String url) {
    Connection claim = null;
    try {
      claim = claimed(url);
      return new Postgresql(url, claim);
    } catch (SQLException e) {
      throw new StoreUnusable("store.unreachable", e, name(url), firstLine(e));
    } catch (RuntimeException fault) {
      giveBack(claim);
      throw fault;
    }
  }

  private static void giveBack(@Nullable Connection claim) {
    try {
      if (claim != null) {
        claim.close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the claim on the store was not given back", e);
    }
  }

  /**
   * A lock of the session: the server drops it however this process ends, but only once it has seen
   * the end of the one before, which may be a moment ago.
   */
  private static Connection claimed(String url) throws SQLException {
    var connection = DriverManager.getConnection(url);
    try (var statement = connection.createStatement()) {
      statement.execute("set lock_timeout = '1s'");
      statement.execute("select pg_advisory_lock(" + CLAIM + ")");
      return connection;
    } catch (SQLException e) {
      connection.close();
      if (LOCK_TIMEOUT.equals(e.getSQLState())) {
        throw new StoreUnusable("store.in-use", e, name(url));
      }
      throw e;
    }
  }

  /** Settings behind the question mark may hold a password. */
  private static String name(String url) {
    return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("\\.$", "");
  }

  private static HikariConfig pool(String name, String url, int size) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    // the server's details of a fault quote the row
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    return config;
  }

  private static HikariConfig snapshots(HikariConfig config) {
    config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
    config.setReadOnly(true);
    return config;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public DataSource writes() {
    return writes;
  }

  @Override
  public DataSource migrating() {
    return writes;
  }

  @Override
  public String migrations() {
    return "classpath:db/postgresql";
  }

  @Override
  public Map<String, String> words() {
    return Map.of("strict", "", "long", "bigint");
  }

  @Override
  public Door door() {
    return door;
  }

  @Override
  public String nextNumber() {
    return "select nextval('card_number_seq')";
  }

  @Override
  public boolean isConflict(SQLException fault) {
    return fault.getSQLState() != null && CONFLICTS.contains(fault.getSQLState());
  }

  @Override
  public void close() {
    door.close();
    reads.close();
    writes.close();
    giveBack(claim);
  }
}
