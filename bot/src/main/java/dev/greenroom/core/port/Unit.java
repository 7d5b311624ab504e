package dev.greenroom.core.port;

import dev.greenroom.core.feature.Query;
import dev.greenroom.core.feature.State;
import dev.greenroom.core.feature.StreamChange;
import dev.greenroom.core.model.Result;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Table;
import dev.greenroom.core.model.Text;
import dev.greenroom.core.model.Wake;
import dev.greenroom.ui.TextRef;
import java.time.Instant;
import java.util.List;

/**
 * One transaction. Everything is read and decided first, then written, streams in the order of
 * their ids; a conflict with another writer throws {@link Conflict} and the whole unit runs again.
 */
public interface Unit extends Query {
  void remember(String delivery, Result result, Instant now);

  /**
   * Stores new events, the state after them and the version; the version before must still hold.
   */
  <S extends State<S, E>, E> void save(StreamChange<S, E> change);

  /**
   * All cards of the stream become due, after everything that is due already: those named by the
   * state are made where they are new, those no longer named are closed.
   */
  void due(StreamChange<?, ?> change);

  /** Stores a text as a draft that expires after 24 hours unless a state comes to quote it. */
  void draft(Text text, Instant now);

  /** A state quotes this text now: it stays. */
  void keep(TextRef ref);

  /** No state quotes this text any more: it is deleted. */
  void forget(TextRef ref);

  void wake(StreamId stream, Wake wake);

  void apply(List<? extends Table.Change> changes);

  /** Another writer was there first. */
  final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Conflict(String what) {
      super(what, null, false, false);
    }

    public Conflict(Throwable cause) {
      super(cause);
    }
  }
}
