package dev.greenroom.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.Result;
import dev.greenroom.core.model.Table;
import dev.greenroom.core.model.Text;
import dev.greenroom.core.port.Unit;
import dev.greenroom.ui.TextRef;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is kept beside events, whatever the database: rows, texts, and what deliveries came to. */
public abstract class KeptContract extends StoreFixture {
  private static final Table TEXTS =
      new Table(
          "text",
          List.of("id"),
          List.of("kind", "stream_id", "owner", "community", "body", "expires"));

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
