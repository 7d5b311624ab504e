package dev.greenroom.adapter.relay;

import static dev.greenroom.adapter.relay.RelayFixture.GENERAL;
import static dev.greenroom.adapter.relay.RelayFixture.RANDOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.greenroom.adapter.relay.Poster.Look;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.ui.MemberId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What waits, for how long, and what it holds up. */
class RelayOnHoldTest {
  private static final Duration A_MOMENT = Duration.ofMillis(1);
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  private final RelayFixture at = new RelayFixture();

  @AfterEach
  void stop() {
    at.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0.3S", "PT65S", "PT1H"})
  void a_channel_that_is_told_to_wait_waits_exactly_that_long_while_others_go_on(Duration asked) {
    at.chat.putsOff(GENERAL, asked);
    at.shows(GENERAL, "a", "A");
    at.shows(GENERAL, "b", "B");
    at.shows(RANDOM, "c", "C");
    at.passes(asked.minus(A_MOMENT));
    assertThat(at.chat.calls()).containsExactly("general: post A", "random: post C");
    at.passes(A_MOMENT);
    assertThat(at.titles(GENERAL)).containsExactly("A", "B");
  }

  @Test
  void a_channel_that_is_put_off_without_a_time_is_tried_ever_more_rarely() {
    IntStream.range(0, 12).forEach(_ -> at.chat.putsOff(GENERAL, Duration.ZERO));
    at.shows(GENERAL, "a", "A");
    for (int tries = 1; tries <= 12; tries++) {
      Duration wait = Duration.ofSeconds(Math.min(1L << (tries - 1), 300));
      at.passes(wait.minus(A_MOMENT));
      assertThat(at.chat.calls()).hasSize(tries);
      at.passes(A_MOMENT);
    }
    assertThat(at.titles(GENERAL)).containsExactly("A");
  }

  @Test
  void a_channel_with_a_long_queue_that_waits_hides_no_other() {
    at.chat.putsOff(GENERAL, Duration.ofHours(1));
    IntStream.range(0, 1000).forEach(i -> at.changes(GENERAL, "p" + i, Look.PLAIN, "Title " + i));
    at.shows(RANDOM, "c", "C");
    assertThat(at.titles(RANDOM)).containsExactly("C");
    assertThat(at.titles(GENERAL)).isEmpty();
  }

  @Test
  void a_card_for_a_channel_of_another_server_goes_nowhere_and_holds_nobody_up_there() {
    at.chat.isOfOthers(GENERAL);
    at.shows(GENERAL, "a", "A");
    assertThat(at.chat.calls()).isEmpty();
    assertThat(at.outbox.parked()).isEmpty();
    assertThat(at.notices.open().get("foreign/general").key()).isEqualTo("relay.foreign");
  }

  @Test
  void a_channel_that_hangs_holds_up_no_other() {
    var held = new CountDownLatch(1);
    at.chat.holds(GENERAL, held);
    at.changes(GENERAL, "a", Look.PLAIN, "A");
    at.changes(RANDOM, "c", Look.PLAIN, "C");
    await().untilAsserted(() -> assertThat(at.titles(RANDOM)).containsExactly("C"));
    assertThat(at.titles(GENERAL)).isEmpty();
    held.countDown();
    at.relay.pause();
    assertThat(at.titles(GENERAL)).containsExactly("A");
  }

  @Test
  void a_channel_that_refuses_us_is_left_alone_until_somebody_checks_again() {
    at.chat.refuses(GENERAL, "Missing Permissions");
    at.shows(GENERAL, "a", "A");
    at.shows(GENERAL, "b", "B");
    at.restarts();
    at.passes(Duration.ofDays(1));
    assertThat(at.chat.calls()).containsExactly("general: post A");
    assertThat(at.notices.open())
        .containsEntry(
            "lane/fake/general", Refusal.of("relay.parked", "general", "Missing Permissions"));

    at.chat.accepts(GENERAL);
    at.outbox.resume(GENERAL);
    at.relay.nudge();
    at.relay.settle();
    assertThat(at.titles(GENERAL)).containsExactly("A", "B");
  }

  @Test
  void a_channel_is_not_on_hold_before_somebody_could_be_told() {
    at.chat.refuses(GENERAL, "Missing Permissions");
    at.notices.fails(true);
    at.shows(GENERAL, "a", "A");
    assertThat(at.outbox.parked()).isEmpty();

    at.notices.fails(false);
    at.passes(A_SECOND);
    assertThat(at.outbox.parked()).containsOnlyKeys(GENERAL);
    assertThat(at.notices.open()).containsOnlyKeys("lane/fake/general");
  }

  @Test
  void a_channel_that_still_refuses_us_stays_parked() {
    at.chat.refuses(GENERAL, "Missing Permissions");
    at.shows(GENERAL, "a", "A");
    at.outbox.resume(GENERAL);
    at.relay.nudge();
    at.relay.settle();
    assertThat(at.outbox.parked()).containsOnlyKeys(GENERAL);
    assertThat(at.notices.open()).containsOnlyKeys("lane/fake/general");
    assertThat(at.notices.closed()).isEmpty();
  }

  @Test
  void a_card_that_cannot_be_drawn_holds_up_no_other_and_is_told_of() {
    at.changes(GENERAL, "a", Look.FAULTY, "A");
    at.shows(GENERAL, "b", "B");
    assertThat(at.titles(GENERAL)).containsExactly("B");
    assertThat(at.notices.open()).containsOnlyKeys("drawing/poster/a/card");
  }

  @Test
  void a_card_that_can_be_drawn_again_appears_and_its_notice_is_closed() {
    at.shows(GENERAL, "a", Look.FAULTY, "A");
    at.shows(GENERAL, "a", "A");
    at.passes(A_SECOND);
    assertThat(at.titles(GENERAL)).containsExactly("A");
    assertThat(at.notices.closed()).containsExactly("drawing/poster/a/card");
  }

  @Test
  void a_card_that_the_platform_cannot_take_holds_up_no_other_either() {
    at.chat.cannotTakeTheNext(GENERAL);
    at.changes(GENERAL, "a", Look.PLAIN, "A");
    at.shows(GENERAL, "b", "B");
    assertThat(at.titles(GENERAL)).containsExactly("B");
    assertThat(at.notices.open()).containsOnlyKeys("drawing/poster/a/card");
    at.chat.cannotTakeTheNext(GENERAL);
    at.shows(GENERAL, "b", "B1");
    at.passes(A_SECOND);
    assertThat(at.titles(GENERAL)).containsExactly("B1", "A");
    assertThat(at.outbox.parked()).isEmpty();
    assertThat(at.notices.open()).isEmpty();
  }

  @Test
  void what_rests_because_nothing_came_through_is_tried_at_once_when_the_platform_is_back() {
    for (int i = 0; i < 4; i++) {
      at.chat.losesTheNextCall(GENERAL);
    }
    at.shows(GENERAL, "a", "A");
    List.of(1, 2, 4).forEach(seconds -> at.passes(Duration.ofSeconds(seconds)));
    at.passes(A_SECOND);
    assertThat(at.titles(GENERAL)).isEmpty();
    at.relay.reconnected();
    at.relay.settle();
    assertThat(at.titles(GENERAL)).containsExactly("A");
  }

  @Test
  void a_pause_that_the_platform_asked_for_is_kept_when_it_is_back() {
    at.chat.putsOff(GENERAL, Duration.ofMinutes(1));
    at.shows(GENERAL, "a", "A");
    at.relay.reconnected();
    at.relay.settle();
    assertThat(at.titles(GENERAL)).isEmpty();
    at.passes(Duration.ofMinutes(1));
    assertThat(at.titles(GENERAL)).containsExactly("A");
  }

  @Test
  void a_person_who_takes_no_messages_puts_nothing_on_hold() {
    at.chat.refuses(Place.person("fake", "native-ana"), "Cannot send messages to this user");
    at.shows(Place.of("fake", new MemberId("ana")), "a", "For you");
    assertThat(at.notices.open()).isEmpty();
    assertThat(at.outbox.parked()).isEmpty();
  }

  @Test
  void a_broken_adapter_is_tried_again_after_a_rest() {
    at.chat.breaks(GENERAL);
    at.shows(GENERAL, "a", "A");
    at.shows(GENERAL, "b", "B");
    assertThat(at.titles(GENERAL)).isEmpty();
    at.passes(A_SECOND);
    assertThat(at.titles(GENERAL)).containsExactly("A", "B");
  }

  @Test
  void a_channel_of_a_platform_that_is_turned_off_waits_for_it() {
    at.shows(new Place("other", "general"), "a", "A");
    at.shows(GENERAL, "b", "B");
    at.relay.settle();
    assertThat(at.chat.calls()).containsExactly("general: post B");
  }
}
