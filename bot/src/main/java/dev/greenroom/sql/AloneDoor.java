package dev.greenroom.sql;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A transaction for each unit of work, many at a time: PostgreSQL. Work that has met conflicts runs
 * with nobody beside it: one process owns the store, so a crowd on one stream gets through as well.
 */
final class AloneDoor implements Door {
  private static final int RUNS_IN_THE_CROWD = 2;

  private final Jdbi writes;
  private final Jdbi reads;
  private final Conflicts conflicts;
  private final Inside inside = new Inside();
  private final ReentrantReadWriteLock crowd = new ReentrantReadWriteLock(true);

  AloneDoor(Jdbi writes, Jdbi reads, Conflicts conflicts) {
    this.writes = writes;
    this.reads = reads;
    this.conflicts = conflicts;
  }

  @Override
  public <T> T write(Function<Handle, T> work) {
    if (crowd.getReadHoldCount() > 0 || crowd.isWriteLockedByCurrentThread()) {
      throw new IllegalStateException("a unit of work cannot open another one and wait for it");
    }
    for (int runs = 1; ; runs++) {
      try {
        return run(work, runs <= RUNS_IN_THE_CROWD ? crowd.readLock() : crowd.writeLock());
      } catch (RuntimeException fault) {
        if (!conflicts.worthAnother(runs, fault)) {
          throw fault;
        }
      }
    }
  }

  private <T> T run(Function<Handle, T> work, Lock place) {
    place.lock();
    try {
      return writes.inTransaction(handle -> inside.with(handle, work));
    } finally {
      place.unlock();
    }
  }

  /** Connections for reading see one snapshot for the whole of a transaction. */
  @Override
  public <T> T read(Function<Handle, T> work) {
    return inside.orElse(work, fresh -> reads.inTransaction(fresh::apply));
  }

  @Override
  public void close() {
    // Nothing is under way that its caller does not wait for.
  }
}
