package dev.greenroom.adapter.sql.write;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One unit of work on its way through the {@link BatchingWriter}. */
final class WriteJob<T> {
  private final Function<Handle, T> work;
  private final boolean last;
  private final CompletableFuture<T> answer = new CompletableFuture<>();
  private @Nullable T result;
  private @Nullable Throwable fault;

  /** Nothing comes after it; it is never run. */
  static WriteJob<String> last() {
    return new WriteJob<>(_ -> "", true);
  }

  WriteJob(Function<Handle, T> work) {
    this(work, false);
  }

  private WriteJob(Function<Handle, T> work, boolean last) {
    this.last = last;
    this.work = work;
  }

  boolean isLast() {
    return last;
  }

  /** Runs the work in a savepoint; whatever it throws is kept for its caller. */
  void run(Handle handle, Conflicts conflicts) {
    int runs = 1;
    fault = attempt(handle);
    while (fault != null && conflicts.worthAnother(runs, fault)) {
      runs++;
      fault = attempt(handle);
    }
  }

  private @Nullable Throwable attempt(Handle handle) {
    handle.execute("savepoint unit");
    Throwable thrown = null;
    try {
      result = work.apply(handle);
    } catch (RuntimeException | Error e) {
      thrown = e;
      undo(handle, e);
    }
    handle.execute("release unit");
    return thrown;
  }

  private static void undo(Handle handle, Throwable thrown) {
    try {
      handle.execute("rollback to unit");
    } catch (RuntimeException gone) {
      throw new BatchingWriter.Lost(thrown, gone);
    }
  }

  /** Whether its caller waits still. */
  boolean isOpen() {
    return !answer.isDone();
  }

  /** Its transaction is committed. */
  void answer() {
    if (fault == null) {
      answer.complete(result);
    } else {
      answer.completeExceptionally(fault);
    }
  }

  void fail(Throwable thrown) {
    answer.completeExceptionally(thrown);
  }

  T await() {
    try {
      return answer.join();
    } catch (CompletionException e) {
      throw unwrapped(e);
    }
  }

  /** The exception as the work threw it: work throws nothing checked. */
  private static RuntimeException unwrapped(CompletionException e) {
    return switch (e.getCause()) {
      case RuntimeException fault -> fault;
      case Error error -> throw error;
      case null, default -> e;
    };
  }
}
