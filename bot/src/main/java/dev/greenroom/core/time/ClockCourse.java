package dev.greenroom.core.time;

import dev.greenroom.core.port.ClockAnchor;
import java.time.Duration;
import java.time.Instant;

/**
 * How product time goes from one look at the machine's clocks to the next. Between two looks it
 * goes by the clock that nobody sets; the wall says where it is to be.
 *
 * <ul>
 *   <li>A wall that is ahead is followed at once: it was set, or the machine slept, or the bot was
 *       down.
 *   <li>Is the wall behind, product time goes at nine tenths of its speed until the wall is there.
 *   <li>A wall that is too far away to be believed is not followed, until somebody says so.
 * </ul>
 *
 * @param nanos of the machine, when it was seen
 */
record ClockCourse(ClockAnchor anchor, long nanos) {
  /** The farthest that the wall may be ahead, in the machine's time. */
  static final Duration AHEAD = Duration.ofDays(30);

  /** The farthest that it may be behind. */
  static final Duration BEHIND = Duration.ofDays(1);

  /** Goes on after the process was down: that long, if the wall is to be believed. */
  static ClockCourse resumed(ClockAnchor stored, Instant wall, long nanos) {
    Duration down = Duration.between(stored.wall(), wall);
    boolean believed = !down.isNegative() && down.compareTo(AHEAD) <= 0;
    return new ClockCourse(stored, believed ? nanos - down.toNanos() : nanos).at(wall, nanos);
  }

  ClockCourse at(Instant wall, long now) {
    Instant next =
        switch (drift(wall, now)) {
          case TOGETHER -> anchor.aim(wall);
          case BEHIND -> later(anchor.aim(wall), slowly(now));
          case FAR_BEHIND, FAR_AHEAD -> freely(now);
        };
    return new ClockCourse(anchor.seen(next, wall), now);
  }

  ClockDrift drift(Instant wall, long now) {
    Duration lead = lead(wall, now);
    if (lead.isPositive()) {
      return lead.compareTo(BEHIND) > 0 ? ClockDrift.FAR_BEHIND : ClockDrift.BEHIND;
    }
    return lead.negated().compareTo(AHEAD) > 0 ? ClockDrift.FAR_AHEAD : ClockDrift.TOGETHER;
  }

  /** How far product time would be ahead of the wall if it went on freely; machine's time. */
  Duration lead(Instant wall, long now) {
    return Duration.between(anchor.aim(wall), freely(now)).dividedBy(anchor.speed());
  }

  private Instant freely(long now) {
    return anchor.product().plus(passed(now));
  }

  private Instant slowly(long now) {
    return anchor.product().plus(passed(now).multipliedBy(9).dividedBy(10));
  }

  private Duration passed(long now) {
    return Duration.ofNanos(Math.max(0, now - nanos)).multipliedBy(anchor.speed());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
