package dev.greenroom.core.model;

import dev.greenroom.ui.ActionId;
import java.util.Optional;

/** What came of a command, as a record of its feature; stored, so that a repeat answers alike. */
public interface Outcome {
  /** Nothing to tell whoever asked: what has changed is shown by cards, or nothing has. */
  record Quiet() implements Outcome {}

  /** The page that the person sees next, in place of words; it is read as it is then. */
  default Optional<ActionId> then() {
    return Optional.empty();
  }

  /** The room whose opening is waited for, for a moment, before that page is read. */
  default Optional<RoomAt> opens() {
    return Optional.empty();
  }
}
