package dev.greenroom.feature.points;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What happened to the points of a member. */
sealed interface PointsEvent {
  /**
   * Something was paid.
   *
   * @param cause it is paid once
   * @param points what was left of it under the most of a day; may be 0
   * @param day when it was done, in the community's zone as it was then
   * @param sums what they had after it
   * @param meeting of a candidate and an interviewer
   */
  record Earned(
      String cause,
      Pay pay,
      int points,
      LocalDate day,
      Instant at,
      Sums sums,
      Optional<Meeting> meeting)
      implements PointsEvent {}

  /** Others do not see them. */
  record Hidden() implements PointsEvent {}

  /** Others see them again. */
  record Shown() implements PointsEvent {}

  /** The points of one member in the periods of one day. */
  record Sums(int week, int month, int all) {
    int of(Period period) {
      return switch (period) {
        case WEEK -> week;
        case MONTH -> month;
        case ALL -> all;
      };
    }
  }

  /**
   * A paid round of two people.
   *
   * @param turn how many they had before, ever
   * @param nth which it is of the last 14 x 24 hours, from 1: their points were divided by it
   */
  record Meeting(String pair, int turn, int nth) {}
}
