package dev.greenroom.core.feature;

import dev.greenroom.core.model.CardAt;
import dev.greenroom.core.model.Wake;
import dev.greenroom.ui.TextRef;
import java.util.List;

/**
 * What a stream has come to, and all it wants of the world. Effects are desired state: the engine
 * stores the difference between before and after.
 *
 * @param <S> the sealed states
 * @param <E> the sealed events
 */
public interface State<S, E> {
  S after(E event);

  /** Cards that should stand somewhere now. */
  default List<CardAt> cards() {
    return List.of();
  }

  /** Whether nobody may be shown yet what happened in it, not even those who run the bot. */
  default boolean sealed() {
    return false;
  }

  /** Moments at which this state may change by itself. */
  default List<Wake> wakes() {
    return List.of();
  }

  /** Texts this state quotes; a text no state quotes any more is deleted. */
  default List<TextRef> texts() {
    return List.of();
  }
}
