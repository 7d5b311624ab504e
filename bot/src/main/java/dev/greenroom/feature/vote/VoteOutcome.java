package dev.greenroom.feature.vote;

import dev.greenroom.core.model.Outcome;
import dev.greenroom.ui.ActionId;
import java.time.Instant;
import java.util.Optional;

/** What came of a command to a vote; nothing of what a ballot says. */
sealed interface VoteOutcome extends Outcome {
  /**
   * A ballot is in.
   *
   * @param again whether it replaced an earlier one
   * @param last whether the vote is closed with it
   */
  record Counted(boolean again, boolean last, Instant closes) implements VoteOutcome {}

  /**
   * The pad is kept.
   *
   * @param voted whether it went into a ballot
   */
  record Kept(boolean voted) implements VoteOutcome {}

  /** The debrief stands in the room; its page says so. */
  record InTheRoom(String vote) implements VoteOutcome {
    @Override
    public Optional<ActionId> then() {
      return Optional.of(new ActionId(VoteFeature.DEBRIEF, vote, "1"));
    }
  }
}
