package dev.greenroom.adapter.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import com.zaxxer.hikari.util.DriverDataSource;
import dev.greenroom.adapter.sql.write.ConcurrentWriter;
import dev.greenroom.adapter.sql.write.Conflicts;
import dev.greenroom.adapter.sql.write.DiscreetStatements;
import dev.greenroom.adapter.sql.write.StoreFaults;
import dev.greenroom.adapter.sql.write.WriteDoor;
import dev.greenroom.core.model.StoreAway;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;

/** A PostgreSQL database. */
final class Postgresql implements Dialect {
  static final String PREFIX = "jdbc:postgresql:";
  private static final int WRITERS = 8;
  private static final int READERS = 8;

  /** Nobody who pressed waits longer for a connection: they are told within two seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** After that, what was asked of the server is not answered any more. */
  private static final Duration HANGING = Duration.ofSeconds(20);

  /** Serialization failure, deadlock, unique key, and a transaction one of these has broken. */
  private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "23505", "25P02");

  /** A connection that broke; PostgreSQL ends those that hang, and all when it stops. */
  private static final Set<String> BROKEN =
      Set.of("08000", "08003", "08006", "08007", "57P01", "57P02", "57P05", "25P03");

  private static final String NO_RIGHTS = "42501";

  /** What is said where none of the schemas that are searched may be used. */
  private static final String NO_SCHEMA = "3F000";

  private static final String DISK_FULL = "53100";
  private static final String READ_ONLY = "25006";

  private final String url;
  private final String name;
  private final WriteFence fence;
  private final ServerClaim claim;
  private final ClaimWatch watch;
  private final HikariDataSource writes;
  private final HikariDataSource reads;
  private final WriteDoor door;

  private Postgresql(String url, WriteFence fence, ServerClaim claim) {
    this.url = url;
    this.name = name(url);
    this.fence = fence;
    this.claim = claim;
    this.watch = new ClaimWatch(name, claim);
    this.writes = new HikariDataSource(pool("store-writes", url, WRITERS));
    this.reads = new HikariDataSource(snapshots(pool("store-reads", url, READERS)));
    this.door =
        new ConcurrentWriter(
            DiscreetStatements.over(writes),
            DiscreetStatements.over(reads),
            new Conflicts(fault -> isConflict(fault) || isBroken(fault)),
            new StoreFaults(Postgresql::away),
            new Guarded());
  }

  static Postgresql open(String url) {
    ServerClaim claim = null;
    try {
      var fence = new WriteFence();
      claim = ServerClaim.on(url, name(url), fence);
      return new Postgresql(url, fence, claim);
    } catch (SQLException e) {
      throw new StoreUnusable("store.unreachable", e, name(url), ServerClaim.firstLine(e));
    } catch (RuntimeException fault) {
      if (claim != null) {
        claim.close();
      }
      throw fault instanceof HikariPool.PoolInitializationException
              && fault.getCause() instanceof SQLException e
          ? new StoreUnusable("store.unreachable", e, name(url), ServerClaim.firstLine(e))
          : fault;
    }
  }

  /** The claim is asked for in every transaction: what the watch knows may be a second old. */
  private final class Guarded implements ConcurrentWriter.Guard {
    @Override
    public void before() {
      watch.check();
    }

    @Override
    public void within(Handle transaction) {
      try {
        fence.pass(transaction.getConnection());
      } catch (SQLException e) {
        throw new ConnectionException(e);
      } catch (StoreAway lost) {
        watch.hurry();
        throw lost;
      }
    }
  }

  /** Settings behind the question mark may hold a password. */
  private static String name(String url) {
    return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
  }

  private static HikariConfig pool(String name, String url, int size) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE.toMillis());
    config.setValidationTimeout(PATIENCE.toMillis() / 2);
    config.setInitializationFailTimeout(Duration.ofSeconds(10).toMillis());
    config.addDataSourceProperty("connectTimeout", "2");
    config.addDataSourceProperty("loginTimeout", "5");
    config.addDataSourceProperty("socketTimeout", String.valueOf(HANGING.toSeconds()));
    config.addDataSourceProperty("tcpKeepAlive", "true");
    // a process that stands still in a transaction would keep everybody out who takes its place
    config.setConnectionInitSql("set idle_in_transaction_session_timeout = '10s'");
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
    return new FencedDataSource(writes, fence);
  }

  /** Without any limit of time: a migration may have much to do. */
  @Override
  public DataSource migrating() {
    return new DriverDataSource(url, null, new Properties(), null, null);
  }

  @Override
  public boolean isEmpty() throws SQLException {
    try (var connection = writes.getConnection();
        var tables =
            connection.getMetaData().getTables(null, connection.getSchema(), "stream", null)) {
      return !tables.next();
    }
  }

  @Override
  public ClaimWatch begin() {
    try {
      claim.begin();
    } catch (SQLException e) {
      throw new StoreUnusable("store.unreachable", e, name, ServerClaim.firstLine(e));
    }
    watch.start();
    return watch;
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
  public WriteDoor door() {
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
  public Optional<StoreUnusable> unusable(SQLException fault) {
    return switch (String.valueOf(fault.getSQLState())) {
      case NO_RIGHTS, NO_SCHEMA ->
          Optional.of(new StoreUnusable("store.no-rights", fault, name, user()));
      case DISK_FULL -> Optional.of(new StoreUnusable("store.full", fault, name));
      default ->
          away(fault)
              .map(
                  _ ->
                      new StoreUnusable(
                          "store.unreachable", fault, name, ServerClaim.firstLine(fault)));
    };
  }

  private String user() {
    try (var connection = writes.getConnection()) {
      return connection.getMetaData().getUserName();
    } catch (SQLException e) {
      return "";
    }
  }

  private static boolean isBroken(SQLException fault) {
    return fault.getSQLState() != null
        && BROKEN.contains(fault.getSQLState())
        && !(fault instanceof SQLTransientConnectionException);
  }

  private static Optional<String> away(SQLException fault) {
    String state = String.valueOf(fault.getSQLState());
    if (state.equals(DISK_FULL)) {
      return Optional.of(StoreFaults.FULL);
    }
    return fault instanceof SQLTransientConnectionException
            || isBroken(fault)
            || state.equals(READ_ONLY)
            || state.matches("(08|53|57P|58).*")
        ? Optional.of(StoreFaults.UNREACHABLE)
        : Optional.empty();
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
