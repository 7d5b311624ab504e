package dev.greenroom.adapter.sql.write;

import dev.greenroom.core.model.StoreAway;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One writer thread that commits many units of work at once, each in a savepoint of its own:
 * SQLite. Between two batches it gives the only write connection back, for whoever else must write.
 */
public final class BatchingWriter implements WriteDoor {
  private static final Logger LOG = LoggerFactory.getLogger(BatchingWriter.class);
  private static final int MOST = 64;
  private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(5);

  private final Jdbi writes;
  private final Jdbi reads;
  private final Conflicts conflicts;
  private final StoreFaults away;
  private final Runnable writable;
  private final Runnable readable;
  private final LinkedBlockingQueue<WriteJob<?>> queue = new LinkedBlockingQueue<>();
  private final CurrentHandle inside = new CurrentHandle();
  private final Thread writer;
  private boolean closing;

  /**
   * @param writable throws where nothing may be written
   * @param readable throws where what can be read is not what is stored
   */
  public BatchingWriter(
      Jdbi writes,
      Jdbi reads,
      Conflicts conflicts,
      StoreFaults away,
      Runnable writable,
      Runnable readable) {
    this.writes = writes;
    this.reads = reads;
    this.conflicts = conflicts;
    this.away = away;
    this.writable = writable;
    this.readable = readable;
    this.writer = Thread.ofPlatform().name("store-writer").daemon().start(this::serve);
  }

  @Override
  public <T> T write(Function<Handle, T> work) {
    if (Thread.currentThread().equals(writer)) {
      throw new IllegalStateException("a unit of work cannot open another one and wait for it");
    }
    var job = new WriteJob<T>(handle -> inside.with(handle, work));
    enter(job);
    try {
      return job.await();
    } catch (RuntimeException fault) {
      throw away.named(fault);
    }
  }

  private synchronized void enter(WriteJob<?> job) {
    if (closing) {
      throw new IllegalStateException("the store is closed");
    }
    queue.add(job);
  }

  @Override
  public <T> T read(Function<Handle, T> work) {
    return inside.orElse(work, this::orAway);
  }

  private <T> T orAway(Function<Handle, T> work) {
    readable.run();
    try {
      return snapshot(work);
    } catch (RuntimeException fault) {
      throw away.named(fault);
    }
  }

  private <T> T snapshot(Function<Handle, T> work) {
    try (var handle = reads.open()) {
      handle.execute("begin");
      try {
        return work.apply(handle);
      } finally {
        handle.execute("rollback");
      }
    }
  }

  private void serve() {
    try {
      for (var job = queue.take(); !job.isLast(); job = queue.take()) {
        serve(job);
      }
    } catch (InterruptedException e) {
      LOG.error("The store's writer was interrupted; nothing can be stored any more.", e);
      Thread.currentThread().interrupt();
    }
  }

  private void serve(WriteJob<?> first) {
    var batch = new ArrayList<WriteJob<?>>(List.of(first));
    try {
      writable.run();
      together(batch);
    } catch (StoreAway nothingIsWritten) {
      batch.stream().filter(WriteJob::isOpen).forEach(job -> job.fail(nothingIsWritten));
    } catch (RuntimeException lost) {
      alone(batch, lost);
    } catch (Error lost) {
      batch.stream().filter(WriteJob::isOpen).forEach(job -> job.fail(lost));
    }
  }

  /** Where the store as a whole cannot be written, one after another would fail too. */
  private void alone(List<WriteJob<?>> batch, RuntimeException lost) {
    if (away.named(lost) instanceof StoreAway named) {
      batch.stream().filter(WriteJob::isOpen).forEach(job -> job.fail(named));
    } else {
      LOG.warn("A batch of {} was lost as a whole; each runs alone now.", batch.size(), lost);
      batch.stream().filter(WriteJob::isOpen).forEach(this::alone);
    }
  }

  private void alone(WriteJob<?> job) {
    try (var handle = writes.open()) {
      transact(handle, () -> job.run(handle, conflicts));
      job.answer();
    } catch (Lost lost) {
      job.fail(lost.first);
    } catch (RuntimeException | Error fault) {
      job.fail(fault);
    }
  }

  private void together(List<WriteJob<?>> batch) {
    try (var handle = writes.open()) {
      transact(handle, () -> fill(handle, batch));
      batch.forEach(WriteJob::answer);
    }
  }

  private void fill(Handle handle, List<WriteJob<?>> batch) {
    long begun = System.nanoTime();
    batch.getFirst().run(handle, conflicts);
    while (batch.size() < MOST && System.nanoTime() - begun < LONGEST) {
      var next = next();
      if (next == null) {
        return;
      }
      batch.add(next);
      next.run(handle, conflicts);
    }
  }

  private @Nullable WriteJob<?> next() {
    var next = queue.peek();
    return next == null || next.isLast() ? null : queue.poll();
  }

  /** By hand: the driver's own way begins the next transaction at once and would keep it open. */
  private static void transact(Handle handle, Runnable work) {
    handle.execute("begin immediate");
    try {
      work.run();
      handle.execute("commit");
    } catch (RuntimeException | Error fault) {
      rollback(handle, fault);
      throw fault;
    }
  }

  private static void rollback(Handle handle, Throwable fault) {
    try {
      handle.execute("rollback");
    } catch (RuntimeException already) {
      fault.addSuppressed(already); // SQLite had rolled back by itself
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      if (closing) {
        return;
      }
      closing = true;
      queue.add(WriteJob.last());
    }
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The transaction is gone with all units in it. */
  static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What went wrong first. */
    final Throwable first;

    Lost(Throwable first, Throwable then) {
      super(first);
      this.first = first;
      addSuppressed(then);
    }
  }
}
