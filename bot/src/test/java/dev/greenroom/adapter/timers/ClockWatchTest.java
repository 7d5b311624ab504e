package dev.greenroom.adapter.timers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.port.Alarm;
import dev.greenroom.core.port.ClockAnchor;
import dev.greenroom.core.time.MachineClocks;
import dev.greenroom.core.time.ProductClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ClockWatchTest {
  private static final Instant NOON = Instant.parse("2027-06-01T12:00:00Z");

  private final List<ClockAnchor> saved = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private Instant wall = NOON;
  private long nanos;
  private boolean wished;
  private final ClockAnchor.Store store =
      new ClockAnchor.Store() {
        @Override
        public void save(ClockAnchor anchor) {
          saved.add(anchor);
        }

        @Override
        public void saveGoneBack(ClockAnchor anchor) {
          save(anchor);
        }

        @Override
        public boolean takesWish() {
          boolean was = wished;
          wished = false;
          return was;
        }
      };
  private final ProductClock clock =
      new ProductClock(
          new MachineClocks(() -> wall, () -> nanos),
          store,
          new ClockAnchor(NOON, NOON, 1, Optional.empty()),
          1);
  private final ClockWatch watch =
      new ClockWatch(
          clock, store, new Told(), () -> List.of(new CommunityId("c1"), new CommunityId("c2")));

  private void looksAfter(Duration time) {
    wall = wall.plus(time);
    nanos += time.toNanos();
    watch.look();
  }

  private void looks(int times) {
    for (int i = 0; i < times; i++) {
      looksAfter(Duration.ofSeconds(1));
    }
  }

  @Test
  void where_product_time_is_is_written_down_every_minute() {
    looks(59);
    assertThat(saved).isEmpty();
    looks(1);
    assertThat(saved).extracting(ClockAnchor::product).containsExactly(NOON.plusSeconds(60));
    looks(60);
    assertThat(saved).hasSize(2);
  }

  @Test
  void a_wall_that_is_set_is_written_down_at_once() {
    looks(1);
    wall = wall.plus(Duration.ofHours(1));
    looks(1);
    assertThat(saved)
        .extracting(ClockAnchor::product)
        .containsExactly(NOON.plus(Duration.ofHours(1)).plusSeconds(2));
    wall = wall.minus(Duration.ofHours(1));
    looks(1);
    assertThat(saved).hasSize(2);
    assertThat(told).containsExactly("c1 mended clock", "c2 mended clock");
  }

  @Test
  void every_community_is_told_once_of_a_wall_that_is_too_far_away_and_once_of_its_end() {
    looks(1);
    told.clear();
    wall = wall.minus(Duration.ofHours(50));
    looks(3);
    assertThat(told)
        .containsExactly(
            "c1 clock community.clock-behind [2, 2, 0]",
            "c2 clock community.clock-behind [2, 2, 0]");
    told.clear();
    wall = wall.plus(Duration.ofHours(50));
    looks(2);
    assertThat(told).containsExactly("c1 mended clock", "c2 mended clock");
  }

  @Test
  void a_wish_to_follow_the_clock_is_granted_and_the_notices_are_closed() {
    wall = wall.plus(Duration.ofDays(40));
    looks(1);
    assertThat(told.getFirst()).isEqualTo("c1 clock community.clock-ahead [40, 0, 0]");
    told.clear();
    wished = true;
    looks(1);
    assertThat(clock.instant()).isEqualTo(wall);
    assertThat(saved.getLast().product()).isEqualTo(wall);
    assertThat(told).containsExactly("c1 mended clock", "c2 mended clock");
    assertThat(wished).isFalse();
  }

  @Test
  void small_differences_are_nobodys_business() {
    looks(1);
    told.clear();
    wall = wall.minusSeconds(3);
    looks(3);
    wall = wall.plusSeconds(4);
    looks(3);
    assertThat(told).isEmpty();
    assertThat(saved).isEmpty();
  }

  private final class Told implements Alarm {
    @Override
    public void gone(CommunityId community, Place channel, Refusal what) {
      throw new AssertionError(what);
    }

    @Override
    public void raise(CommunityId community, String cause, Place about, Refusal what) {
      throw new IllegalStateException("it is about no channel");
    }

    @Override
    public void raise(CommunityId community, String cause, Refusal what) {
      told.add(community.value() + " " + cause + " " + what.key() + " " + what.args());
    }

    @Override
    public void mended(CommunityId community, String cause) {
      told.add(community.value() + " mended " + cause);
    }
  }
}
