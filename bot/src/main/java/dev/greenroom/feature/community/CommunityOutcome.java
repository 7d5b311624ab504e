package dev.greenroom.feature.community;

import dev.greenroom.core.model.Outcome;
import java.time.ZoneId;

/** What came of a command to a community. */
public sealed interface CommunityOutcome extends Outcome {
  /** The notices are as they should be. */
  record NoticesKept() implements CommunityOutcome {}

  /** They were marked as read. */
  record NoticesCleared() implements CommunityOutcome {}

  /** What was missing will be there in a moment. */
  record PostedAnew() implements CommunityOutcome {}

  /** They stand in the chosen channel. */
  record NoticesShown() implements CommunityOutcome {}

  /** Its days go by this zone. */
  record ZoneKept(ZoneId zone) implements CommunityOutcome {}

  /** Product time goes by the clock in a moment. */
  record ClockFollowed() implements CommunityOutcome {}
}
