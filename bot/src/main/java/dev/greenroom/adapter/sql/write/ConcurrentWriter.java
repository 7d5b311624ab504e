package dev.greenroom.adapter.sql.write;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A transaction for each unit of work, many at a time: PostgreSQL. Work that has met conflicts runs
 * with nobody beside it: one process owns the store, so a crowd on one stream gets through as well.
 */
public final class ConcurrentWriter implements WriteDoor {
  private static final int RUNS_IN_THE_CROWD = 2;

  private final Jdbi writes;
  private final Jdbi reads;
  private final Conflicts conflicts;
  private final StoreFaults away;
  private final Guard guard;
  private final CurrentHandle inside = new CurrentHandle();
  private final ReentrantReadWriteLock crowd = new ReentrantReadWriteLock(true);

  /** What stands before every transaction. */
  public interface Guard {
    /** Before a connection is asked for; throws where nothing can be written. */
    void before();

    /** First in the transaction; throws where it may not write. */
    void within(Handle transaction);
  }

  public ConcurrentWriter(
      Jdbi writes, Jdbi reads, Conflicts conflicts, StoreFaults away, Guard guard) {
    this.writes = writes;
    this.reads = reads;
    this.conflicts = conflicts;
    this.away = away;
    this.guard = guard;
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
          throw away.named(fault);
        }
      }
    }
  }

  private <T> T run(Function<Handle, T> work, Lock place) {
    guard.before();
    place.lock();
    try {
      return writes.inTransaction(handle -> fenced(handle, work));
    } finally {
      place.unlock();
    }
  }

  private <T> T fenced(Handle handle, Function<Handle, T> work) {
    guard.within(handle);
    return inside.with(handle, work);
  }

  /** Connections for reading see one snapshot for the whole of a transaction. */
  @Override
  public <T> T read(Function<Handle, T> work) {
    return inside.orElse(work, this::snapshot);
  }

  private <T> T snapshot(Function<Handle, T> work) {
    for (int runs = 1; ; runs++) {
      try {
        return reads.inTransaction(work::apply);
      } catch (RuntimeException fault) {
        if (!conflicts.worthAnother(runs, fault)) {
          throw away.named(fault);
        }
      }
    }
  }

  @Override
  public void close() {
    // Nothing is under way that its caller does not wait for.
  }
}
