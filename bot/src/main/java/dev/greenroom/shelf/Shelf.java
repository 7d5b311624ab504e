package dev.greenroom.shelf;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.greenroom.flow.Digest;
import dev.greenroom.flow.Place;
import dev.greenroom.flow.Query;
import dev.greenroom.flow.Row;
import dev.greenroom.flow.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Picks questions so that none comes twice in a channel before all others of its pool have come. The
 * same seed, pool and past always give the same pick.
 */
public final class Shelf {
  /** One row for each use; the turn makes two plans that pick at once differ. */
  public static final Table USED =
      new Table(
          "shelf_used",
          List.of("platform", "channel", "question", "turn"),
          List.of("plan", "used_at"));

  private Shelf() {}

  /**
   * How often each question was used in one channel.
   *
   * @param last the question used most recently; empty where there was none
   */
  public record Past(Map<String, Long> uses, Optional<String> last) {
    public Past {
      uses = Map.copyOf(uses);
    }

    long of(String question) {
      return uses.getOrDefault(question, 0L);
    }
  }

  /**
   * A question to use.
   *
   * @param turn how often it was used in this channel before
   */
  public record Pick(String question, long turn) {}

  public static Past past(Query query, Place place) {
    List<Row> rows =
        query.rows(USED, Map.of("platform", place.platform(), "channel", place.channel()));
    return new Past(
        rows.stream().collect(groupingBy(row -> row.text("question"), counting())),
        rows.stream()
            .max(Comparator.comparingLong(row -> row.number("used_at")))
            .map(row -> row.text("question")));
  }

  /** The next question; empty only where the pool is. */
  public static Optional<Pick> pick(List<String> pool, Past past, String seed) {
    LongStream uses = pool.stream().mapToLong(past::of);
    long turn = uses.min().orElse(0);
    List<String> fresh = pool.stream().filter(question -> past.of(question) == turn).toList();
    return fresh.stream()
        .filter(question -> fresh.size() == 1 || !past.last().equals(Optional.of(question)))
        .min(Comparator.comparingLong(question -> Digest.number(seed + turn + question)))
        .map(question -> new Pick(question, turn));
  }

  /** The row that records a use. */
  public static Table.Change used(Place place, Pick pick, String plan, Instant at) {
    return new Table.Add(
        USED,
        Map.of(
            "platform", place.platform(),
            "channel", place.channel(),
            "question", pick.question(),
            "turn", pick.turn(),
            "plan", plan,
            "used_at", at.toEpochMilli()));
  }
}
