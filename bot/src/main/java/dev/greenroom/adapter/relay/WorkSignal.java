package dev.greenroom.adapter.relay;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Calls the clerk, and knows when there is nothing left for anybody to do. */
final class WorkSignal {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long rung;
  private long answered;
  private int serving;
  private boolean folded;
  private boolean stopped;

  void ring() {
    change(() -> rung++);
  }

  void begins() {
    change(() -> serving++);
  }

  /** A channel is served; it may have more cards by now. */
  void ends() {
    change(
        () -> {
          serving--;
          rung++;
        });
  }

  void stop() {
    change(() -> stopped = true);
  }

  /**
   * @param folded whether a card waits only because it was edited a moment ago
   */
  void answer(long ring, boolean folded) {
    change(
        () -> {
          answered = ring;
          this.folded = folded;
        });
  }

  /** The latest ring after this one, once there is one; empty when all is over. */
  OptionalLong after(long ring) {
    lock.lock();
    try {
      await(() -> rung > ring, Duration.ofDays(365));
      return stopped ? OptionalLong.empty() : OptionalLong.of(rung);
    } finally {
      lock.unlock();
    }
  }

  boolean stopped() {
    lock.lock();
    try {
      return stopped;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until nothing can be done at this moment; says whether it came to that. */
  boolean awaitQuiet(Duration atMost) {
    return await(this::quiet, atMost);
  }

  /** Waits until nothing can be done and no card is due for its next edit. */
  boolean awaitSettled(Duration atMost) {
    return await(() -> quiet() && !folded, atMost);
  }

  private boolean quiet() {
    return answered == rung && serving == 0;
  }

  private boolean await(BooleanSupplier reached, Duration atMost) {
    lock.lock();
    try {
      long left = atMost.toNanos();
      while (!stopped && !reached.getAsBoolean() && left > 0) {
        left = changed.awaitNanos(left);
      }
      return reached.getAsBoolean();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  private void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
