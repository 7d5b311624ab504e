package dev.greenroom.sql;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A transaction for each unit of work, many at a time: PostgreSQL. */
final class AloneDoor implements Door {
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(2);

  private final Jdbi writes;
  private final Jdbi reads;
  private final Conflicts conflicts;

  AloneDoor(Jdbi writes, Jdbi reads, Conflicts conflicts) {
    this.writes = writes;
    this.reads = reads;
    this.conflicts = conflicts;
  }

  @Override
  public <T> T write(Function<Handle, T> work) {
    for (int runs = 1; ; runs++) {
      try {
        return writes.inTransaction(work::apply);
      } catch (RuntimeException fault) {
        if (!conflicts.worthAnother(runs, fault)) {
          throw fault;
        }
        LockSupport.parkNanos(runs * PAUSE);
      }
    }
  }

  /** Connections for reading see one snapshot for the whole of a transaction. */
  @Override
  public <T> T read(Function<Handle, T> work) {
    return reads.inTransaction(work::apply);
  }

  @Override
  public void close() {
    // Nothing is under way that its caller does not wait for.
  }
}
