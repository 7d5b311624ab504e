package dev.greenroom.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Product time, the time of rules, timers and dates: anchor + speed x (wall - anchor's wall), to
 * the millisecond. It goes on while the process is down and never runs backwards.
 */
public final class ProductClock implements InstantSource {
  private final InstantSource wall;
  private final Anchor.Store store;
  private final AtomicReference<Anchor> anchor;
  private final AtomicReference<Instant> latest;

  /** Continues from the stored anchor, at this speed from now on. */
  public ProductClock(InstantSource wall, Anchor.Store store, Anchor stored, int speed) {
    this.wall = wall;
    this.store = store;
    this.anchor = new AtomicReference<>(stored);
    this.latest = new AtomicReference<>(stored.product());
    if (stored.speed() != speed) {
      tie(instant(), speed);
    }
  }

  @Override
  public Instant instant() {
    Anchor from = anchor.get();
    Duration passed = Duration.between(from.wall(), wall.instant()).multipliedBy(from.speed());
    Instant now = from.product().plus(passed).truncatedTo(ChronoUnit.MILLIS);
    return latest.accumulateAndGet(now, (seen, read) -> read.isAfter(seen) ? read : seen);
  }

  /** Moves product time forward by hand. */
  public void moveTo(Instant moment) {
    if (moment.isAfter(instant())) {
      tie(moment, anchor.get().speed());
    }
  }

  /** How far product time is ahead of the wall. */
  public Duration ahead() {
    return Duration.between(wall.instant(), instant());
  }

  private void tie(Instant product, int speed) {
    Anchor tied = new Anchor(product, wall.instant(), speed);
    store.save(tied);
    anchor.set(tied);
  }
}
