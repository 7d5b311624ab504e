package dev.greenroom.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.greenroom.core.model.StoreAway;
import dev.greenroom.kit.Counters;
import dev.greenroom.kit.EmptyDatabase;
import dev.greenroom.kit.StoreFixture;
import dev.greenroom.kit.Wire;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostgresqlClaimTest extends StoreFixture {
  private final List<Boolean> turns = new CopyOnWriteArrayList<>();

  @Override
  protected String emptyDatabase() {
    return EmptyDatabase.postgresql();
  }

  private void sql(String statement) {
    try (var connection = DriverManager.getConnection(url());
        var run = connection.createStatement()) {
      run.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void endsSessions(String which) {
    sql(
        "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where datname = current_database() and pid <> pg_backend_pid()"
            + which);
  }

  private void counts() {
    write(unit -> count(unit, STREAM));
  }

  @Test
  void a_claim_that_the_server_ended_is_noticed_and_taken_again() {
    store().onTurn(turns::add);
    counts();
    endsSessions("");
    await().untilAsserted(() -> assertThat(turns).containsExactly(false, true));
    counts();
    assertThat(counted(STREAM)).isEqualTo(2);
    assertThatThrownBy(() -> Store.open(url(), List.of(Counters.FEATURE)))
        .isInstanceOf(StoreUnusable.class)
        .hasMessageContaining("is in use");
  }

  @Test
  void connections_that_break_while_many_write_cost_nobody_anything() {
    store().onTurn(turns::add);
    var writers =
        IntStream.range(0, 8)
            .mapToObj(
                writer ->
                    CompletableFuture.runAsync(
                        () -> {
                          for (int i = 0; i < 25; i++) {
                            var stream = Counters.id("w" + writer + "-" + i);
                            write(
                                unit -> {
                                  if (counted(unit, stream) == 0) {
                                    count(unit, stream);
                                  }
                                });
                          }
                        }))
            .toArray(CompletableFuture<?>[]::new);
    for (int i = 0; i < 5; i++) {
      endsSessions(" and application_name <> 'greenroom claim'");
    }
    CompletableFuture.allOf(writers).join();
    assertThat(
            IntStream.range(0, 200)
                .mapToLong(i -> counted(Counters.id("w" + i / 25 + "-" + i % 25)))
                .sum())
        .isEqualTo(200);
    assertThat(turns).isEmpty();
  }

  @Test
  void what_a_holder_writes_whose_number_is_old_is_refused_though_it_believes_in_its_claim() {
    counts();
    sql("update holder set number = number + 1");
    assertThatThrownBy(this::counts).isInstanceOf(StoreAway.class);
    assertThatThrownBy(() -> store().dataSource().getConnection())
        .as("those who write by themselves, too")
        .isInstanceOf(SQLException.class);
    assertThat(counted(STREAM)).isEqualTo(1);
  }

  @Test
  void who_takes_the_claim_waits_for_a_transaction_that_was_let_through() {
    var inside = new CompletableFuture<Boolean>();
    var goesOn = new CompletableFuture<Boolean>();
    var writer =
        CompletableFuture.runAsync(
            () ->
                write(
                    unit -> {
                      inside.complete(true);
                      goesOn.join();
                      count(unit, STREAM);
                    }));
    inside.join();
    var taker =
        CompletableFuture.runAsync(
            () ->
                sql(
                    "begin; select pg_advisory_xact_lock("
                        + 0x67726e726d02L
                        + "); update holder set number = number + 1; commit"));
    assertThat(taker).isNotDone();
    goesOn.complete(true);
    writer.join();
    taker.join();
    assertThat(counted(STREAM)).isEqualTo(1);
    assertThatThrownBy(this::counts).isInstanceOf(StoreAway.class);
  }

  @Test
  void while_another_has_the_claim_the_first_writes_nothing_and_goes_on_after_it() {
    counts();
    store().close();
    var address = URI.create(url().substring("jdbc:".length()));
    try (var wire = Wire.to(address.getPort());
        var first =
            Store.open(
                url().replace(":" + address.getPort() + "/", ":" + wire.port() + "/"),
                List.of(Counters.FEATURE))) {
      first.onTurn(turns::add);
      wire.isCut();
      await().untilAsserted(() -> assertThat(turns).containsExactly(false));
      try (var second = Store.open(url(), List.of(Counters.FEATURE))) {
        wire.isWhole();
        counts(second);
        assertThatThrownBy(() -> counts(first)).isInstanceOf(StoreAway.class);
      }
      await().untilAsserted(() -> assertThat(turns).containsExactly(false, true));
      counts(first);
    }
    restart();
    assertThat(counted(STREAM)).isEqualTo(3);
  }

  @Test
  void where_no_connection_can_be_had_work_is_refused_within_two_seconds() {
    store().close();
    var address = URI.create(url().substring("jdbc:".length()));
    try (var wire = Wire.to(address.getPort());
        var away =
            Store.open(
                url().replace(":" + address.getPort() + "/", ":" + wire.port() + "/"),
                List.of(Counters.FEATURE))) {
      wire.isCut();
      assertRefusedSoon(() -> counts(away));
      assertRefusedSoon(() -> away.directory().community("fake", "one"));
      wire.isWhole();
      await().ignoreExceptions().untilAsserted(() -> counts(away));
    }
    restart();
    assertThat(counted(STREAM)).isEqualTo(1);
  }

  @Test
  void a_server_that_says_nothing_any_more_counts_as_away() {
    store().close();
    var address = URI.create(url().substring("jdbc:".length()));
    try (var wire = Wire.to(address.getPort());
        var away =
            Store.open(
                url().replace(":" + address.getPort() + "/", ":" + wire.port() + "/"),
                List.of(Counters.FEATURE))) {
      away.onTurn(turns::add);
      wire.hangs();
      await().untilAsserted(() -> assertThat(turns).containsExactly(false));
      assertRefusedSoon(() -> counts(away));
      wire.isWhole();
      await().ignoreExceptions().untilAsserted(() -> counts(away));
    }
    restart();
  }

  private static void assertRefusedSoon(Runnable work) {
    long begun = System.nanoTime();
    var away = catchThrowableOfType(StoreAway.class, work::run);
    assertThat(away.refusal().key()).isEqualTo("flow.store-away");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
  }

  private void counts(Store store) {
    var _ =
        store
            .journal(wakes())
            .write(
                unit -> {
                  count(unit, STREAM);
                  return true;
                });
  }

  @Test
  void a_database_in_which_we_may_make_no_tables_is_told_in_a_sentence() {
    sql("drop role if exists poor");
    sql("create role poor login");
    String database = EmptyDatabase.postgresql();
    String poor = database.replaceFirst("user=[^&]*", "user=poor");
    assertThatThrownBy(() -> Store.open(poor, List.of(Counters.FEATURE)))
        .isInstanceOf(StoreUnusable.class)
        .hasMessageEndingWith("grant create on schema public to poor");
  }

  @Test
  void a_migration_that_fails_is_told_in_a_sentence() {
    store().close();
    sql("delete from flyway_schema_history where version = '7'");
    assertThatThrownBy(() -> Store.open(url(), List.of(Counters.FEATURE)))
        .isInstanceOf(StoreUnusable.class)
        .hasMessageContaining("could not be brought up to this version");
  }
}
