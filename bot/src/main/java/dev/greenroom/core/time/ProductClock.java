package dev.greenroom.core.time;

import dev.greenroom.core.port.ClockAnchor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Product time, the time of rules, timers and dates, to the millisecond. It goes by the wall, or is
 * tied to it at another speed; where the wall is set, it takes a {@link ClockCourse} of its own. It
 * goes on while the process is down, and runs backwards only where somebody says so.
 */
public final class ProductClock implements InstantSource {
  /**
   * One look at it.
   *
   * @param nanos of the machine
   * @param lead how far product time is ahead of the wall, in the machine's time
   */
  public record Reading(Instant wall, long nanos, ClockDrift drift, Duration lead) {
    /** How far the wall was set ahead since then; negative where it was set back. */
    public Duration setSince(Reading earlier) {
      return Duration.between(earlier.wall, wall).minusNanos(nanos - earlier.nanos);
    }
  }

  private final MachineClocks machine;
  private final ClockAnchor.Store store;
  private ClockCourse course;

  /** Continues from the stored anchor, at this speed from now on. */
  public ProductClock(
      MachineClocks machine, ClockAnchor.Store store, ClockAnchor stored, int speed) {
    this.machine = machine;
    this.store = store;
    this.course =
        ClockCourse.resumed(stored, machine.wall().instant(), machine.nanos().getAsLong());
    if (stored.speed() != speed) {
      tie(course.anchor().product(), speed);
    }
  }

  /**
   * Where nobody moves product time by hand, it is to be the wall's from now on, whatever it was
   * tied to. At another speed than 1 there is nothing else to go by than a tie.
   */
  public synchronized void goByTheWall() {
    ClockAnchor now = course.anchor();
    if (now.speed() == 1) {
      course =
          new ClockCourse(
              new ClockAnchor(now.product(), now.wall(), 1, Optional.empty()), course.nanos());
    }
  }

  @Override
  public synchronized Instant instant() {
    return look().anchor().product().truncatedTo(ChronoUnit.MILLIS);
  }

  private ClockCourse look() {
    long nanos = machine.nanos().getAsLong();
    course = course.at(machine.wall().instant(), nanos);
    return course;
  }

  /** Moves product time forward by hand. */
  public synchronized void moveTo(Instant moment) {
    if (moment.isAfter(instant())) {
      tie(moment, course.anchor().speed());
    }
  }

  /** Something happened at this product time already: it is that late at least. */
  public synchronized void isAtLeast(Instant moment) {
    if (moment.isAfter(instant())) {
      set(moment);
    }
  }

  /** Goes to where the wall says, backwards as well. Only a person may ask for it. */
  public synchronized void follow() {
    set(course.anchor().aim(machine.wall().instant()));
    store.saveGoneBack(course.anchor());
  }

  /** Writes down where it is, for a process that comes after this one. */
  public synchronized void save() {
    store.save(look().anchor());
  }

  /** How far product time is ahead of the wall. */
  public synchronized Duration ahead() {
    ClockAnchor now = look().anchor();
    return Duration.between(now.wall(), now.product()).truncatedTo(ChronoUnit.MILLIS);
  }

  /** Where it is beside the wall. */
  public synchronized Reading reading() {
    ClockCourse now = look();
    Instant wall = now.anchor().wall();
    return new Reading(
        wall, now.nanos(), now.drift(wall, now.nanos()), now.lead(wall, now.nanos()));
  }

  private void set(Instant product) {
    course =
        new ClockCourse(
            course.anchor().seen(product, machine.wall().instant()), machine.nanos().getAsLong());
  }

  private void tie(Instant product, int speed) {
    ClockAnchor tied = ClockAnchor.tied(product, machine.wall().instant(), speed);
    store.save(tied);
    course = new ClockCourse(tied, machine.nanos().getAsLong());
  }
}
