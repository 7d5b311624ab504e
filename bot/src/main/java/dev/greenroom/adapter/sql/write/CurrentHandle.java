package dev.greenroom.adapter.sql.write;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Which connection the work of this thread has already. */
final class CurrentHandle {
  private final ScopedValue<Handle> handle = ScopedValue.newInstance();

  <T> T with(Handle mine, Function<Handle, T> work) {
    return ScopedValue.where(handle, mine).call(() -> work.apply(mine));
  }

  /** Runs the work on the connection there is, else in the other way. */
  <T> T orElse(Function<Handle, T> work, Function<Function<Handle, T>, T> otherwise) {
    return handle.isBound()
        ? work.apply(handle.get())
        : otherwise.apply(fresh -> with(fresh, work));
  }
}
