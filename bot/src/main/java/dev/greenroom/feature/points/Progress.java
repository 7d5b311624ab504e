package dev.greenroom.feature.points;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What peers gave somebody over their rounds, by rubric. Scores under other anchors are not
 * compared: each version is a segment of its own.
 *
 * @param practised the rubric that was practised last first
 */
record Progress(List<Progress.Practised> practised) {
  /** A trend is read off so many rounds against as many before. */
  private static final int RECENT = 3;

  Progress {
    practised = List.copyOf(practised);
  }

  /**
   * All of one rubric.
   *
   * @param rubric its id
   */
  record Practised(String rubric, List<Segment> segments) {
    Practised {
      segments = List.copyOf(segments);
    }
  }

  /**
   * The outcome of one round in one dimension.
   *
   * @param twice twice the median of the peers
   */
  record Score(String rubric, String dimension, int version, int twice, Instant at) {}

  /**
   * One dimension under one version of its anchors.
   *
   * @param twice twice the median of each round, the oldest first
   */
  record Segment(String dimension, int version, List<Integer> twice) {
    Segment {
      twice = List.copyOf(twice);
    }

    int rounds() {
      return twice.size();
    }

    double mean() {
      return mean(twice);
    }

    /** The last rounds against those before; empty where there are too few. */
    Optional<Trend> trend() {
      int rounds = rounds();
      return rounds < 2 * RECENT
          ? Optional.empty()
          : Optional.of(
              new Trend(
                  mean(twice.subList(rounds - RECENT, rounds)),
                  mean(twice.subList(rounds - 2 * RECENT, rounds - RECENT))));
    }

    /** To one decimal, half up. */
    private static double mean(List<Integer> twice) {
      int sum = twice.stream().mapToInt(Integer::intValue).sum();
      int tenths = (10 * sum + twice.size()) / (2 * twice.size());
      return tenths / 10.0;
    }
  }

  /** Two means. */
  record Trend(double last, double before) {}

  static Progress of(List<Score> scores) {
    return new Progress(
        scores.stream()
            .sorted(Comparator.comparing(Score::at).reversed())
            .map(Score::rubric)
            .distinct()
            .map(rubric -> new Practised(rubric, segments(rubric, scores)))
            .toList());
  }

  /** By dimension, the newest version of each first. */
  private static List<Segment> segments(String rubric, List<Score> scores) {
    Map<String, Map<Integer, List<Integer>>> byDimension =
        scores.stream()
            .filter(score -> score.rubric().equals(rubric))
            .sorted(Comparator.comparing(Score::at))
            .collect(
                groupingBy(
                    Score::dimension, groupingBy(Score::version, mapping(Score::twice, toList()))));
    return byDimension.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(
            dimension ->
                dimension.getValue().entrySet().stream()
                    .sorted(Map.Entry.<Integer, List<Integer>>comparingByKey().reversed())
                    .map(v -> new Segment(dimension.getKey(), v.getKey(), v.getValue())))
        .toList();
  }
}
