package dev.greenroom.adapter.slack.intake;

import dev.greenroom.adapter.slack.api.SocketTimings;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;

/**
 * Opens connections one at a time: after a failure there is a pause, whoever wants the next one.
 * Machine time.
 */
final class ConnectionOpener implements AutoCloseable {
  /** One try. */
  @FunctionalInterface
  interface Attempt {
    /**
     * A connection.
     *
     * @throws IOException says in a few words why there is none now
     */
    SocketModeConnection made() throws IOException, SocketModeConnections.Refused;
  }

  /** Slack wants to be left alone for a while. */
  static final class NotNow extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Duration after;

    NotNow(String why, Duration after) {
      super(why);
      this.after = after;
    }
  }

  private final Attempt attempt;
  private final SocketTimings waits;
  private final BiConsumer<String, Duration> failed;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ReentrantLock one = new ReentrantLock(true);

  // of them, under that lock
  private int failures;

  /** How many in a row ended early, and when the next may be opened. */
  private int shortLived;

  private long opens = System.nanoTime();

  /**
   * @param failed hears why there is no connection, and how long the next try waits
   */
  ConnectionOpener(Attempt attempt, SocketTimings waits, BiConsumer<String, Duration> failed) {
    this.attempt = attempt;
    this.waits = waits;
    this.failed = failed;
  }

  /** Tries until there is one; empty where it was closed meanwhile. */
  Optional<SocketModeConnection> next() throws SocketModeConnections.Refused {
    one.lock();
    try {
      Optional<SocketModeConnection> line = Optional.empty();
      while (line.isEmpty() && !closesWithin(opens - System.nanoTime())) {
        line = once();
      }
      return line;
    } finally {
      one.unlock();
    }
  }

  /** Tries once; empty where it did not work. */
  Optional<SocketModeConnection> once() throws SocketModeConnections.Refused {
    one.lock();
    try {
      SocketModeConnection line = attempt.made();
      failures = 0;
      if (isClosed()) {
        line.close();
        return Optional.empty();
      }
      return Optional.of(line);
    } catch (IOException e) {
      Duration after = e instanceof NotNow wanted ? wanted.after : Duration.ZERO;
      failed(String.valueOf(e.getMessage()), after);
      return Optional.empty();
    } finally {
      one.unlock();
    }
  }

  private void failed(String why, Duration atLeast) {
    Duration ours = waits.pause(++failures);
    Duration pause = atLeast.compareTo(ours) > 0 ? atLeast : ours;
    opens = System.nanoTime() + pause.toNanos();
    failed.accept(why, pause);
  }

  /** One ended after this time. */
  void ended(Duration lived) {
    one.lock();
    try {
      shortLived = lived.compareTo(waits.steady()) < 0 ? shortLived + 1 : 0;
      opens = Math.max(opens, System.nanoTime() + waits.rest(shortLived).toNanos());
    } finally {
      one.unlock();
    }
  }

  boolean isClosed() {
    return closed.getCount() == 0;
  }

  private boolean closesWithin(long nanos) {
    try {
      return closed.await(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Nothing is opened any more. */
  @Override
  public void close() {
    closed.countDown();
  }
}
