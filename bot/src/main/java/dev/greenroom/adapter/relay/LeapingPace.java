package dev.greenroom.adapter.relay;

import java.time.Duration;
import java.time.Instant;

/** Runs ahead of another pace by all the short waits it has left out. */
final class LeapingPace implements Pace {
  private final Pace steady;
  private final Duration leap;
  private Duration ahead = Duration.ZERO;

  LeapingPace(Pace steady, Duration leap) {
    this.steady = steady;
    this.leap = leap;
  }

  @Override
  public synchronized Instant instant() {
    return steady.instant().plus(ahead);
  }

  @Override
  public void at(Instant when, Runnable task) {
    if (leaps(when)) {
      task.run();
    } else {
      steady.at(when.minus(ahead()), task);
    }
  }

  private synchronized boolean leaps(Instant when) {
    Duration wait = Duration.between(instant(), when);
    if (wait.compareTo(leap) > 0) {
      return false;
    }
    if (wait.isPositive()) {
      ahead = ahead.plus(wait);
    }
    return true;
  }

  private synchronized Duration ahead() {
    return ahead;
  }
}
