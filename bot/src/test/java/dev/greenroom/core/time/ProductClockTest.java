package dev.greenroom.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Wake;
import dev.greenroom.core.port.ClockAnchor;
import dev.greenroom.core.port.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

final class ProductClockTest {
  private static final Instant NOON = Instant.parse("2027-06-01T12:00:00Z");
  private static final StreamId STREAM = new StreamId("round", new CommunityId("c1"), "r1");

  private Instant wall = NOON;
  private ClockAnchor stored = ClockAnchor.tied(NOON, NOON, 1);

  @Test
  void atSpeedOneProductTimeIsWallTime() {
    ProductClock clock = clock(1);
    assertThat(clock.instant()).isEqualTo(NOON);
    passes(Duration.ofMinutes(5));
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(300));
    assertThat(clock.ahead()).isZero();
  }

  @Test
  void itGoesAsManyTimesFasterAsItWasAsked() {
    ProductClock clock = clock(3600);
    passes(Duration.ofMillis(1500));
    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofMinutes(90)));
  }

  @Test
  void itGoesOnWhileTheProcessIsDown() {
    assertThat(clock(60).instant()).isEqualTo(NOON);
    passes(Duration.ofMinutes(1));
    assertThat(clock(60).instant()).isEqualTo(NOON.plus(Duration.ofHours(1)));
  }

  @Test
  void aStartWithAnotherSpeedGoesOnFromTheTimeThenReached() {
    clock(60);
    passes(Duration.ofMinutes(1));
    ProductClock slower = clock(1);
    assertThat(slower.instant()).isEqualTo(NOON.plus(Duration.ofHours(1)));
    passes(Duration.ofMinutes(1));
    assertThat(slower.instant()).isEqualTo(NOON.plus(Duration.ofMinutes(61)));
    assertThat(stored.speed()).isEqualTo(1);
    assertThat(slower.ahead()).isEqualTo(Duration.ofMinutes(59));
  }

  @Test
  void itIsMovedForwardByHandAndStaysMoved() {
    ProductClock clock = clock(1);
    clock.moveTo(NOON.plus(Duration.ofDays(3)));
    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofDays(3)));
    passes(Duration.ofSeconds(10));
    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofDays(3)).plusSeconds(10));
    assertThat(clock(1).instant()).isEqualTo(clock.instant());
    assertThat(clock.ahead()).isEqualTo(Duration.ofDays(3));
  }

  @Test
  void itIsNeverMovedBack() {
    ProductClock clock = clock(1);
    clock.moveTo(NOON.minusSeconds(1));
    clock.moveTo(NOON);
    assertThat(clock.instant()).isEqualTo(NOON);
    assertThat(stored).isEqualTo(ClockAnchor.tied(NOON, NOON, 1));
  }

  @Test
  void theHandStopsAtEachTimerOnTheWayUntilItAndItsCardsAreDone() {
    var timers = new SetTimers(clock(1));
    timers.set.addAll(List.of(NOON.plusSeconds(60), NOON.plusSeconds(120), NOON.plusSeconds(600)));
    new ClockHand(timers.clock, timers, _ -> true, () -> timers.log.add("cards"))
        .moveTo(NOON.plusSeconds(300));
    assertThat(timers.log)
        .containsExactly(
            "2027-06-01T12:01:00Z fired at 2027-06-01T12:01:00Z",
            "cards",
            "2027-06-01T12:02:00Z fired at 2027-06-01T12:02:00Z",
            "cards",
            "cards");
    assertThat(timers.clock.instant()).isEqualTo(NOON.plusSeconds(300));
    assertThat(timers.next()).contains(NOON.plusSeconds(600));
  }

  @Test
  void twoStepsOfTheHandAddUp() {
    var timers = new SetTimers(clock(1));
    var hand = new ClockHand(timers.clock, timers, _ -> true, () -> {});
    hand.moveBy(Duration.ofHours(1));
    hand.moveBy(Duration.ofHours(1));
    assertThat(timers.clock.instant()).isEqualTo(NOON.plus(Duration.ofHours(2)));
  }

  @Test
  void theHandMeetsTimersThatAreSetOnTheWay() {
    var timers = new SetTimers(clock(1));
    timers.every = Duration.ofDays(1);
    timers.set.add(NOON.plus(Duration.ofDays(1)));
    new ClockHand(timers.clock, timers, _ -> true, () -> {}).moveTo(NOON.plus(Duration.ofDays(7)));
    assertThat(timers.log).hasSize(7);
    assertThat(timers.next()).contains(NOON.plus(Duration.ofDays(8)));
  }

  @Test
  void aTimerThatIsOverdueIsMetFirst() {
    var timers = new SetTimers(clock(1));
    timers.set.add(NOON.minusSeconds(60));
    new ClockHand(timers.clock, timers, _ -> true, () -> {}).moveTo(NOON.plusSeconds(1));
    assertThat(timers.log).containsExactly("2027-06-01T11:59:00Z fired at 2027-06-01T12:00:00Z");
  }

  @Test
  void theNextEventIsTheNextTimerThatIsWaitedForAndTheOthersFireOnTheWay() {
    var timers = new SetTimers(clock(1));
    timers.set.addAll(List.of(NOON.plusSeconds(60), NOON.plusSeconds(600)));
    var hand =
        new ClockHand(
            timers.clock,
            timers,
            timer -> timer.wake().at().isAfter(NOON.plusSeconds(60)),
            () -> {});
    assertThat(hand.next()).contains(NOON.plusSeconds(600));
    hand.moveTo(NOON.plusSeconds(600));
    assertThat(timers.log)
        .containsExactly(
            "2027-06-01T12:01:00Z fired at 2027-06-01T12:01:00Z",
            "2027-06-01T12:10:00Z fired at 2027-06-01T12:10:00Z");
    assertThat(hand.next()).isEmpty();
  }

  private ProductClock clock(int speed) {
    return new ProductClock(MachineClocks.steady(() -> wall), new Kept(), stored, speed);
  }

  private void passes(Duration time) {
    wall = wall.plus(time);
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

  /** Timers in a set; each that comes due is written down. */
  private static final class SetTimers implements Timers {
    private final ProductClock clock;
    private final TreeSet<Instant> set = new TreeSet<>();
    private final List<String> log = new ArrayList<>();
    private Duration every = Duration.ZERO;

    SetTimers(ProductClock clock) {
      this.clock = clock;
    }

    @Override
    public Optional<Instant> next() {
      return set.isEmpty() ? Optional.empty() : Optional.of(set.first());
    }

    @Override
    public Optional<Instant> next(Predicate<Inbound.Fired> meant) {
      return set.stream()
          .filter(at -> meant.test(new Inbound.Fired(STREAM, new Wake("phase", at))))
          .findFirst();
    }

    @Override
    public void settle() {
      while (next().filter(at -> !at.isAfter(clock.instant())).isPresent()) {
        Instant due = set.removeFirst();
        log.add(due + " fired at " + clock.instant());
        if (!every.isZero()) {
          set.add(due.plus(every));
        }
      }
    }
  }
}
