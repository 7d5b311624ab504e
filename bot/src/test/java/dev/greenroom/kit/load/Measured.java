package dev.greenroom.kit.load;

import dev.greenroom.core.engine.PressQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** One kind of press over all rounds. */
final class Measured {
  private static final Duration LIMIT = Duration.ofSeconds(3);

  private final Presses<?> presses;
  private final int count;
  private final List<Round> rounds = new ArrayList<>();

  /**
   * @param count of a round: presses, or crowds
   */
  Measured(Presses<?> presses, int count) {
    this.presses = presses;
    this.count = count;
  }

  int count() {
    return count;
  }

  Presses<?> presses() {
    return presses;
  }

  void add(Round round) {
    rounds.add(round);
  }

  Round last() {
    return rounds.getLast();
  }

  /** By what the slowest press in a hundred took. */
  Round median() {
    return byLast().get(rounds.size() / 2);
  }

  private List<Round> byLast() {
    return rounds.stream()
        .sorted(Comparator.comparingDouble((Round round) -> round.percentile(99)))
        .toList();
  }

  private long all(ToLongFunction<Round> count) {
    return rounds.stream().mapToLong(count).sum();
  }

  static String header() {
    return String.format(
        Locale.ROOT,
        "  %-44s %7s %7s %7s  %-15s %7s %6s   %s",
        "ms from when a press was due to its answer",
        "p50",
        "p90",
        "p99",
        "(of all rounds)",
        "max",
        "sent",
        "answered of pressed, after 1.5 s, after 3 s");
  }

  @Override
  public String toString() {
    Round median = median();
    return String.format(
        Locale.ROOT,
        "  %-44s %7.1f %7.1f %7.1f  (%5.1f - %5.1f) %7.1f %6.1f   %d of %d, %d, %d",
        presses.name(),
        median.percentile(50),
        median.percentile(90),
        median.percentile(99),
        byLast().getFirst().percentile(99),
        byLast().getLast().percentile(99),
        rounds.stream().mapToDouble(round -> round.percentile(100)).max().orElseThrow(),
        median.lateness(99),
        all(Round::answered),
        all(round -> round.presses().size()),
        all(round -> round.beyond(PressQueue.PATIENCE)),
        all(round -> round.beyond(LIMIT)));
  }

  /** How many times as long as beside a peer, and how much of the platform's limit. */
  String beside(List<Measured> peers) {
    var line = new StringBuilder("  " + presses.name() + ": ");
    for (Measured peer : peers) {
      line.append(
          String.format(
              Locale.ROOT,
              "p50 x %.1f and p99 x %.1f of \"%s\"; ",
              median().percentile(50) / peer.median().percentile(50),
              median().percentile(99) / peer.median().percentile(99),
              peer.presses.name()));
    }
    double part = median().percentile(99) / LIMIT.toMillis();
    return line.append(String.format(Locale.ROOT, "p99 is %.1f %% of 3 s", 100 * part)).toString();
  }
}
