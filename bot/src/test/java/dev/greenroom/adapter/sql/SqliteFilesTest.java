package dev.greenroom.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.greenroom.core.model.StoreAway;
import dev.greenroom.kit.Counters;
import dev.greenroom.kit.StoreFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a store whose files somebody else touches. */
class SqliteFilesTest extends StoreFixture {
  @TempDir Path folder;
  private final List<Boolean> turns = new CopyOnWriteArrayList<>();

  @Override
  protected String emptyDatabase() {
    return "jdbc:sqlite:" + file("");
  }

  private Path file(String suffix) {
    return folder.resolve("greenroom.db" + suffix);
  }

  private void counts() {
    write(unit -> count(unit, STREAM));
  }

  private String refusal() {
    return catchThrowableOfType(StoreAway.class, this::counts).refusal().key();
  }

  private static String rights(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void only_the_owner_may_read_them() throws IOException {
    counts();
    for (String suffix : List.of("", "-wal", "-shm", ".lock")) {
      assertThat(rights(file(suffix))).as(suffix).isEqualTo("rw-------");
    }
    store().close();
    Files.setPosixFilePermissions(file(""), PosixFilePermissions.fromString("rw-r--r--"));
    Files.setPosixFilePermissions(file(".lock"), PosixFilePermissions.fromString("rw-rw-rw-"));
    restart();
    counts();
    for (String suffix : List.of("", "-wal", "-shm", ".lock")) {
      assertThat(rights(file(suffix))).as("again " + suffix).isEqualTo("rw-------");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-wal", "-shm"})
  void a_file_that_is_taken_away_stops_everything_until_it_is_back(String suffix)
      throws IOException {
    counts();
    store().onTurn(turns::add);
    Files.move(file(suffix), folder.resolve("elsewhere"));
    assertThat(refusal()).isEqualTo("flow.store-gone");
    assertThat(turns).containsExactly(false);
    assertThatThrownBy(() -> store().directory().community("fake", "one"))
        .as("what is read is not what will be there after a start")
        .isInstanceOf(StoreAway.class);
    Files.move(folder.resolve("elsewhere"), file(suffix));
    await().untilAsserted(() -> assertThat(turns).containsExactly(false, true));
    counts();
    assertThat(counted(STREAM)).isEqualTo(2);
  }

  @Test
  void it_is_noticed_while_nobody_writes() throws IOException {
    store().onTurn(turns::add);
    Files.delete(file(""));
    await().untilAsserted(() -> assertThat(turns).containsExactly(false));
  }

  @Test
  void a_file_that_a_backup_has_put_in_its_place_is_not_written() throws IOException {
    counts();
    Files.copy(file(""), folder.resolve("backup"));
    Files.move(folder.resolve("backup"), file(""), StandardCopyOption.REPLACE_EXISTING);
    assertThat(refusal()).isEqualTo("flow.store-gone");
  }

  @Test
  void a_file_that_was_emptied_or_cut_is_not_written() throws IOException {
    counts();
    try (var cut = Files.newByteChannel(file(""), StandardOpenOption.WRITE)) {
      cut.truncate(0);
    }
    assertThat(refusal()).isEqualTo("flow.store-gone");
  }

  @Test
  void a_directory_that_is_gone_is_like_a_file_that_is_gone() throws IOException {
    counts();
    Path moved = folder.resolveSibling(folder.getFileName() + "-moved");
    Files.move(folder, moved);
    assertThat(refusal()).isEqualTo("flow.store-gone");
    Files.move(moved, folder);
    await().ignoreExceptions().untilAsserted(this::counts);
  }

  @Test
  void a_lock_that_somebody_tidied_up_is_made_again() throws IOException {
    counts();
    Files.delete(file(".lock"));
    counts();
    assertThat(file(".lock")).isNotEmptyFile();
    assertThatThrownBy(() -> Store.open(url(), List.of(Counters.FEATURE)))
        .isInstanceOf(StoreUnusable.class)
        .hasMessageContaining("is in use");
  }

  @Test
  void somebody_who_tidies_up_inside_does_no_harm() throws SQLException {
    counts();
    try (var other = DriverManager.getConnection(url());
        var statement = other.createStatement()) {
      statement.execute("create table big as select randomblob(300000) as b");
      statement.execute("drop table big");
      statement.execute("vacuum");
      statement.execute("pragma wal_checkpoint(truncate)");
    }
    counts();
    assertThat(counted(STREAM)).isEqualTo(2);
  }

  @Test
  void a_store_that_is_empty_though_it_was_used_is_not_begun_anew() throws IOException {
    counts();
    store().close();
    Files.delete(file(""));
    assertThatThrownBy(() -> Store.open(url(), List.of(Counters.FEATURE)))
        .isInstanceOf(StoreUnusable.class)
        .hasMessage(
            "The store %s is empty, but %s says that it was used before. Put the store back from a"
                + " backup. To begin anew, delete %s as well.",
            file(""), file(".lock").toRealPath(), file(".lock").toRealPath());
    Files.delete(file(""));
    Files.delete(file(".lock"));
    restart();
    assertThat(counted(STREAM)).isZero();
  }

  @Test
  void another_file_may_know_better_as_well() throws IOException {
    store().close();
    Files.delete(file(""));
    Files.delete(file(".lock"));
    var chat = Optional.of(folder.resolve("chat.db"));
    assertThatThrownBy(() -> Store.open(url(), List.of(Counters.FEATURE), chat))
        .isInstanceOf(StoreUnusable.class)
        .hasMessageContaining("chat.db says that it was used before");
    restart();
  }

  @Test
  void a_disk_that_is_full_is_told_and_leaves_the_store_whole() throws SQLException {
    counts();
    try (var connection = store().dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("pragma max_page_count = 1");
    }
    String refused = "";
    for (int i = 0; i < 2000 && refused.isEmpty(); i++) {
      var stream = Counters.id("s" + i);
      try {
        write(unit -> count(unit, stream));
      } catch (StoreAway away) {
        refused = away.refusal().key();
      }
    }
    assertThat(refused).isEqualTo("flow.store-full");
    assertThat(counted(STREAM)).isEqualTo(1);
  }

  @Test
  void a_migration_that_fails_is_told_in_a_sentence() throws SQLException {
    store().close();
    try (var connection = DriverManager.getConnection(url());
        var statement = connection.createStatement()) {
      statement.execute("delete from flyway_schema_history where version = '7'");
    }
    assertThatThrownBy(() -> Store.open(url(), List.of(Counters.FEATURE)))
        .isInstanceOf(StoreUnusable.class)
        .hasMessageContaining("could not be brought up to this version");
  }
}
