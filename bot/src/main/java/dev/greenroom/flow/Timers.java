package dev.greenroom.flow;

import java.time.Instant;
import java.util.Optional;

/** The timers that are set, for moving the clock by hand. */
public interface Timers {
  /** When the next timer is set for; it may have passed. */
  Optional<Instant> next();

  /** Returns once no timer is due and none is at work. */
  void settle();
}
