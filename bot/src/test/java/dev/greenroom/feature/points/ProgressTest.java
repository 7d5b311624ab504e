package dev.greenroom.feature.points;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.feature.points.Progress.Practised;
import dev.greenroom.feature.points.Progress.Score;
import dev.greenroom.feature.points.Progress.Segment;
import dev.greenroom.feature.points.Progress.Trend;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProgressTest {
  @Test
  void theMeanOfAllRoundsHasOneDecimalRoundedHalfUp() {
    assertThat(segment(7).mean()).isEqualTo(3.5);
    assertThat(segment(7, 8).mean()).as("3.75").isEqualTo(3.8);
    assertThat(segment(6, 6, 7).mean()).as("3.1666").isEqualTo(3.2);
    assertThat(segment(6, 6, 6, 6, 6, 6, 6, 6, 6, 7).mean()).as("3.05").isEqualTo(3.1);
    assertThat(segment(2, 2, 3).mean()).as("1.1666").isEqualTo(1.2);
  }

  @Test
  void theTrendIsTheLastThreeRoundsAgainstTheThreeBeforeOnceThereAreSix() {
    assertThat(segment(2, 4, 6, 8, 10).trend()).isEmpty();
    assertThat(segment(2, 4, 6, 8, 10, 9).trend()).contains(new Trend(4.5, 2.0));
    assertThat(segment(10, 2, 4, 6, 8, 10, 9).trend()).contains(new Trend(4.5, 2.0));
  }

  @Test
  void scoresUnderOtherAnchorsAreASegmentOfTheirOwn() {
    Progress progress =
        Progress.of(
            List.of(
                score("p/a", "care", 1, 4, 1),
                score("p/a", "care", 1, 6, 2),
                score("p/a", "care", 2, 9, 3),
                score("p/a", "calm", 1, 5, 1)));
    assertThat(progress.practised())
        .containsExactly(
            new Practised(
                "p/a",
                List.of(
                    new Segment("calm", 1, List.of(5)),
                    new Segment("care", 2, List.of(9)),
                    new Segment("care", 1, List.of(4, 6)))));
  }

  @Test
  void theRubricPractisedLastComesFirstWhateverTheOrderOfRows() {
    var scores =
        new ArrayList<>(
            List.of(
                score("p/a", "care", 1, 4, 1),
                score("p/b", "care", 1, 4, 3),
                score("p/a", "care", 1, 6, 2)));
    Progress once = Progress.of(scores);
    assertThat(once.practised())
        .containsExactly(
            new Practised("p/b", List.of(new Segment("care", 1, List.of(4)))),
            new Practised("p/a", List.of(new Segment("care", 1, List.of(4, 6)))));
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(scores, new Random(seed));
      assertThat(Progress.of(scores)).isEqualTo(once);
    }
  }

  private static Segment segment(Integer... twice) {
    return new Segment("care", 1, List.of(twice));
  }

  private static Score score(String rubric, String dimension, int version, int twice, long at) {
    return new Score(rubric, dimension, version, twice, Instant.ofEpochSecond(at));
  }
}
