package dev.greenroom.core.port;

import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Wake;

/**
 * Timers that outlive the process.
 *
 * @param <T> a transaction of the store that they are in
 */
public interface Wakes<T> {
  /**
   * Schedules a timer within the caller's transaction: it exists once that commits. The same
   * stream, key and moment twice is one timer.
   */
  void schedule(T transaction, StreamId stream, Wake wake);
}
