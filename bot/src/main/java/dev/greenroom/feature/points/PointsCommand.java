package dev.greenroom.feature.points;

import dev.greenroom.ui.MemberId;
import java.time.Instant;
import java.util.Optional;

/** What the points of a member can be asked. */
sealed interface PointsCommand {
  /**
   * They have done something that is paid, once for each cause.
   *
   * @param cause what it was, such as "round/" and the id of the round
   * @param at when it was done; empty for now
   * @param partner the interviewer of a candidate, the candidate of an interviewer
   */
  record Earn(Pay pay, String cause, Optional<Instant> at, Optional<MemberId> partner)
      implements PointsCommand {}

  /**
   * Others shall not see them.
   *
   * @param seen the board on which it was asked
   */
  record Hide(Period seen) implements PointsCommand {}

  /**
   * Others may see them again.
   *
   * @param seen the board on which it was asked
   */
  record Show(Period seen) implements PointsCommand {}
}
