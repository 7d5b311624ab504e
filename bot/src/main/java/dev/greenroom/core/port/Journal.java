package dev.greenroom.core.port;

import dev.greenroom.core.feature.Query;
import java.util.function.Function;

/** The store: the only door to write through, and readers beside it. */
public interface Journal {
  /**
   * Runs the work in one transaction and returns after the commit. On a conflict it runs again from
   * the start, at most ten times; any other exception leaves nothing stored and is thrown on.
   */
  <T> T write(Function<Unit, T> work);

  /** Runs the work on a consistent snapshot, beside the writer. */
  <T> T read(Function<Query, T> work);
}
