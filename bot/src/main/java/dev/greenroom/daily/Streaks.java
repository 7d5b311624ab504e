package dev.greenroom.daily;

import dev.greenroom.flow.CommunityId;
import dev.greenroom.flow.Query;
import dev.greenroom.flow.Row;
import dev.greenroom.ui.MemberId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How many questions of a community in a row somebody has answered. */
public final class Streaks {
  /** One posted question, as one member left it. */
  record Posted(Instant at, Instant closes, boolean answered) {
    boolean pending(Instant now) {
      return !answered && now.isBefore(closes);
    }
  }

  /** Of two posted at once the answered one comes first: the other one ends no streak sooner. */
  private static final Comparator<Posted> NEWEST =
      Comparator.comparing(Posted::at).thenComparing(Posted::answered).reversed();

  private Streaks() {}

  /** Posted questions answered in a row before their close, up to now. */
  public static int of(Query query, CommunityId community, MemberId member, Instant now) {
    Set<String> answered =
        query.rows(AskedFeature.ANSWERS, Map.of("member", member.value())).stream()
            .map(row -> row.text("asked"))
            .collect(Collectors.toSet());
    return answered.isEmpty()
        ? 0
        : count(
            query.rows(AskedFeature.QUESTIONS, Map.of("community", community.value())).stream()
                .filter(row -> row.has("posted"))
                .map(row -> posted(row, answered))
                .toList(),
            now);
  }

  private static Posted posted(Row row, Set<String> answered) {
    return new Posted(
        row.instant("posted"), row.instant("closes"), answered.contains(row.text("asked")));
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
