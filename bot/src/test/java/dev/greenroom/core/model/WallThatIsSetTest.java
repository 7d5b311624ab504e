package dev.greenroom.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.port.ClockAnchor;
import dev.greenroom.core.time.ClockDrift;
import dev.greenroom.core.time.MachineClocks;
import dev.greenroom.core.time.ProductClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Product time on a machine whose clock is set, which sleeps, and whose bot is started again. */
final class WallThatIsSetTest {
  private static final Instant NOON = Instant.parse("2027-06-01T12:00:00Z");

  private Instant wall = NOON;
  private long nanos = 5;
  private ClockAnchor stored = new ClockAnchor(NOON, NOON, 1, Optional.empty());
  private ProductClock clock = started(1);

  private ProductClock started(int speed) {
    return new ProductClock(new MachineClocks(() -> wall, () -> nanos), new Kept(), stored, speed);
  }

  private void passes(Duration time) {
    wall = wall.plus(time);
    nanos += time.toNanos();
  }

  /** In small steps, as it is looked at. */
  private void passesSlowly(Duration time) {
    for (int i = 0; i < 100; i++) {
      passes(time.dividedBy(100));
      assertThat(clock.instant()).isAfter(Instant.EPOCH);
    }
  }

  private void isSet(Duration by) {
    wall = wall.plus(by);
  }

  private void isDownFor(Duration time) {
    clock.save();
    wall = wall.plus(time);
    nanos = 99;
    clock = started(stored.speed());
  }

  private Duration sinceNoon() {
    return Duration.between(NOON, clock.instant());
  }

  @Test
  void a_wall_set_ahead_is_followed_at_once() {
    passes(Duration.ofMinutes(10));
    isSet(Duration.ofHours(1));
    assertThat(sinceNoon()).isEqualTo(Duration.ofMinutes(70));
    assertThat(clock.ahead()).isZero();
  }

  @Test
  void a_wall_set_ahead_and_back_again_leaves_product_time_going_on_slower_until_it_is_there() {
    isSet(Duration.ofHours(1));
    assertThat(sinceNoon()).isEqualTo(Duration.ofMinutes(60));
    passes(Duration.ofMinutes(5));
    assertThat(sinceNoon()).isEqualTo(Duration.ofMinutes(65));
    isSet(Duration.ofHours(-1));
    assertThat(sinceNoon()).as("not back").isEqualTo(Duration.ofMinutes(65));
    passesSlowly(Duration.ofMinutes(10));
    assertThat(sinceNoon()).isEqualTo(Duration.ofMinutes(74));
    assertThat(clock.reading().drift()).isEqualTo(ClockDrift.BEHIND);
    passes(Duration.ofMinutes(590));
    assertThat(clock.ahead()).isZero();
    assertThat(clock.reading().drift()).isEqualTo(ClockDrift.TOGETHER);
    passes(Duration.ofMinutes(1));
    assertThat(sinceNoon()).isEqualTo(Duration.ofMinutes(606));
  }

