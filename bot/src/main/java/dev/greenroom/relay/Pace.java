package dev.greenroom.relay;

import java.time.Instant;
import java.time.InstantSource;

/** Machine time, which retries and the one edit a second go by: product time plays no part here. */
public interface Pace extends InstantSource {
  /** Runs the task once this moment has come, on any thread; at once if it has passed. */
  void at(Instant when, Runnable task);

  /** The pace of this machine. */
  static Pace of(InstantSource machine) {
    return new MachinePace(machine);
  }
}
