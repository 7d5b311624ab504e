package dev.greenroom.wake;

import dev.greenroom.flow.Inbound;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** db-scheduler's table, for what it has no question for. */
record TaskTable(DataSource source, Database database) {
  private static final WakeJson JSON = new WakeJson();

  static TaskTable in(DataSource source) {
    try (var connection = source.getConnection()) {
      return new TaskTable(
          source, Database.called(connection.getMetaData().getDatabaseProductName()));
    } catch (SQLException e) {
      throw new IllegalStateException("the timers' table cannot be reached", e);
    }
  }

  /** One process owns the store: whatever is picked when it starts was picked by a dead one. */
  void freeWhatDiedWithUs() {
    run(
        "update scheduled_tasks set picked = ?, picked_by = null, last_heartbeat = null"
            + " where picked = ?",
        statement -> {
          statement.setBoolean(1, false);
          statement.setBoolean(2, true);
          return statement.executeUpdate();
        });
  }

  Optional<Instant> next() {
    return run(
        "select execution_time from scheduled_tasks where picked = ?"
            + " order by execution_time limit 1",
        statement -> {
          statement.setBoolean(1, false);
          try (ResultSet found = statement.executeQuery()) {
            return found.next()
                ? Optional.of(database.customization().getInstant(found, "execution_time"))
                : Optional.empty();
          }
        });
  }

  /** A timer that is set. */
  record Timed(Instant at, Inbound.Fired timer) {}

  /** All that wait, the earliest first. */
  List<Timed> waiting() {
    return run(
        "select execution_time, task_data from scheduled_tasks where picked = ?"
            + " order by execution_time",
        statement -> {
          statement.setBoolean(1, false);
          var waiting = new ArrayList<Timed>();
          try (ResultSet found = statement.executeQuery()) {
            while (found.next()) {
              waiting.add(
                  new Timed(
                      database.customization().getInstant(found, "execution_time"),
                      JSON.deserialize(Inbound.Fired.class, found.getBytes("task_data"))));
            }
          }
          return waiting;
        });
  }

  boolean isBusy(Instant now) {
    return run(
        "select 1 from scheduled_tasks where picked = ? or execution_time <= ? limit 1",
        statement -> {
          statement.setBoolean(1, true);
          database.customization().setInstant(statement, 2, now);
          try (ResultSet found = statement.executeQuery()) {
            return found.next();
          }
        });
  }

  private <T> T run(String sql, Question<T> question) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      T answer = question.ask(statement);
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
      return answer;
    } catch (SQLException e) {
      throw new IllegalStateException("the timers' table cannot be reached", e);
    }
  }

  /** What to bind and to read. */
  private interface Question<T> {
    T ask(PreparedStatement statement) throws SQLException;
  }
}
