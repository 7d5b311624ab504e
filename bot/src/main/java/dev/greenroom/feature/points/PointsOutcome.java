package dev.greenroom.feature.points;

import dev.greenroom.core.model.Outcome;
import dev.greenroom.ui.ActionId;
import java.util.Optional;

/** What came of a command to the points of a member. */
sealed interface PointsOutcome extends Outcome {
  /** The board as it is now, hidden or not. */
  record Board(String member, Period period) implements PointsOutcome {
    @Override
    public Optional<ActionId> then() {
      return Optional.of(new ActionId(BoardViews.BOARD, member, period.arg()));
    }
  }
}
