package dev.greenroom.feature.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.StoreAway;
import dev.greenroom.kit.Channel;
import dev.greenroom.kit.EmptyDatabase;
import dev.greenroom.kit.Person;
import dev.greenroom.kit.Said;
import dev.greenroom.kit.Scenario;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A bot whose connections the server ends while people open lobbies. */
final class LostClaimTest {
  private static final int LOBBIES = 12;

  @Test
  void everyLobbyIsOpenedOnceThoughTheServerEndsAllConnections() throws SQLException {
    String url = EmptyDatabase.postgresql();
    try (var group = Scenario.on(url, "2027-06-01T08:00:00Z")) {
      var max = group.manager("max");
      var practice = group.channel("practice");
      for (int i = 0; i < LOBBIES; i++) {
        if (i % 5 == 3) {
          endsAllSessions(url);
        }
        await().until(() -> opens(max, practice));
      }
      await().untilAsserted(() -> assertThat(practice.titled("Mock interview")).hasSize(LOBBIES));
      assertThat(practice.cards()).hasSize(LOBBIES);
    }
  }

  /** Whoever is told that it was not saved presses again. */
  private static boolean opens(Person who, Channel where) {
    try {
      Reply reply = who.starts(where, "pm 45");
      return Said.in(reply).contains("The lobby is open");
    } catch (StoreAway away) {
      assertThat(away.refusal().key()).isEqualTo("flow.store-away");
      return false;
    }
  }

  private static void endsAllSessions(String url) throws SQLException {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where datname = current_database() and pid <> pg_backend_pid()");
    }
  }
}
