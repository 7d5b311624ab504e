package dev.greenroom.feature.community;

import dev.greenroom.core.feature.Ask;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Prose;
import java.util.List;
import java.util.Optional;

/**
 * Something that waits for whoever looks.
 *
 * @param line what it is and where
 * @param control what deals with it; empty where that is done elsewhere
 */
public record Waiting(Prose line, Optional<Control> control) {
  /** What of another feature waits for somebody: those are not known here. */
  @FunctionalInterface
  public interface Source {
    List<Waiting> of(Ask<?> ask);
  }
}
