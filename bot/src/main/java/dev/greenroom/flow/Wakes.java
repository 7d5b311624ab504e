package dev.greenroom.flow;

import java.sql.Connection;

/** Timers that outlive the process. */
public interface Wakes {
  /**
   * Schedules a timer within the caller's transaction: it exists once that commits. The same
   * stream, key and moment twice is one timer.
   */
  void schedule(Connection transaction, StreamId stream, Wake wake);
}
