package dev.greenroom.adapter.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.greenroom.kit.Counters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("greenroom.db");
  }

  private Store open() {
    return Store.open("jdbc:sqlite:" + file(), List.of(Counters.FEATURE));
  }

  private String refusal() {
    return refusal("jdbc:sqlite:" + file());
  }

  private static String refusal(String url) {
    return catchThrowableOfType(
            StoreUnusable.class, () -> Store.open(url, List.of(Counters.FEATURE)).close())
        .getMessage();
  }

  private void run(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void a_file_that_is_no_database_is_refused_and_kept() throws IOException {
    String notes = "My notes about interviews. ".repeat(100);
    Files.writeString(file(), notes, UTF_8);
    assertThat(refusal())
        .isEqualTo(
            file()
                + " is not a SQLite database, or it is damaged. Name another file in GREENROOM_DB,"
                + " or restore a backup.");
    assertThat(Files.readString(file(), UTF_8)).isEqualTo(notes);
  }

  @Test
  void a_directory_that_does_not_exist_is_named() {
    assertThat(refusal("jdbc:sqlite:" + folder.resolve("none/greenroom.db")))
        .isEqualTo(
            "The directory "
                + folder.resolve("none")
                + " of the store does not exist. Make it, or name another store in GREENROOM_DB.");
  }

  @Test
  void a_directory_is_no_store() {
    assertThat(refusal("jdbc:sqlite:" + folder)).contains("is a directory");
  }

  @Test
  void a_store_beside_which_nothing_can_be_written_is_refused() throws IOException {
    Files.createDirectory(folder.resolve("greenroom.db.lock"));
    assertThat(refusal()).startsWith("The store " + file() + " cannot be written: ");
  }

  @Test
  void another_programs_database_is_refused_and_kept() throws SQLException {
    run("create table theirs (id integer)");
    assertThat(refusal()).contains("holds the tables of another program");
    run("select * from theirs");
  }

  @Test
  void a_store_of_a_newer_version_is_refused() throws SQLException {
    open().close();
    run(
        "insert into flyway_schema_history select 999, '999', 'later', type, 'V999__later.sql',"
            + " checksum, installed_by, installed_on, execution_time, success"
            + " from flyway_schema_history where version = '1'");
    assertThat(refusal()).contains("was written by a newer Greenroom");
  }

  @Test
  void a_store_in_use_is_refused_under_another_name_of_its_file_as_well() throws IOException {
    try (var store = open()) {
      assertThat(store.latest()).isEmpty();
      Path other = Files.createSymbolicLink(file().resolveSibling("other.db"), file());
      assertThat(refusal("jdbc:sqlite:" + other)).contains("is in use by another");
    }
  }

  @Test
  void a_store_in_memory_is_refused() {
    assertThat(refusal("jdbc:sqlite::memory:")).contains("names no store");
    assertThat(refusal("jdbc:h2:mem:x")).contains("names no store");
  }

  @Test
  void a_database_that_does_not_answer_is_named_without_its_password() {
    assertThat(refusal("jdbc:postgresql://127.0.0.1:1/greenroom?user=u&password=secret"))
        .startsWith("jdbc:postgresql://127.0.0.1:1/greenroom does not answer: ")
        .doesNotContain("secret");
  }

  @Test
  void what_was_answered_is_kept_in_the_safest_mode() throws SQLException {
    try (var store = open();
        var connection = store.dataSource().getConnection();
        var statement = connection.createStatement();
        var mode =
            statement.executeQuery("select * from pragma_synchronous, pragma_journal_mode")) {
      assertThat(mode.next()).isTrue();
      assertThat(mode.getInt(1)).isEqualTo(2);
      assertThat(mode.getString(2)).isEqualTo("wal");
    }
  }
}
