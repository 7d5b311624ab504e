package dev.greenroom.feature.daily;

import dev.greenroom.core.feature.Query;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Row;
import dev.greenroom.core.model.VisiblePlaces;
import dev.greenroom.ui.MemberId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How many questions of a community in a row somebody has answered. */
public final class Streaks {
  /**
   * One posted question, as one member left it.
   *
   * @param unseen whether its card did not reach its channel in time
   */
  record Posted(Instant at, Instant closes, boolean answered, boolean unseen) {
    /** Whoever answered it all the same, on a page of their own, has answered it. */
    boolean counts() {
      return answered || !unseen;
    }

    boolean pending(Instant now) {
      return !answered && now.isBefore(closes);
    }
  }

  /** Of two posted at once the answered one comes first: the other one ends no streak sooner. */
  private static final Comparator<Posted> NEWEST =
      Comparator.comparing(Posted::at).thenComparing(Posted::answered).reversed();

  private Streaks() {}

  /**
   * How somebody has answered.
   *
   * @param row questions answered in a row before their close, up to now
   * @param ever whether they have answered any
   */
  public record Streak(int row, boolean ever) {}

  /**
   * By the questions that reached a place which the member can see; no other was theirs to miss.
   */
  public static Streak of(
      Query query, CommunityId community, MemberId member, VisiblePlaces sight, Instant now) {
    Set<String> answered =
        query.rows(DailyQuestionFeature.ANSWERS, Map.of("member", member.value())).stream()
            .map(row -> row.text("asked"))
            .collect(Collectors.toSet());
    return answered.isEmpty()
        ? new Streak(0, false)
        : new Streak(
            count(
                query
                    .rows(DailyQuestionFeature.QUESTIONS, Map.of("community", community.value()))
                    .stream()
                    .filter(row -> row.has("posted") && isSeen(row, sight))
                    .map(row -> posted(row, answered))
                    .filter(Posted::counts)
                    .toList(),
                now),
            true);
  }

  /** One from before its place was kept with it counts as it did. */
  private static boolean isSeen(Row row, VisiblePlaces sight) {
    return !row.has("channel") || sight.sees(new Place(row.text("platform"), row.text("channel")));
  }

  private static Posted posted(Row row, Set<String> answered) {
    return new Posted(
        row.instant("posted"),
        row.instant("closes"),
        answered.contains(row.text("asked")),
        row.has("unseen"));
  }

  /** From the newest back to the first that was missed; one that can still be answered is none. */
  static int count(List<Posted> posted, Instant now) {
    return (int)
        posted.stream()
            .sorted(NEWEST)
            .filter(question -> !question.pending(now))
            .takeWhile(Posted::answered)
            .count();
  }
}