  @Test
  void a_phase_of_ten_minutes_takes_a_tenth_longer_while_the_wall_is_behind() {
    isSet(Duration.ofMinutes(-10));
    passes(Duration.ofMinutes(10));
    assertThat(sinceNoon()).isEqualTo(Duration.ofMinutes(9));
    passes(Duration.ofSeconds(67));
    assertThat(sinceNoon()).isGreaterThanOrEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void a_machine_that_slept_is_followed_whether_or_not_it_counted() {
    wall = wall.plus(Duration.ofHours(8));
    assertThat(sinceNoon()).isEqualTo(Duration.ofHours(8));
    passes(Duration.ofHours(8));
    assertThat(sinceNoon()).isEqualTo(Duration.ofHours(16));
    assertThat(clock.ahead()).isZero();
  }

  @Test
  void two_days_behind_is_not_followed_until_somebody_says_so() {
    isSet(Duration.ofDays(-2));
    passes(Duration.ofMinutes(10));
    assertThat(sinceNoon()).isEqualTo(Duration.ofMinutes(10));
    assertThat(clock.reading().drift()).isEqualTo(ClockDrift.FAR_BEHIND);
    assertThat(clock.ahead()).isEqualTo(Duration.ofDays(2));
    isDownFor(Duration.ofMinutes(5));
    assertThat(sinceNoon()).as("after a start").isEqualTo(Duration.ofMinutes(15));
    assertThat(clock.reading().drift()).isEqualTo(ClockDrift.FAR_BEHIND);
    clock.follow();
    assertThat(clock.instant()).isEqualTo(wall);
    isDownFor(Duration.ofMinutes(1));
    assertThat(clock.instant()).isEqualTo(wall);
  }

  @Test
  void forty_days_ahead_is_not_followed_until_somebody_says_so() {
    isSet(Duration.ofDays(40));
    passes(Duration.ofMinutes(10));
    assertThat(sinceNoon()).isEqualTo(Duration.ofMinutes(10));
    assertThat(clock.reading().drift()).isEqualTo(ClockDrift.FAR_AHEAD);
    isDownFor(Duration.ofMinutes(5));
    assertThat(sinceNoon()).isEqualTo(Duration.ofMinutes(15));
    clock.follow();
    assertThat(clock.ahead()).isZero();
  }

  @Test
  void a_wall_that_comes_near_again_by_itself_is_followed_again() {
    isSet(Duration.ofDays(40));
    passes(Duration.ofMinutes(10));
    isSet(Duration.ofDays(-40));
    assertThat(clock.ahead()).isZero();
    isSet(Duration.ofDays(-3));
    passes(Duration.ofMinutes(10));
    isSet(Duration.ofDays(3).minusHours(1));
    assertThat(clock.reading().drift()).isEqualTo(ClockDrift.BEHIND);
  }

  @Test
  void the_bounds_themselves_are_followed() {
    isSet(Duration.ofDays(30));
    assertThat(clock.ahead()).isZero();
    isSet(Duration.ofDays(-1));
    assertThat(clock.reading().drift()).isEqualTo(ClockDrift.BEHIND);
    isSet(Duration.ofMillis(-1));
    assertThat(clock.reading().drift()).isEqualTo(ClockDrift.FAR_BEHIND);
  }

  @Test
  void time_that_the_bot_was_down_is_followed_up_to_thirty_days() {
    isDownFor(Duration.ofDays(30));
    assertThat(sinceNoon()).isEqualTo(Duration.ofDays(30));
    isDownFor(Duration.ofDays(31));
    assertThat(sinceNoon()).isEqualTo(Duration.ofDays(30));
    assertThat(clock.reading().drift()).isEqualTo(ClockDrift.FAR_AHEAD);
  }

  @Test
  void a_wall_set_back_while_the_bot_was_down_is_caught_up_with() {
    isSet(Duration.ofHours(1));
    assertThat(sinceNoon()).isEqualTo(Duration.ofHours(1));
    isDownFor(Duration.ofMinutes(-55));
    assertThat(sinceNoon()).isEqualTo(Duration.ofHours(1));
    assertThat(clock.ahead()).isEqualTo(Duration.ofMinutes(55));
    passes(Duration.ofMinutes(10));
    assertThat(sinceNoon()).isEqualTo(Duration.ofMinutes(69));
  }

  @Test
  void a_start_while_it_catches_up_goes_on_catching_up() {
    isSet(Duration.ofHours(-1));
    passes(Duration.ofMinutes(10));
    assertThat(sinceNoon()).isEqualTo(Duration.ofMinutes(9));
    isDownFor(Duration.ofMinutes(10));
    assertThat(sinceNoon()).isEqualTo(Duration.ofMinutes(18));
    passes(Duration.ofMinutes(10));
    assertThat(sinceNoon()).isEqualTo(Duration.ofMinutes(27));
  }

  @Test
  void what_happened_last_is_never_in_the_future_even_if_nothing_was_written_down_since() {
    clock.isAtLeast(NOON.plusSeconds(50));
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(50));
    passes(Duration.ofSeconds(10));
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(59));
  }

  @Test
  void another_speed_is_held_by_the_clock_that_nobody_sets() {
    stored = ClockAnchor.tied(NOON, NOON, 60);
    clock = started(60);
    passes(Duration.ofSeconds(10));
    assertThat(sinceNoon()).isEqualTo(Duration.ofMinutes(10));
    isSet(Duration.ofSeconds(-5));
    passes(Duration.ofSeconds(10));
    assertThat(sinceNoon()).isEqualTo(Duration.ofMinutes(19));
    isSet(Duration.ofMinutes(1));
    assertThat(clock.reading().drift()).isEqualTo(ClockDrift.TOGETHER);
    assertThat(clock.instant()).isEqualTo(stored.aim(wall));
  }

  @Test
  void where_nobody_moves_it_by_hand_it_is_the_walls_whatever_it_was_before() {
    clock.moveTo(NOON.plus(Duration.ofHours(3)));
    passes(Duration.ofMinutes(10));
    assertThat(clock.reading().drift())
        .as("moved by hand: as it is to be")
        .isEqualTo(ClockDrift.TOGETHER);
    clock.goByTheWall();
    assertThat(clock.reading().drift()).isEqualTo(ClockDrift.BEHIND);
    passes(Duration.ofMinutes(10));
    assertThat(sinceNoon()).isEqualTo(Duration.ofMinutes(199));
  }

  private final class Kept implements ClockAnchor.Store {
    @Override
    public void save(ClockAnchor anchor) {
      stored = anchor;
    }

    @Override
    public void saveGoneBack(ClockAnchor anchor) {
      save(anchor);
    }

    @Override
    public boolean takesWish() {
      return false;
    }
  }
}
