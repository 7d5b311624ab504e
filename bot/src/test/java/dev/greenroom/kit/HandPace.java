package dev.greenroom.kit;

import dev.greenroom.adapter.relay.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** Machine time that only a test moves. */
public final class HandPace implements Pace {
  private record Timer(Instant at, Runnable task) {}

  private final PriorityQueue<Timer> timers = new PriorityQueue<>(Comparator.comparing(Timer::at));
  private final Duration leap;
  private Instant now = Instant.parse("2027-03-01T12:00:00Z");

  private HandPace(Duration leap) {
    this.leap = leap;
  }

  /** Stands still until it is moved. */
  public static HandPace still() {
    return new HandPace(Duration.ZERO);
  }

  /** Whoever waits for a second or less need not: time leaps there. For tests of the product. */
  public static HandPace leaping() {
    return new HandPace(Duration.ofSeconds(1));
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public void at(Instant when, Runnable task) {
    if (waits(when, task)) {
      return;
    }
    task.run();
  }

  /** Moves time on, and runs what is due on the way. */
  public void passes(Duration time) {
    Instant target = instant().plus(time);
    for (var timer = dueBy(target); timer.isPresent(); timer = dueBy(target)) {
      timer.get().task().run();
    }
    moveTo(target);
  }

  private synchronized boolean waits(Instant when, Runnable task) {
    if (when.isAfter(now.plus(leap))) {
      timers.add(new Timer(when, task));
      return true;
    }
    moveTo(when);
    return false;
  }

  private synchronized Optional<Timer> dueBy(Instant target) {
    Timer first = timers.peek();
    if (first == null || first.at().isAfter(target)) {
      return Optional.empty();
    }
    moveTo(first.at());
    return Optional.ofNullable(timers.poll());
  }

  private synchronized void moveTo(Instant target) {
    now = target.isAfter(now) ? target : now;
  }
}
