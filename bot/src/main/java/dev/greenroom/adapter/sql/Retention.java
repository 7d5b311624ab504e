package dev.greenroom.adapter.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;

/** Deletes deliveries and drafts after their day, along with other writes. */
final class Retention {
  /** How long a delivery is known again, and how long a draft is kept. */
  static final Duration KEPT = Duration.ofHours(24);

  /** Product time between two sweeps. */
  private static final Duration PAUSE = Duration.ofMinutes(10);

  private final AtomicReference<Instant> next = new AtomicReference<>(Instant.MIN);

  /** A sweep whose transaction fails is made up for by the next one. */
  void sweep(Handle handle, Instant now) {
    var due = next.get();
    if (now.isBefore(due) || !next.compareAndSet(due, now.plus(PAUSE))) {
      return;
    }
    handle.execute("delete from delivery where seen <= ?", now.minus(KEPT).toEpochMilli());
    handle.execute("delete from text where expires <= ?", now.toEpochMilli());
  }
}
