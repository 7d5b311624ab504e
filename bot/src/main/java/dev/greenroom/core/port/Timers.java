package dev.greenroom.core.port;

import dev.greenroom.core.model.Inbound;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** The timers that are set, for moving the clock by hand. */
public interface Timers {
  /** When the next timer is set for; it may have passed. */
  Optional<Instant> next();

  /** The same among those that are meant. */
  Optional<Instant> next(Predicate<Inbound.Fired> meant);

  /** Returns once no timer is due and none is at work. */
  void settle();
}
