package dev.greenroom.kit.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * Presses at moments that are fixed beforehand: what is slow to answer does not slow down those who
 * press, and its own wait counts in full.
 */
final class OpenLoop {
  /** Presses a second. */
  static final int RATE = 200;

  /** Presses in one instant. */
  static final int CROWD = 50;

  private static final Duration SOON = Duration.ofMillis(20);
  private static final Duration LAST = Duration.ofSeconds(15);

  private OpenLoop() {}

  /** One press after another. */
  static Round steady(Presses<?> presses, int count, int rate) {
    Round round = Round.of(sent(presses, count, TimeUnit.SECONDS.toNanos(1) / rate));
    presses.verify();
    return round;
  }

  /** So many crowds, each when the one before has been served. */
  static Round bursts(Presses<?> presses, int count) {
    var all = new ArrayList<Round.Press>();
    for (int i = 0; i < count; i++) {
      all.addAll(sent(presses, CROWD, 0));
      presses.verify();
    }
    return Round.of(all);
  }

  private record Sent(long due, long sent, CompletableFuture<Long> answered) {}

  /**
   * Anywhere within its share of the time: an SDK that looks every ten milliseconds for what came
   * would be met at the same point of its round again and again by an even beat.
   */
  private static List<Round.Press> sent(Presses<?> presses, int count, long apart) {
    var chance = new SplittableRandom(20270301);
    long begin = System.nanoTime() + SOON.toNanos();
    var all = new ArrayList<Sent>();
    for (int i = 0; i < count; i++) {
      long due = begin + i * apart + (apart == 0 ? 0 : chance.nextLong(apart));
      awaits(due);
      all.add(new Sent(due, System.nanoTime(), presses.press()));
    }
    long end = System.nanoTime() + LAST.toNanos();
    return all.stream().map(one -> press(one, end)).toList();
  }

  /** The schedule is what is measured by: nothing here waits for a program. */
  private static void awaits(long moment) {
    for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static Round.Press press(Sent sent, long end) {
    long late = sent.sent() - sent.due();
    try {
      long left = Math.max(0, end - System.nanoTime());
      long at = sent.answered().get(left, TimeUnit.NANOSECONDS);
      return new Round.Press(at - sent.due(), late, true);
    } catch (TimeoutException e) {
      return new Round.Press(LAST.toNanos(), late, false);
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
