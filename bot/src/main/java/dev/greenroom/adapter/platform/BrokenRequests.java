package dev.greenroom.adapter.platform;

import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Requests that broke off on their way: a client that went away, or one that never sent what it
 * began. Anybody can make a thousand of them, which are one line of the log a minute.
 */
public final class BrokenRequests {
  private static final long MINUTE = 60_000_000_000L;

  private final LongSupplier nanos;
  private final Consumer<String> line;
  private boolean said;
  private long last;
  private int unsaid;

  /**
   * @param nanos machine time, in nanoseconds from anywhere
   * @param line takes a line for the log
   */
  public BrokenRequests(LongSupplier nanos, Consumer<String> line) {
    this.nanos = nanos;
    this.line = line;
  }

  /** One more. */
  public synchronized void happened(Throwable why) {
    long now = nanos.getAsLong();
    unsaid++;
    if (!said || now - last >= MINUTE) {
      line.accept(
          "Requests that broke off before they were read or answered: "
              + unsaid
              + " (the last: "
              + why.getMessage()
              + ")");
      said = true;
      last = now;
      unsaid = 0;
    }
  }
}
