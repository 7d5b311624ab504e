package dev.greenroom.adapter.sql;

import dev.greenroom.adapter.sql.write.StoreFaults;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.StoreAway;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Keeps out what a process writes that has lost its claim and does not know it yet. Whoever takes
 * the claim raises a number in the database, behind a lock that every transaction that writes
 * shares: those under way are waited for, and those that come later see that their number is old.
 */
final class WriteFence {
  /** Any number of its own, the same in every version. */
  private static final long LOCK = 0x67726e726d02L;

  private volatile long number;

  /** From now on what this process writes passes, and what any other one writes does not. */
  void raise(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
      number = one(statement, "update holder set number = number + 1 returning number");
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  /** Nothing of this process passes until it is raised again. */
  void lower() {
    number = 0;
  }

  /**
   * At the beginning of a transaction, which is let through until its end. Two statements, so that
   * the number is read after the lock is there; one way to the server and back.
   *
   * @throws StoreAway where the number is old
   */
  void pass(Connection transaction) throws SQLException {
    long mine = number;
    if (mine == 0 || mine != now(transaction)) {
      throw new StoreAway(
          "The claim on the store is lost", Refusal.of(StoreFaults.UNREACHABLE), null);
    }
  }

  private static long now(Connection transaction) throws SQLException {
    try (Statement statement = transaction.createStatement()) {
      boolean _ =
          statement.execute(
              "select pg_advisory_xact_lock_shared(" + LOCK + "); select number from holder");
      boolean _ = statement.getMoreResults();
      return first(statement.getResultSet());
    }
  }

  private static long one(Statement statement, String sql) throws SQLException {
    return first(statement.executeQuery(sql));
  }

  private static long first(ResultSet found) throws SQLException {
    try (found) {
      if (!found.next()) {
        throw new SQLException("the holder's row is missing");
      }
      return found.getLong(1);
    }
  }
}
