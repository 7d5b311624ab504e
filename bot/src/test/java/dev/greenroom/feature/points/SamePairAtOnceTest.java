package dev.greenroom.feature.points;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.kit.AnyStore;
import dev.greenroom.ui.MemberId;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rounds of the same two people that end in the same moment, on each database. */
class SamePairAtOnceTest {
  private static final int ROUNDS = 12;

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void noTwoRoundsAreBothTheFirst(AnyStore store) throws Exception {
    try (var group = new Group(store.empty(directory), "2027-03-01T08:00:00Z")) {
      MemberId ana = group.member("Ana");
      MemberId ben = group.member("Ben");
      all(
          IntStream.range(0, ROUNDS)
              .<Callable<Void>>mapToObj(
                  round ->
                      () -> {
                        boolean turned = round % 2 == 1;
                        group.plays("r" + round, turned ? ben : ana, turned ? ana : ben);
                        return null;
                      })
              .toList());
      assertThat(group.rows(Ledger.PAIRS).stream().map(row -> row.number("turn")))
          .containsExactlyElementsOf(IntStream.range(0, ROUNDS).mapToObj(i -> (long) i).toList());
      for (MemberId member : List.of(ana, ben)) {
        assertThat(group.history(member).stream().map(event -> nth(event.json())))
            .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, ROUNDS).boxed().toList());
      }
      assertThat(group.points(ana).days().values()).containsExactly(30);
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneRoundThatIsToldOverAndOverIsPaidOnce(AnyStore store) throws Exception {
    try (var group = new Group(store.empty(directory), "2027-03-01T08:00:00Z")) {
      MemberId ana = group.member("Ana");
      MemberId ben = group.member("Ben");
      all(
          IntStream.range(0, ROUNDS)
              .<Callable<Void>>mapToObj(
                  _ ->
                      () -> {
                        group.plays("same", ana, ben);
                        return null;
                      })
              .toList());
      assertThat(group.points(ana).days().values()).containsExactly(10);
      assertThat(group.points(ben).days().values()).containsExactly(12);
      assertThat(group.rows(Ledger.PAIRS)).hasSize(1);
    }
  }

  private static int nth(String json) {
    return Integer.parseInt(json.replaceFirst(".*\"nth\":(\\d+).*", "$1"));
  }

  private static void all(List<Callable<Void>> work) throws Exception {
    try (var people = Executors.newFixedThreadPool(ROUNDS, Thread.ofVirtual().factory())) {
      for (var done : people.invokeAll(work)) {
        done.get();
      }
    }
  }
}
