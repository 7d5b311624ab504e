package dev.greenroom.flow;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/**
 * The two clocks of a machine.
 *
 * @param wall the date and time; it may be set to anything at any moment
 * @param nanos nanoseconds since some moment; they never go backwards, and a machine that sleeps
 *     may not count them
 */
public record Machine(InstantSource wall, LongSupplier nanos) {
  /** A machine whose wall clock is never set: for time that is moved by hand. */
  public static Machine steady(InstantSource wall) {
    return new Machine(wall, () -> ChronoUnit.NANOS.between(Instant.EPOCH, wall.instant()));
  }
}
