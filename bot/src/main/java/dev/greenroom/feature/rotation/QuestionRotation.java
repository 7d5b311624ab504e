package dev.greenroom.feature.rotation;

import static java.util.stream.Collectors.toMap;

import dev.greenroom.core.feature.Query;
import dev.greenroom.core.model.Digest;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Row;
import dev.greenroom.core.model.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Picks the question that a channel has not seen for longest, so that none comes twice before all
 * others of its pool have come, whatever joins or leaves the pool. The same seed, pool and past
 * always give the same pick.
 */
public final class QuestionRotation {
  /** One row for each use: two plans that pick at once cannot both write the same one. */
  public static final Table USED =
      new Table(
          "shelf_used",
          List.of("platform", "channel", "question", "turn"),
          List.of("plan", "used_at"));

  private static final Use NEVER = new Use(-1, Instant.MIN);

  private QuestionRotation() {}

  /**
   * The latest use of a question in one channel.
   *
   * @param turn the highest that its rows have, from 0; rows are not counted, since some of them
   *     can bear a name that the question had or has no more
   */
  public record Use(long turn, Instant last) {
    private Use and(Use other) {
      return new Use(Math.max(turn, other.turn), last.isAfter(other.last) ? last : other.last);
    }
  }

  /** What one channel has seen, by question. */
  public record Past(Map<String, Use> uses) {
    public static final Past NOTHING = new Past(Map.of());

    public Past {
      uses = Map.copyOf(uses);
    }

    private Use of(String question) {
      return uses.getOrDefault(question, NEVER);
    }
  }

  /**
   * A question to use.
   *
   * @param turn higher than that of each row it has in this channel, from 0
   */
  public record Pick(String question, long turn) {}

  /**
   * What stands in the rows of this channel.
   *
   * @param current the id of today for one that was used once: a question may be renamed
   */
  public static Past past(Query query, Place place, UnaryOperator<String> current) {
    List<Row> rows =
        query.rows(USED, Map.of("platform", place.platform(), "channel", place.channel()));
    return new Past(
        rows.stream()
            .collect(
                toMap(
                    row -> current.apply(row.text("question")),
                    row -> new Use(row.number("turn"), row.instant("used_at")),
                    Use::and)));
  }

  /**
   * The next question; empty only where the pool is. The seed orders those that were never used.
   */
  public static Optional<Pick> pick(List<String> pool, Past past, String seed) {
    return pool.stream()
        .min(
            Comparator.comparing((String question) -> past.of(question).last())
                .thenComparingLong(question -> Digest.number(seed + "/" + question)))
        .map(question -> new Pick(question, past.of(question).turn() + 1));
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
