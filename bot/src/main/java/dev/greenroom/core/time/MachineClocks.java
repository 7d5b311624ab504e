package dev.greenroom.core.time;

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
public record MachineClocks(InstantSource wall, LongSupplier nanos) {
  /** A machine whose wall clock is never set: for time that is moved by hand. */
  public static MachineClocks steady(InstantSource wall) {
    return new MachineClocks(wall, () -> ChronoUnit.NANOS.between(Instant.EPOCH, wall.instant()));
  }
}
