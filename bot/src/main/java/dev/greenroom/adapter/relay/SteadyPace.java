package dev.greenroom.adapter.relay;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** One thread that only wakes others; as a daemon it never keeps the program from ending. */
final class SteadyPace implements Pace {
  private final long begun = System.nanoTime();
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().name("relay-timer").daemon().factory());

  @Override
  public Instant instant() {
    return Instant.EPOCH.plusNanos(System.nanoTime() - begun);
  }

  @Override
  public void at(Instant when, Runnable task) {
    var _ = timer.schedule(task, Duration.between(instant(), when).toNanos(), NANOSECONDS);
  }
}
