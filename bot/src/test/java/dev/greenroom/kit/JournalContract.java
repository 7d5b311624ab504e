package dev.greenroom.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.greenroom.adapter.sql.Store;
import dev.greenroom.adapter.sql.StoreUnusable;
import dev.greenroom.core.feature.Loaded;
import dev.greenroom.core.feature.StreamChange;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.port.History;
import dev.greenroom.core.port.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the engine relies on, whatever the database. */
public abstract class JournalContract extends StoreFixture {
  @Test
  void a_stream_that_does_not_exist_is_none_at_version_0() {
    assertThat(journal().<Loaded<Counter>>read(query -> query.load(Counters.FEATURE, STREAM)))
        .isEqualTo(new Loaded<>(new Counter.None(), 0));
  }

  @Test
  void what_is_saved_is_loaded_again() {
    write(unit -> count(unit, STREAM));
    write(unit -> count(unit, STREAM));
    assertThat(journal().<Loaded<Counter>>read(query -> query.load(Counters.FEATURE, STREAM)))
        .isEqualTo(new Loaded<>(new Counter.Counting(2, List.of(), Map.of(ANA, 2)), 2));
  }

  @Test
  void a_stream_keeps_the_community_it_was_made_in() {
    write(unit -> count(unit, STREAM));
    assertThat(owner("one")).contains(Counters.COMMUNITY);
    assertThat(owner("two")).isEmpty();
  }

  private Optional<CommunityId> owner(String id) {
    return journal().read(query -> query.owner("counter", id));
  }

  @Test
  void all_events_of_a_stream_can_be_told_in_order() {
    write(unit -> count(unit, STREAM));
    shows(STREAM);
    assertThat(store().history().events(STREAM).orElseThrow())
        .containsExactly(
            new History.Recorded(1, "counted", "{\"type\":\"counted\",\"by\":\"ana\"}", ANA, NOON),
            new History.Recorded(2, "shown", "{\"type\":\"shown\",\"cards\":[]}", ANA, NOON));
  }

  @Test
  void what_happened_in_a_sealed_stream_is_told_to_nobody() {
    IntStream.range(0, 13).forEach(_ -> write(unit -> count(unit, STREAM)));
    assertThat(store().history().events(STREAM)).isEmpty();
    write(unit -> count(unit, STREAM));
    assertThat(store().history().events(STREAM).orElseThrow()).hasSize(14);
  }

  @Test
  void a_fault_stores_nothing_and_reaches_its_caller_as_it_is() {
    var fault = new IllegalArgumentException("a defect");
    assertThatThrownBy(
            () ->
                write(
                    unit -> {
                      count(unit, STREAM);
                      throw fault;
                    }))
        .isSameAs(fault);
    assertThat(counted(STREAM)).isZero();
  }

