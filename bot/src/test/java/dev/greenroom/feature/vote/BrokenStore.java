package dev.greenroom.feature.vote;

import java.sql.DriverManager;
import java.sql.SQLException;

/** A store that now and then takes nothing more. */
record BrokenStore(String url) {
  void during(String table, Runnable press) {
    execute(
        "create trigger broken before insert on "
            + table
            + " begin select raise(abort, 'full'); end");
    press.run();
    execute("drop trigger broken");
  }

  private void execute(String sql) {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
