package dev.greenroom.playground.demo;

import dev.greenroom.core.time.ClockHand;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is going to happen, in order; the clock is moved to each of them. */
final class Agenda {
  private final ClockHand clock;
  private final PriorityQueue<Item> items =
      new PriorityQueue<>(Comparator.comparing(Item::at).thenComparingLong(Item::number));
  private long count;

  private record Item(Instant at, long number, Runnable what) {}

  Agenda(ClockHand clock) {
    this.clock = clock;
  }

  void at(Instant when, Runnable what) {
    items.add(new Item(when, count++, what));
  }

  /** Before and after each, all that was due and all that was to be posted has been. */
  void goesUntil(Instant end) {
    for (var next = items.poll(); next != null && next.at().isBefore(end); next = items.poll()) {
      clock.moveTo(next.at());
      next.what().run();
      clock.moveBy(Duration.ZERO);
    }
    clock.moveTo(end);
  }
}
