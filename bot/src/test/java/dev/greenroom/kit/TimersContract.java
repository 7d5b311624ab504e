package dev.greenroom.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.adapter.timers.DbTimers;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.Wake;
import dev.greenroom.core.port.Wakes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the engine and the clock's hand rely on, whatever the database. */
public abstract class TimersContract extends StoreFixture {
  private static final int SPEED = 60;

  private final AtomicReference<Instant> clock = new AtomicReference<>(NOON);
  private final List<Inbound.Fired> fired = new CopyOnWriteArrayList<>();
  private DbTimers timers;

  @BeforeEach
  void makeTimers() {
    timers = new DbTimers(store().dataSource(), clock::get, SPEED);
  }

  @AfterEach
  void closeTimers() {
    timers.close();
  }

  @Override
  protected Wakes<Connection> wakes() {
    return timers;
  }

  private static Wake in(Duration later) {
    return new Wake("phase", NOON.plus(later));
  }

  private void set(Wake wake) {
    write(unit -> unit.wake(STREAM, wake));
  }

  private void start(Consumer<Inbound.Fired> then) {
    timers.start(
        one -> {
          fired.add(one);
          then.accept(one);
        });
  }

  private void arrives(Instant at) {
    clock.set(at);
    timers.settle();
  }

  @Test
  void a_timer_fires_at_its_moment_and_not_before() {
    start(_ -> {});
    set(in(Duration.ofHours(1)));
    arrives(NOON.plus(Duration.ofMinutes(59)));
    assertThat(fired).isEmpty();
    arrives(NOON.plus(Duration.ofHours(1)));
    assertThat(fired).containsExactly(new Inbound.Fired(STREAM, in(Duration.ofHours(1)), 0));
  }

  @Test
  void a_timer_fires_by_itself_while_time_goes_on() {
    start(_ -> {});
    set(in(Duration.ofHours(1)));
    clock.set(NOON.plus(Duration.ofHours(1)));
    Awaitility.await().untilAsserted(() -> assertThat(fired).hasSize(1));
  }

  @Test
  void while_they_rest_nothing_fires_and_after_it_what_was_due_does() {
    start(_ -> {});
    timers.rest(true);
    set(in(Duration.ofHours(1)));
    set(in(Duration.ofHours(2)));
    clock.set(NOON.plus(Duration.ofHours(1)));
    Awaitility.await()
        .during(Duration.ofMillis(500))
        .untilAsserted(() -> assertThat(fired).isEmpty());
    timers.rest(false);
    Awaitility.await().untilAsserted(() -> assertThat(fired).hasSize(1));
  }

  @Test
  void a_timer_set_for_a_moment_past_fires_after_the_commit() {
    start(_ -> {});
    set(in(Duration.ofHours(-1)));
    timers.nudge();
    Awaitility.await().untilAsserted(() -> assertThat(fired).hasSize(1));
  }

  @Test
  void the_same_timer_twice_is_one() {
    start(_ -> {});
    set(in(Duration.ofHours(1)));
    write(
        unit -> {
          unit.wake(STREAM, in(Duration.ofHours(1)));
          unit.wake(STREAM, in(Duration.ofHours(1)));
          count(unit, STREAM);
        });
    arrives(NOON.plus(Duration.ofHours(1)));
    assertThat(fired).hasSize(1);
    assertThat(counted(STREAM)).isEqualTo(1);
  }

  @Test
  void a_timer_of_a_unit_that_fails_does_not_exist() {
    start(_ -> {});
    assertThatThrownBy(
            () ->
                write(
                    unit -> {
                      unit.wake(STREAM, in(Duration.ofHours(1)));
                      throw new IllegalStateException("a defect");
                    }))
        .hasMessage("a defect");
    assertThat(timers.next()).isEmpty();
  }

  @Test
  void the_next_timer_is_the_earliest() {
    set(in(Duration.ofHours(2)));
    set(in(Duration.ofHours(1)));
    assertThat(timers.next()).contains(NOON.plus(Duration.ofHours(1)));
  }

  @Test
  void the_next_of_some_timers_is_the_earliest_of_them() {
    set(in(Duration.ofHours(1)));
    set(in(Duration.ofHours(2)));
    set(in(Duration.ofHours(3)));
    var second = new Inbound.Fired(STREAM, in(Duration.ofHours(2)));
    assertThat(timers.next(second::equals)).contains(NOON.plus(Duration.ofHours(2)));
    assertThat(timers.next(_ -> false)).isEmpty();
  }

  @Test
  void a_timer_that_sets_a_timer_is_settled_with_it() {
    start(
        one -> {
          if (one.wake().equals(in(Duration.ofHours(1)))) {
            set(in(Duration.ofMinutes(61)));
          }
        });
    set(in(Duration.ofHours(1)));
    arrives(NOON.plus(Duration.ofHours(2)));
    assertThat(fired)
        .extracting(Inbound.Fired::wake)
        .containsExactly(in(Duration.ofHours(1)), in(Duration.ofMinutes(61)));
    assertThat(timers.next()).isEmpty();
  }

  @Test
  void many_timers_of_one_moment_all_fire() {
    start(_ -> {});
    var noon = in(Duration.ofHours(1)).at();
    write(
        unit -> {
          for (int i = 0; i < 50; i++) {
            unit.wake(Counters.id("s" + i), new Wake("phase", noon));
          }
        });
    arrives(noon);
    assertThat(fired).hasSize(50);
  }

  @Test
  void a_timer_whose_work_fails_comes_again_after_a_second_of_the_machine() {
    var defects = new AtomicInteger(2);
    start(
        _ -> {
          if (defects.getAndDecrement() > 0) {
            throw new IllegalStateException("a defect");
          }
        });
    set(in(Duration.ofHours(1)));
    var due = NOON.plus(Duration.ofHours(1));
    arrives(due);
    assertThat(timers.next()).contains(due.plusSeconds(SPEED));
    arrives(due.plusSeconds(SPEED));
    assertThat(timers.next()).contains(due.plusSeconds(3 * SPEED));
    arrives(due.plusSeconds(3 * SPEED));
    assertThat(timers.next()).isEmpty();
    assertThat(fired).extracting(Inbound.Fired::failures).containsExactly(0, 1, 2);
  }

  /** On PostgreSQL a row that another transaction is writing is not seen, only waited for. */
  @Test
  void units_that_set_the_same_timer_at_once_run_once_each() {
    var runs = new AtomicInteger();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 32; i++) {
        people.execute(
            () ->
                write(
                    unit -> {
                      int _ = runs.incrementAndGet();
                      unit.wake(STREAM, in(Duration.ofHours(1)));
                    }));
      }
    }
    assertThat(runs).hasValue(32);
    start(_ -> {});
    arrives(NOON.plus(Duration.ofHours(1)));
    assertThat(fired).hasSize(1);
  }

  @Test
  void a_timer_outlives_the_process() {
    set(in(Duration.ofHours(1)));
    timers.close();
    restart();
    makeTimers();
    start(_ -> {});
    arrives(NOON.plus(Duration.ofHours(1)));
    assertThat(fired).hasSize(1);
  }

  @Test
  void a_timer_at_work_when_the_process_died_fires_again_at_once() throws SQLException {
    set(in(Duration.ofHours(1)));
    try (var connection = store().dataSource().getConnection();
        var statement = connection.prepareStatement("update scheduled_tasks set picked = ?")) {
      statement.setBoolean(1, true);
      assertThat(statement.executeUpdate()).isEqualTo(1);
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    }
    start(_ -> {});
    arrives(NOON.plus(Duration.ofHours(1)));
    assertThat(fired).hasSize(1);
  }
}
