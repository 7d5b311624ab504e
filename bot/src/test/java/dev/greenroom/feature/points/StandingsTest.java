package dev.greenroom.feature.points;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.feature.points.Standings.Line;
import dev.greenroom.feature.points.Standings.Score;
import dev.greenroom.ui.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandingsTest {
  @Test
  void equalPointsAreEqualRanksAndTheNextRankIsLeftOut() {
    var standings =
        Standings.of(
            List.of(score("d", 5, 4), score("a", 9, 3), score("c", 9, 1), score("b", 7, 2)));
    assertThat(standings.lines())
        .containsExactly(line(1, "c", 9), line(1, "a", 9), line(3, "b", 7), line(4, "d", 5));
    assertThat(ranks(4, 4, 4, 2, 2, 1)).containsExactly(1, 1, 1, 4, 4, 6);
  }

  @Test
  void ofEqualsWhoWasThereFirstStandsFirstAndTheOrderNeverChanges() {
    var scores = new ArrayList<Score>();
    IntStream.range(0, 40).forEach(i -> scores.add(score("m" + i, i % 3, i % 4)));
    List<Line> once = Standings.of(scores).lines();
    for (int seed = 0; seed < 50; seed++) {
      Collections.shuffle(scores, new Random(seed));
      assertThat(Standings.of(scores).lines()).isEqualTo(once);
    }
  }

  @Test
  void whoeverStandsFurtherDownIsShownBetweenTheirNeighbours() {
    var standings =
        Standings.of(
            IntStream.rangeClosed(1, 15).mapToObj(i -> score("m" + i, 100 - i, i)).toList());
    assertThat(standings.top()).hasSize(10).startsWith(line(1, "m1", 99));
    assertThat(around(standings, 3)).isEmpty();
    assertThat(around(standings, 10)).isEmpty();
    assertThat(around(standings, 11)).containsExactly(11, 12);
    assertThat(around(standings, 12)).containsExactly(11, 12, 13);
    assertThat(around(standings, 15)).containsExactly(14, 15);
    assertThat(standings.around(new MemberId("nobody"))).isEmpty();
  }

  @Test
  void anEmptyBoardIsABoard() {
    assertThat(Standings.of(List.of()).top()).isEmpty();
    assertThat(Standings.of(List.of()).around(new MemberId("a"))).isEmpty();
    assertThat(Standings.of(List.of()).of(new MemberId("a"))).isEmpty();
  }

  private static List<Integer> ranks(int... points) {
    return Standings.of(
            IntStream.range(0, points.length).mapToObj(i -> score("m" + i, points[i], i)).toList())
        .lines()
        .stream()
        .map(Line::rank)
        .toList();
  }

  private static List<Integer> around(Standings standings, int member) {
    return standings.around(new MemberId("m" + member)).stream().map(Line::rank).toList();
  }

  private static Score score(String member, int points, long since) {
    return new Score(new MemberId(member), points, Instant.ofEpochSecond(since));
  }

  private static Line line(int rank, String member, int points) {
    return new Line(rank, new MemberId(member), points);
  }
}
