package dev.greenroom.feature.daily;

import static java.time.Duration.ofMinutes;

import dev.greenroom.adapter.sql.BareDoor;
import dev.greenroom.core.model.Reply;
import dev.greenroom.kit.AnyStore;
import dev.greenroom.kit.Channel;
import dev.greenroom.kit.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast the load of {@link ManyPressesTest} goes, beside a peer that only commits one row a
 * press through the same door. No part of {@code mvn verify}: {@code mvn -Pbench test}.
 */
@Tag("bench")
class PressBench {
  private static final int ROUNDS = 7;

  @TempDir Path directory;

  /** What one round took, in nanoseconds: all of it, and each press. */
  private record Round(long all, List<Long> each) {
    double rate() {
      return each.size() * 1e9 / all;
    }

    /** In milliseconds. */
    double percentile(int percent) {
      return each.get((each.size() - 1) * percent / 100) / 1e6;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%5.0f/s  p50 %5.1f ms  p99 %5.1f ms",
          rate(),
          percentile(50),
          percentile(99));
    }
  }

  @Test
  void pressesASecond() throws Exception {
    for (int round = 1; round <= ROUNDS; round++) {
      Round presses = presses();
      Round bare = bare();
      System.out.printf(
          Locale.ROOT,
          "round %d: presses %s | bare commits %s | ratio %.2f%n",
          round,
          presses,
          bare,
          presses.rate() / bare.rate());
    }
  }

  private Round presses() throws Exception {
    try (var group = Scenario.inEarnest(AnyStore.SQLITE.empty(directory), "2027-03-01T08:00:00Z")) {
      Channel general = group.channel("general");
      group.manager("Max").plans(general, "09:30", "Europe/Berlin");
      group.passes(ofMinutes(30));
      var question = general.latest("Question of the day");
      var presses = ManyPressesTest.presses(group);
      var forms = new HashMap<String, Reply>();
      presses.forEach(
          press ->
              forms.computeIfAbsent(
                  press.by().name(), _ -> press.by().presses(general, question, "Answer")));
      return timed(
          presses,
          press ->
              kept(
                  press
                      .by()
                      .sends(
                          general,
                          forms.get(press.by().name()),
                          Map.of("answer", press.words()),
                          press.delivery())));
    }
  }

  private Round bare() throws Exception {
    try (var door = new BareDoor(AnyStore.SQLITE.empty(directory));
        var group = Scenario.of(directory, "2027-03-01T08:00:00Z")) {
      return timed(ManyPressesTest.presses(group), press -> door.commit(press.words()));
    }
  }

  private static void kept(Reply reply) {
    if (!(reply instanceof Reply.Whisper)) {
      throw new AssertionError(reply);
    }
  }

  private static Round timed(
      List<ManyPressesTest.Press> presses, Consumer<ManyPressesTest.Press> press) throws Exception {
    long begun = System.nanoTime();
    var each =
        new ArrayList<>(
            ManyPressesTest.all(
                presses,
                one -> {
                  long from = System.nanoTime();
                  press.accept(one);
                  return System.nanoTime() - from;
                }));
    long all = System.nanoTime() - begun;
    each.sort(null);
    return new Round(all, each);
  }
}
