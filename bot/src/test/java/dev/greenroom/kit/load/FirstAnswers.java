package dev.greenroom.kit.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * Measures first answers: several kinds of presses one after another in each round, in another
 * order each time. The first two are the peers of the others. What came of each round's presses is
 * checked before the next.
 */
public final class FirstAnswers {
  private static final int ROUNDS = 3;
  private static final int PEERS = 2;

  /** Presses of a round, so that three rounds are twenty seconds. */
  public static final int PRESSES = 1334;

  private static final int BURSTS = 5;
  private static final int WARM_UP = 1000;

  private final String platform;
  private final int presses;

  /**
   * @param presses in a round, of each kind
   */
  public FirstAnswers(String platform, int presses) {
    this.platform = platform;
    this.presses = presses;
  }

  /**
   * Presses on a schedule, after a warm-up at twice the speed.
   *
   * @param reads is pressed half as often in all, at the same speed
   */
  public void steady(List<Presses<?>> kinds, Presses<?> reads) {
    var all = new ArrayList<>(of(kinds, presses));
    all.add(new Measured(reads, presses / 2));
    System.out.println(
        platform + ": warmed up by " + WARM_UP + " presses of each kind, which do not count");
    all.forEach(one -> OpenLoop.steady(one.presses(), WARM_UP, 2 * OpenLoop.RATE));
    measured(
        OpenLoop.RATE + " presses a second",
        all,
        (kind, count) -> OpenLoop.steady(kind, count, OpenLoop.RATE));
  }

  /** Crowds that press at once. */
  public void bursts(List<Presses<?>> kinds) {
    kinds.forEach(kind -> OpenLoop.bursts(kind, 1));
    measured(OpenLoop.CROWD + " presses at once", of(kinds, BURSTS), OpenLoop::bursts);
  }

  private static List<Measured> of(List<Presses<?>> kinds, int count) {
    return kinds.stream().map(kind -> new Measured(kind, count)).toList();
  }

  private void measured(
      String load, List<Measured> all, BiFunction<Presses<?>, Integer, Round> pressed) {
    for (int round = 1; round <= ROUNDS; round++) {
      var order = new ArrayList<>(all);
      Collections.rotate(order, round - 1);
      order.forEach(one -> one.add(pressed.apply(one.presses(), one.count())));
      System.out.println(inShort(load, round, order));
    }
    System.out.println(platform + ", " + load + ", the median round of " + ROUNDS);
    System.out.println(Measured.header());
    all.forEach(System.out::println);
    List<Measured> peers = all.subList(0, PEERS);
    all.subList(PEERS, all.size()).forEach(one -> System.out.println(one.beside(peers)));
  }

  private String inShort(String load, int round, List<Measured> order) {
    var line = new StringBuilder(platform + ", " + load + ", round " + round + ", p50/p99 ms:");
    for (Measured one : order) {
      line.append(
          String.format(
              Locale.ROOT,
              " | %s %.1f/%.1f",
              one.presses().name(),
              one.last().percentile(50),
              one.last().percentile(99)));
    }
    return line.toString();
  }
}
