package dev.greenroom.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.greenroom.flow.CommunityId;
import dev.greenroom.flow.History;
import dev.greenroom.flow.Loaded;
import dev.greenroom.flow.Refusal;
import dev.greenroom.flow.Result;
import dev.greenroom.flow.StreamChange;
import dev.greenroom.flow.Table;
import dev.greenroom.flow.Text;
import dev.greenroom.flow.Unit;
import dev.greenroom.sql.Store;
import dev.greenroom.sql.StoreUnusable;
import dev.greenroom.ui.TextRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
  private static final Table TEXTS =
      new Table(
          "text",
          List.of("id"),
          List.of("kind", "stream_id", "owner", "community", "body", "expires"));

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
  void rows_come_in_the_order_of_their_key() {
    write(
        unit ->
            unit.apply(
                List.of(new Table.Add(Counters.USES, use("b", 1)), add("a", 2), add("a", 1))));
    assertThat(turns(Map.of("channel", "general"))).containsExactly("a1", "a2", "b1");
    assertThat(turns(Map.of("question", "a", "turn", 2L))).containsExactly("a2");
  }

  @Test
  void a_row_that_is_there_cannot_be_added_again() {
    write(unit -> unit.apply(List.of(add("a", 1))));
    assertThatThrownBy(() -> write(unit -> unit.apply(List.of(add("a", 1)))))
        .isInstanceOf(Unit.Conflict.class);
  }

  @Test
  void put_writes_a_row_or_some_of_its_columns() {
    write(unit -> unit.apply(List.of(new Table.Put(Counters.USES, use("a", 1)))));
    var some = new HashMap<>(use("a", 1));
    some.remove("plan");
    some.put("used_at", 99L);
    write(unit -> unit.apply(List.of(new Table.Put(Counters.USES, some))));
    var rows = journal().read(query -> query.rows(Counters.USES, Map.of()));
    assertThat(rows)
        .singleElement()
        .satisfies(row -> assertThat(row.number("used_at")).isEqualTo(99));
    assertThat(rows.getFirst().text("plan")).isEqualTo("p1");
  }

  @Test
  void rows_are_removed_by_some_of_their_values() {
    write(unit -> unit.apply(List.of(add("a", 1), add("a", 2), add("b", 1))));
    write(unit -> unit.apply(List.of(new Table.Remove(Counters.USES, Map.of("question", "a")))));
    assertThat(turns(Map.of())).containsExactly("b1");
  }

  @Test
  void a_column_may_be_empty_and_asked_for_as_empty() {
    draft("t1", NOON);
    draft("t2", NOON);
    write(unit -> unit.keep(ref("t1")));
    var empty = new HashMap<String, Object>();
    empty.put("expires", null);
    var rows = journal().read(query -> query.rows(TEXTS, empty));
    assertThat(rows).singleElement().satisfies(row -> assertThat(row.has("expires")).isFalse());
    assertThat(rows.getFirst().text("id")).isEqualTo("t1");
  }

  @Test
  void what_a_delivery_came_to_is_told_again() {
    var done = new Result.Done(STREAM, new Counter.Stands(4));
    var refused = new Result.Refused(STREAM, Refusal.of("counter.closed", "3", "o'clock"));
    write(unit -> unit.remember("d1", done, NOON));
    write(unit -> unit.remember("d2", refused, NOON));
    restart();
    assertThat(seen("d1")).contains(done);
    assertThat(seen("d2")).contains(refused);
    assertThat(seen("d3")).isEmpty();
  }

  @Test
  void deliveries_are_forgotten_after_a_day() {
    var done = new Result.Done(STREAM, new Counter.Stands(4));
    write(unit -> unit.remember("d1", done, NOON));
    write(unit -> unit.remember("d2", done, NOON.plus(Duration.ofHours(24)).minusMillis(1)));
    assertThat(seen("d1")).isPresent();
    write(unit -> unit.remember("d3", done, NOON.plus(Duration.ofHours(25))));
    assertThat(seen("d1")).isEmpty();
    assertThat(seen("d2")).isPresent();
  }

  @Test
  void a_draft_expires_after_a_day_unless_a_state_quotes_it() {
    draft("t1", NOON);
    draft("t2", NOON);
    write(unit -> unit.keep(ref("t1")));
    sweep(NOON.plus(Duration.ofHours(23)));
    assertThat(text("t2")).contains("words of t2");
    sweep(NOON.plus(Duration.ofHours(24)));
    assertThat(text("t1")).contains("words of t1");
    assertThat(text("t2")).isEmpty();
  }

  @Test
  void a_text_that_no_state_quotes_any_more_is_gone() {
    draft("t1", NOON);
    write(unit -> unit.keep(ref("t1")));
    write(unit -> unit.forget(ref("t1")));
    assertThat(text("t1")).isEmpty();
  }

  @Test
  void any_words_come_back_as_they_were() {
    String words = "line\nline\t\"quoted\" \\ 'x' \u2028 \uD83D\uDE00 ?:name %s $1";
    write(unit -> unit.draft(new Text(ref("t1"), STREAM, ANA, words), NOON));
    assertThat(text("t1")).contains(words);
  }

  @Test
  void everything_is_there_after_a_restart() {
    write(unit -> count(unit, STREAM));
    draft("t1", NOON);
    restart();
    assertThat(counted(STREAM)).isEqualTo(1);
    assertThat(text("t1")).isPresent();
    assertThat(store().history().events(STREAM).orElseThrow()).hasSize(1);
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

  private List<String> turns(Map<String, Object> where) {
    return journal().read(query -> query.rows(Counters.USES, where)).stream()
        .map(row -> row.text("question") + row.number("turn"))
        .toList();
  }

  private static Table.Change add(String question, long turn) {
    return new Table.Add(Counters.USES, use(question, turn));
  }

  private static Map<String, Object> use(String question, long turn) {
    return Map.of(
        "platform",
        "playground",
        "channel",
        "general",
        "question",
        question,
        "turn",
        turn,
        "plan",
        "p1",
        "used_at",
        5L);
  }

  private void draft(String id, Instant at) {
    write(unit -> unit.draft(new Text(ref(id), STREAM, ANA, "words of " + id), at));
  }

  private void sweep(Instant at) {
    write(unit -> unit.remember("at" + at, new Result.Done(STREAM, new Counter.Stands(0)), at));
  }

  private static TextRef ref(String id) {
    return new TextRef(id, 11);
  }

  private Optional<String> text(String id) {
    return journal().read(query -> query.text(ref(id)));
  }

  private Optional<Result> seen(String delivery) {
    return journal().write(unit -> unit.seen(delivery));
  }
}
