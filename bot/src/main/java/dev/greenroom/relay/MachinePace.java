package dev.greenroom.relay;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** One thread that only wakes others; as a daemon it never keeps the program from ending. */
final class MachinePace implements Pace {
  private final InstantSource machine;
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("relay-timer").daemon().factory());

  MachinePace(InstantSource machine) {
    this.machine = machine;
  }

  @Override
  public Instant instant() {
    return machine.instant();
  }

  @Override
  public void at(Instant when, Runnable task) {
    var _ =
        timer.schedule(task, Duration.between(machine.instant(), when).toNanos(), NANOSECONDS);
  }
}
