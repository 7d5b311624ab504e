package dev.greenroom.feature.vote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.kit.EmptyDatabase;
import dev.greenroom.kit.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Before its close a vote gives away how many have voted, and nothing else, to nobody. */
class BlindnessTest {
  private static final int ROUNDS = 30;

  @TempDir Path directory;

  @Test
  void whoVotesAndWhatTheyChooseAndWriteChangesNothingThatAnybodyElseGets() {
    List<List<String>> one = rounds("one");
    List<List<String>> other = rounds("other");
    for (int i = 0; i < ROUNDS; i++) {
      same(i, one.get(i), other.get(i));
    }
    assertThat(one)
        .allSatisfy(round -> assertThat(round).anyMatch(it -> it.contains("have voted")));
    assertThat(one).anySatisfy(round -> assertThat(round).anyMatch(it -> it.contains("4 of 6")));
  }

  /** One by one: all at once is too much to read. */
  private static void same(int round, List<String> one, List<String> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      assertThat(other.get(i)).as("round %s, number %s", round, i).isEqualTo(one.get(i));
    }
    assertThat(other).as("round %s", round).hasSameSizeAs(one);
  }

  private List<List<String>> rounds(String variant) {
    String store = EmptyDatabase.sqlite(directory);
    try (var log = new Overheard();
        var group = Scenario.on(store, "2027-03-01T08:00:00Z")) {
      var rounds = new BlindRounds(group, log, new BrokenStore(store), variant);
      return IntStream.range(0, ROUNDS).mapToObj(rounds::round).toList();
    }
  }
}
