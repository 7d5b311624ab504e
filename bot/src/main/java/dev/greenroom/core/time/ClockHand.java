package dev.greenroom.core.time;

import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.port.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Moves product time by hand. It stops at each timer on the way until that and the cards it made
 * due are done: what people see is what they would have seen had they waited.
 */
public final class ClockHand {
  private final ProductClock clock;
  private final Timers timers;
  private final Predicate<Inbound.Fired> awaited;
  private final Runnable cards;

  /**
   * @param awaited whether a timer's stream still waits for it
   * @param cards returns once every due card is sent or waits for something outside
   */
  public ClockHand(
      ProductClock clock, Timers timers, Predicate<Inbound.Fired> awaited, Runnable cards) {
    this.clock = clock;
    this.timers = timers;
    this.awaited = awaited;
    this.cards = cards;
  }

  public Instant now() {
    return clock.instant();
  }

  /** When something happens next: a timer that nobody waits for any more is nothing. */
  public Optional<Instant> next() {
    return timers.next(awaited);
  }

  /** From where the clock stands once the hand is free: two who move it at once move it twice. */
  public synchronized void moveBy(Duration step) {
    moveTo(now().plus(step));
  }

  public synchronized void moveTo(Instant target) {
    for (var at = dueBy(target); at.isPresent(); at = dueBy(target)) {
      arrive(at.get());
    }
    arrive(target);
  }

  private Optional<Instant> dueBy(Instant target) {
    return timers.next().filter(at -> !at.isAfter(target));
  }

  private void arrive(Instant at) {
    clock.moveTo(at);
    timers.settle();
    cards.run();
  }
}
