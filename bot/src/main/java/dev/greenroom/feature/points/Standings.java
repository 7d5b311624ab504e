package dev.greenroom.feature.points;

import dev.greenroom.ui.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who stands where: equal points are equal ranks, and the next rank is left out (1, 1, 3). */
record Standings(List<Line> lines) {
  /** So many are named to everybody. */
  static final int TOP = 10;

  /** Of equals, who was there first stands first. */
  private static final Comparator<Score> ORDER =
      Comparator.comparingInt(Score::points)
          .reversed()
          .thenComparing(Score::since)
          .thenComparing(Score::member);

  Standings {
    lines = List.copyOf(lines);
  }

  /**
   * What somebody has.
   *
   * @param since when they came to it
   */
  record Score(MemberId member, int points, Instant since) {}

  /** One place on the board. */
  record Line(int rank, MemberId member, int points) {}

  static Standings of(List<Score> scores) {
    var lines = new ArrayList<Line>();
    for (Score score : scores.stream().sorted(ORDER).toList()) {
      boolean tied = !lines.isEmpty() && lines.getLast().points() == score.points();
      int rank = tied ? lines.getLast().rank() : lines.size() + 1;
      lines.add(new Line(rank, score.member(), score.points()));
    }
    return new Standings(lines);
  }

  List<Line> top() {
    return lines.subList(0, Math.min(TOP, lines.size()));
  }

  /** The lines just above and below somebody who is not among the top, theirs between them. */
  List<Line> around(MemberId member) {
    int place = place(member);
    return place < TOP
        ? List.of()
        : lines.subList(Math.max(TOP, place - 1), Math.min(lines.size(), place + 2));
  }

  Optional<Line> of(MemberId member) {
    return lines.stream().filter(line -> line.member().equals(member)).findFirst();
  }

  /** From 0; -1 for nobody on it. */
  private int place(MemberId member) {
    return lines.stream().map(Line::member).toList().indexOf(member);
  }
}
