package dev.greenroom.adapter.sql;

import dev.greenroom.adapter.sql.write.StoreFaults;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This process's claim on a PostgreSQL database: a lock of a session, which the server drops with
 * the session, however it ends. A session that gives no answer within seconds counts as ended.
 */
final class ServerClaim implements Claim {
  private static final Logger LOG = LoggerFactory.getLogger(ServerClaim.class);

  /** Any number, the same in every version: it stands for "a Greenroom runs on this database". */
  private static final long LOCK = 0x67726e726d01L;

  private static final String HELD =
      "select count(*) from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()"
          + " and granted and mode = 'ExclusiveLock' and objsubid = 1"
          + " and classid::bigint = "
          + (LOCK >>> 32)
          + " and objid::bigint = "
          + (LOCK & 0xffff_ffffL);

  /** A server that hears nothing of us any more gives the lock to others only after two hours. */
  private static final String GIVES_UP_SOON =
      "set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3";

  private static final String LOCK_TIMEOUT = "55P03";

  private final String url;
  private final WriteFence fence;
  private @Nullable Connection session;

  private ServerClaim(String url, WriteFence fence, Connection session) {
    this.url = url;
    this.fence = fence;
    this.session = session;
  }

  /**
   * Takes the claim.
   *
   * @throws StoreUnusable where another process has it
   */
  static ServerClaim on(String url, String name, WriteFence fence) throws SQLException {
    return new ServerClaim(url, fence, session(url, name));
  }

  /** The server sees the end of a process that was there before only after a moment. */
  private static Connection session(String url, String name) throws SQLException {
    Connection session = connect(url);
    try (Statement statement = session.createStatement()) {
      statement.execute("set lock_timeout = '1s'");
      statement.execute(GIVES_UP_SOON);
      statement.execute("select pg_advisory_lock(" + LOCK + ")");
      return session;
    } catch (SQLException e) {
      session.close();
      if (LOCK_TIMEOUT.equals(e.getSQLState())) {
        throw new StoreUnusable("store.in-use", e, name);
      }
      throw e;
    }
  }

  private static Connection connect(String url) throws SQLException {
    var settings = new Properties();
    settings.setProperty("connectTimeout", "2");
    settings.setProperty("loginTimeout", "4");
    settings.setProperty("socketTimeout", "2");
    settings.setProperty("tcpKeepAlive", "true");
    settings.setProperty("ApplicationName", "greenroom claim");
    return DriverManager.getConnection(url, settings);
  }

  /** Once the tables are there: from here on nobody else's writing passes. */
  void begin() throws SQLException {
    var mine = session;
    if (mine != null) {
      fence.raise(mine);
    }
  }

  @Override
  public Optional<Loss> look() {
    var mine = session;
    try {
      if (mine == null) {
        take();
      } else if (!holds(mine)) {
        throw new SQLException("the lock of the session is gone");
      }
      return Optional.empty();
    } catch (StoreUnusable taken) {
      return Optional.of(
          new Loss(
              "Another session has the claim: of another Greenroom, for which this one waits, or an"
                  + " earlier one of this, which the server gives up within seconds.",
              StoreFaults.UNREACHABLE));
    } catch (SQLException e) {
      drop();
      return Optional.of(
          new Loss(
              "The claim on the store is lost: " + firstLine(e) + ".", StoreFaults.UNREACHABLE));
    }
  }

  private void take() throws SQLException {
    Connection fresh = session(url, "");
    try {
      fence.raise(fresh);
      session = fresh;
    } catch (SQLException e) {
      giveBack(fresh);
      throw e;
    }
  }

  private static boolean holds(Connection session) throws SQLException {
    try (Statement statement = session.createStatement();
        ResultSet found = statement.executeQuery(HELD)) {
      return found.next() && found.getInt(1) == 1;
    }
  }

  private void drop() {
    fence.lower();
    var lost = session;
    session = null;
    if (lost != null) {
      giveBack(lost);
    }
  }

  static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("\\.$", "");
  }

  private static void giveBack(Connection session) {
    try {
      session.close();
    } catch (SQLException e) {
      LOG.debug("A session that is over could not be closed", e);
    }
  }

  @Override
  public void close() {
    drop();
  }
}
