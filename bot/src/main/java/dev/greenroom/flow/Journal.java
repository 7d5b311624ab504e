package dev.greenroom.flow;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The store: the only door to write through, and readers beside it. */
public interface Journal {
  /**
   * Runs the work in one transaction and returns after the commit. On a conflict it runs again from
   * the start, at most ten times; any other exception leaves nothing stored and is thrown on.
   */
  <T> T write(Function<Unit, T> work);

  /** Runs the work on a consistent snapshot, beside the writer. */
  <T> T read(Function<Query, T> work);

  /**
   * The store cannot be reached or written as things are. Nothing of the work is stored, and the
   * same may be asked again later.
   */
  final class Away extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    /**
     * @param why for the log
     * @param refusal for whoever wanted something
     */
    public Away(String why, Refusal refusal, @Nullable Throwable cause) {
      super(why, cause, true, false);
      this.refusal = refusal;
    }

    public Refusal refusal() {
      return refusal;
    }
  }
}
