package dev.greenroom.feature.round;

import dev.greenroom.core.model.Words;
import dev.greenroom.ui.Control;
import java.util.Optional;

/** What opens the pad of somebody who looks on: a later feature's, which is not known here. */
@FunctionalInterface
public interface NotePad {
  /** Nobody votes. */
  NotePad NONE = (_, _, _) -> Optional.empty();

  /**
   * A button for a brief.
   *
   * @param round by its id
   */
  Optional<Control> button(String round, Control.Weight weight, Words words);
}