  @Test
  void a_fault_of_one_takes_nothing_from_those_beside_it() throws Exception {
    var gate = new CountDownLatch(1);
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = people.submit(() -> write(_ -> await(gate)));
      var others =
          IntStream.range(0, 40).mapToObj(i -> people.submit(() -> writeOrFail(i))).toList();
      gate.countDown();
      first.get();
      assertThat(others.stream().filter(JournalContract::failed)).hasSize(10);
    }
    assertThat(IntStream.range(0, 40).mapToLong(i -> counted(Counters.id("s" + i))).sum())
        .isEqualTo(30);
  }

  private void writeOrFail(int i) {
    write(
        unit -> {
          count(unit, Counters.id("s" + i));
          if (i % 4 == 0) {
            throw new IllegalStateException("a defect of " + i);
          }
        });
  }

  private static void await(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean failed(Future<?> press) {
    try {
      press.get();
      return false;
    } catch (ExecutionException e) {
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_crowd_on_one_stream_loses_nothing_and_doubles_nothing() throws Exception {
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var presses = new ArrayList<Future<?>>();
      for (int i = 0; i < 320; i++) {
        presses.add(people.submit(() -> write(unit -> count(unit, STREAM))));
      }
      for (var press : presses) {
        press.get();
      }
    }
    assertThat(counted(STREAM)).isEqualTo(320);
    assertThat(store().history().events(STREAM).orElseThrow()).hasSize(320);
  }

  @Test
  void work_that_meets_a_conflict_runs_again() {
    var runs = new AtomicInteger();
    write(
        unit -> {
          count(unit, STREAM);
          if (runs.incrementAndGet() < 10) {
            throw new Unit.Conflict("somebody else");
          }
        });
    assertThat(runs).hasValue(10);
    assertThat(counted(STREAM)).isEqualTo(1);
  }

  @Test
  void a_conflict_that_stays_is_a_fault_after_ten_runs() {
    var runs = new AtomicInteger();
    assertThatThrownBy(
            () ->
                write(
                    unit -> {
                      runs.incrementAndGet();
                      throw new Unit.Conflict("somebody else");
                    }))
        .isInstanceOf(Unit.Conflict.class);
    assertThat(runs).hasValue(10);
  }

  @Test
  void a_change_to_a_version_that_is_gone_is_a_conflict() {
    write(unit -> count(unit, STREAM));
    assertThatThrownBy(() -> write(unit -> saveAt(unit, 0))).isInstanceOf(Unit.Conflict.class);
    assertThatThrownBy(() -> write(unit -> saveAt(unit, 7))).isInstanceOf(Unit.Conflict.class);
    assertThat(counted(STREAM)).isEqualTo(1);
  }

  private static void saveAt(Unit unit, long version) {
    Counter.Event event = new Counter.Counted(ANA);
    Counter none = new Counter.None();
    unit.save(
        new StreamChange<>(
            Counters.FEATURE, STREAM, version, none, none.after(event), List.of(event), ANA, NOON));
  }

  @Test
  void a_reader_sees_one_moment_while_others_write() {
    write(unit -> count(unit, STREAM));
    List<Long> seen =
        journal()
            .read(
                query -> {
                  long before = counted(query, STREAM);
                  write(unit -> count(unit, STREAM));
                  return List.of(before, counted(query, STREAM));
                });
    assertThat(seen).containsExactly(1L, 1L);
    assertThat(counted(STREAM)).isEqualTo(2);
  }

  @Test
  void who_reads_while_reading_sees_the_same_and_waits_for_nobody() {
    write(unit -> count(unit, STREAM));
    assertThat(nested(30)).isEqualTo(1);
    write(
        unit -> {
          count(unit, STREAM);
          assertThat(nested(30)).isEqualTo(2);
        });
  }

  private long nested(int depth) {
    return depth == 0 ? counted(STREAM) : journal().read(_ -> nested(depth - 1));
  }

  @Test
  void a_unit_that_would_wait_for_another_unit_is_told_so() {
    assertThatThrownBy(() -> write(_ -> write(unit -> count(unit, STREAM))))
        .hasMessageContaining("cannot open another one");
  }

  @Test
  void a_store_in_use_is_refused_to_a_second_one() {
    assertThatThrownBy(() -> Store.open(url(), List.of(Counters.FEATURE)))
        .asInstanceOf(type(StoreUnusable.class))
        .extracting(StoreUnusable::key)
        .isEqualTo("store.in-use");
    write(unit -> count(unit, STREAM));
    restart();
    assertThat(counted(STREAM)).isEqualTo(1);
  }

  @Test
  void listeners_hear_of_a_commit_and_not_of_a_fault() {
    var heard = new AtomicInteger();
    store().onCommit(heard::incrementAndGet);
    write(unit -> count(unit, STREAM));
    assertThatThrownBy(
            () ->
                write(
                    _ -> {
                      throw new IllegalStateException("a defect");
                    }))
        .hasMessage("a defect");
    assertThat(heard).hasValue(1);
  }
}
