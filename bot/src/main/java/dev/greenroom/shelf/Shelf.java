package dev.greenroom.shelf;

import static java.util.stream.Collectors.toMap;

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

/**
 * Picks questions so that none comes twice in a channel before all others of its pool have come. The
 * same seed, pool and past always give the same pick.
 */
public final class Shelf {
  /** One row for each use: two plans that pick at once cannot both write the same one. */
  public static final Table USED =
      new Table(
          "shelf_used",
          List.of("platform", "channel", "question", "turn"),
          List.of("plan", "used_at"));

  private Shelf() {}

  /**
   * What one channel has seen.
   *
   * @param turns the latest turn of each question that was used
   * @param last the question used most recently; empty where there was none
   */
  public record Past(Map<String, Long> turns, Optional<String> last) {
    public Past {
      turns = Map.copyOf(turns);
    }

    private long of(String question) {
      return turns.getOrDefault(question, -1L);
    }

    private boolean endsWith(String question) {
      return last.equals(Optional.of(question));
    }
  }

  /**
   * A question to use.
   *
   * @param turn from 0; the next begins when every question of the pool was used in this one
   */
  public record Pick(String question, long turn) {}

  public static Past past(Query query, Place place) {
    List<Row> rows =
        query.rows(USED, Map.of("platform", place.platform(), "channel", place.channel()));
    return new Past(
        rows.stream()
            .collect(
                toMap(row -> row.text("question"), row -> row.number("turn"), Math::max)),
        rows.stream()
            .max(Comparator.comparingLong(row -> row.number("used_at")))
            .map(row -> row.text("question")));
  }

  /**
   * The next question; empty only where the pool is. A question that joins a pool late has its place
   * in the present turn: turns it has missed are not made up for.
   */
  public static Optional<Pick> pick(List<String> pool, Past past, String seed) {
    long turn = Math.max(0, pool.stream().mapToLong(past::of).max().orElse(0));
    List<String> fresh = pool.stream().filter(question -> past.of(question) < turn).toList();
    return pick(fresh, turn, past, seed).or(() -> pick(pool, turn + 1, past, seed));
  }

  private static Optional<Pick> pick(List<String> fresh, long turn, Past past, String seed) {
    return fresh.stream()
        .filter(question -> fresh.size() == 1 || !past.endsWith(question))
        .min(
            Comparator.comparingLong(
                question -> Digest.number(String.join("/", seed, "" + turn, question))))
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
