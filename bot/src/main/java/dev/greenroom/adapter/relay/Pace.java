package dev.greenroom.adapter.relay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Time that only ever passes, for retries and the one edit a second: neither product time nor a
 * wall clock that is put right moves it. Its moments mean nothing outside the process.
 */
public interface Pace extends InstantSource {
  /** Runs the task once this moment has come, on any thread; at once if it has passed. */
  void at(Instant when, Runnable task);

  /** The pace of this machine. */
  static Pace steady() {
    return new SteadyPace();
  }

  /**
   * The same, but whoever would wait for a second or less goes on at once: for making a past, in
   * which nobody watches the messages come.
   */
  static Pace leaping() {
    return new LeapingPace(steady(), Duration.ofSeconds(1));
  }
}
