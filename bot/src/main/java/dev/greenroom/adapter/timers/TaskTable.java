package dev.greenroom.adapter.timers;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.greenroom.core.model.Inbound;
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
record TaskTable(DataSource source, TimerDatabase database) {
  private static final TimerJson JSON = new TimerJson();

  static TaskTable in(DataSource source) {
    try (var connection = source.getConnection()) {
      return new TaskTable(
          source, TimerDatabase.called(connection.getMetaData().getDatabaseProductName()));
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

  /**
   * One insert that passes over a row that is there: db-scheduler's own looks first, and where two
   * transactions look at once, the second's fails on PostgreSQL, and all of it with it.
   */
  void add(Connection transaction, TaskInstance<?> task, Instant at) {
    try (var statement =
        transaction.prepareStatement(
            "insert into scheduled_tasks"
                + " (task_name, task_instance, task_data, execution_time, picked, version)"
                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")) {
      statement.setString(1, task.getTaskName());
      statement.setString(2, task.getId());
      database.customization().setTaskData(statement, 3, JSON.serialize(task.getData()));
      database.customization().setInstant(statement, 4, at);
      statement.setBoolean(5, false);
      statement.setLong(6, 1);
      int _ = statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("a timer cannot be stored", e);
    }
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
