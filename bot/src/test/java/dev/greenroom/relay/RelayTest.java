package dev.greenroom.relay;

import static dev.greenroom.relay.RelayFixture.GENERAL;
import static dev.greenroom.relay.RelayFixture.RANDOM;
import static dev.greenroom.relay.RelayFixture.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.greenroom.flow.CardRow;
import dev.greenroom.flow.Chat;
import dev.greenroom.flow.Place;
import dev.greenroom.flow.Refusal;
import dev.greenroom.relay.Poster.Look;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelayTest {
  private static final Duration A_MOMENT = Duration.ofMillis(1);
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  private final RelayFixture at = new RelayFixture();

  @AfterEach
  void stop() {
    at.close();
  }

  @Test
  void a_channel_shows_its_cards_in_the_order_in_which_they_became_due() {
    var held = new CountDownLatch(1);
    at.chat.holds(GENERAL, held);
    IntStream.range(0, 600).forEach(i -> at.changes(GENERAL, "p" + i, Look.PLAIN, "Title " + i));
    held.countDown();
    at.relay.pause();
    assertThat(at.titles(GENERAL))
        .containsExactlyElementsOf(IntStream.range(0, 600).mapToObj(i -> "Title " + i).toList());
  }

  @Test
  void a_card_shows_names_and_texts_not_references() {
    at.shows(GENERAL, "a", Look.QUOTING, "Quote");
    assertThat(at.chat.cards(GENERAL).getFirst().blocks())
        .containsExactly(
            new Block.Quote(Prose.text("Hello")), new Block.Note(Prose.of(new Span.Strong("Ana"))));
  }

  @Test
  void a_burst_of_changes_is_one_edit_a_second_that_shows_the_last_state() {
    at.shows(GENERAL, "a", "0 answers");
    IntStream.rangeClosed(1, 50).forEach(i -> at.shows(GENERAL, "a", i + " answers"));
    at.passes(A_SECOND.minus(A_MOMENT));
    assertThat(at.chat.calls())
        .containsExactly("general: post 0 answers", "general: edit 1 answers");
    at.passes(A_MOMENT);
    assertThat(at.titles(GENERAL)).containsExactly("50 answers");
    at.passes(A_SECOND);
    assertThat(at.chat.calls()).hasSize(3);
  }

  @Test
  void a_new_card_does_not_wait_for_one_that_was_just_edited() {
    at.shows(GENERAL, "a", "A");
    at.shows(GENERAL, "a", "A1");
    at.shows(GENERAL, "a", "A2");
    at.shows(GENERAL, "b", "B");
    assertThat(at.titles(GENERAL)).containsExactly("A1", "B");
  }

  @Test
  void settling_waits_for_the_last_edit_of_a_burst() {
    at.shows(GENERAL, "a", "A");
    at.shows(GENERAL, "a", "A1");
    at.shows(GENERAL, "a", "A2");
    var settled = Thread.ofVirtual().start(at.relay::settle);
    await().until(() -> settled.getState() == Thread.State.TIMED_WAITING);
    assertThat(at.titles(GENERAL)).containsExactly("A1");
    at.time.passes(A_SECOND);
    await().until(() -> !settled.isAlive());
    assertThat(at.titles(GENERAL)).containsExactly("A2");
  }

  @Test
  void a_card_that_looks_as_it_did_is_not_sent_again() {
    at.shows(GENERAL, "a", "A");
    at.shows(GENERAL, "a", "A");
    at.restarts();
    at.shows(GENERAL, "a", "A");
    assertThat(at.chat.calls()).containsExactly("general: post A");
  }

  @Test
  void a_card_that_should_show_nothing_stays_as_it_is() {
    at.shows(GENERAL, "a", Look.NOTHING, "");
    at.shows(GENERAL, "b", "B");
    at.shows(GENERAL, "b", Look.NOTHING, "");
    assertThat(at.titles(GENERAL)).containsExactly("B");
  }

  @Test
  void a_card_that_should_be_gone_is_deleted_and_can_come_back() {
    at.shows(GENERAL, "a", "A");
    at.shows(GENERAL, "a", Look.GONE, "");
    assertThat(at.titles(GENERAL)).isEmpty();
    at.shows(GENERAL, "a", "A again");
    assertThat(at.titles(GENERAL)).containsExactly("A again");
  }

  @Test
  void a_card_that_is_named_no_more_is_drawn_once_more_but_never_posted() {
    at.shows(GENERAL, "a", "A");
    at.closes(GENERAL, "a", "A, closed");
    at.closes(GENERAL, "b", "B, closed");
    assertThat(at.titles(GENERAL)).containsExactly("A, closed");
  }

  @Test
  void a_message_that_somebody_deleted_is_posted_once_more() {
    at.shows(GENERAL, "a", "A");
    at.chat.vanishes(at.chat.messages(GENERAL).getFirst());
    at.shows(GENERAL, "a", "A1");
    at.shows(GENERAL, "a", "A1");
    assertThat(at.chat.calls())
        .containsExactly("general: post A", "general: edit A1", "general: post A1");
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
  void a_card_that_arrived_without_an_answer_is_found_and_not_posted_twice() {
    at.chat.losesTheNextAnswer(GENERAL);
    at.shows(GENERAL, "a", "A");
    at.changes(GENERAL, "a", Look.WITH_A_BUTTON, "A, one answer");
    at.passes(A_SECOND);
    assertThat(at.titles(GENERAL)).containsExactly("A, one answer");
    assertThat(at.notices.open()).isEmpty();
  }

  @Test
  void a_card_that_was_lost_on_its_way_is_posted_again() {
    at.chat.losesTheNextCall(GENERAL);
    at.shows(GENERAL, "a", "A");
    at.passes(A_SECOND);
    assertThat(at.titles(GENERAL)).containsExactly("A");
  }

  @Test
  void an_edit_without_an_answer_is_simply_repeated() {
    at.shows(GENERAL, "a", "A");
    at.chat.losesTheNextAnswer(GENERAL);
    at.shows(GENERAL, "a", "A1");
    at.passes(A_SECOND);
    assertThat(at.chat.calls())
        .containsExactly("general: post A", "general: edit A1", "general: edit A1");
  }

  @Test
  void a_death_between_sending_and_recording_posts_nothing_twice() {
    at.outbox.diesBeforeRecording();
    at.shows(GENERAL, "a", "A");
    assertThat(at.titles(GENERAL)).containsExactly("A");
    at.restarts();
    assertThat(at.titles(GENERAL)).containsExactly("A");
    assertThat(row("a").message()).isEqualTo(at.chat.messages(GENERAL).getFirst());
  }

  @Test
  void a_death_before_sending_posts_after_the_restart() {
    at.chat.breaks(GENERAL);
    at.shows(GENERAL, "a", "A");
    at.restarts();
    assertThat(at.titles(GENERAL)).containsExactly("A");
  }

  @Test
  void where_nobody_may_look_a_card_in_doubt_is_not_posted_again_and_one_notice_says_so() {
    at.chat.forbidsLooking();
    at.chat.losesTheNextAnswer(GENERAL);
    at.shows(GENERAL, "a", "A");
    at.passes(A_SECOND);
    at.shows(GENERAL, "a", "A1");
    at.passes(Duration.ofHours(1));
    assertThat(at.titles(GENERAL)).containsExactly("A");
    assertThat(at.notices.open())
        .containsOnlyKeys("in-doubt/poster/a/card")
        .containsValue(Refusal.of("relay.in-doubt", "general"));
  }

  @Test
  void a_card_without_controls_is_looked_for_like_any_other() {
    at.chat.losesTheNextCall(GENERAL);
    at.shows(GENERAL, "a", Look.PLAIN, "A");
    at.passes(A_SECOND);
    assertThat(at.titles(GENERAL)).containsExactly("A");
    at.chat.losesTheNextAnswer(GENERAL);
    at.shows(GENERAL, "b", Look.PLAIN, "B");
    at.passes(A_SECOND);
    assertThat(at.titles(GENERAL)).containsExactly("A", "B");
    assertThat(at.notices.open()).isEmpty();
  }

  @Test
  void a_card_in_doubt_is_posted_as_it_is_then_when_somebody_says_so() {
    at.chat.forbidsLooking();
    at.chat.losesTheNextCall(GENERAL);
    at.shows(GENERAL, "a", "A");
    at.passes(A_SECOND);
    at.shows(GENERAL, "a", "A1");
    at.shows(GENERAL, "b", "B");
    assertThat(at.titles(GENERAL)).containsExactly("B");

    at.outbox.postNow(RelayFixture.stream("a"), "card");
    at.relay.nudge();
    at.relay.settle();
    assertThat(at.titles(GENERAL)).containsExactly("B", "A1");
    at.shows(GENERAL, "a", "A2");
    assertThat(at.titles(GENERAL)).containsExactly("B", "A2");
  }

  @Test
  void a_card_in_doubt_is_told_of_once_however_often_it_changes() {
    at.chat.forbidsLooking();
    at.chat.losesTheNextAnswer(GENERAL);
    at.shows(GENERAL, "a", "A");
    at.passes(A_SECOND);
    at.notices.mended(RelayFixture.stream("a").community(), "in-doubt/poster/a/card");
    at.shows(GENERAL, "a", "A1");
    at.restarts();
    at.shows(GENERAL, "a", "A2");
    assertThat(at.notices.open()).isEmpty();
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
  void a_room_is_opened_once_and_follows_its_state() {
    at.shows(GENERAL, "a", Look.ROOM, "Round");
    at.shows(GENERAL, "a", Look.ROOM, "Round");
    at.restarts();
    at.shows(GENERAL, "a", Look.ROOM, "Round, over");
    assertThat(at.chat.threads(GENERAL).values())
        .containsExactly(new Chat.Venue("Round, over", Optional.of(Set.of("native-ana")), true));
    assertThat(at.chat.calls())
        .filteredOn(call -> call.contains("open"))
        .containsExactly("general: open Round");
  }

  @Test
  void a_room_that_was_opened_without_an_answer_is_found_and_not_opened_twice() {
    at.chat.losesTheNextAnswer(GENERAL);
    at.shows(GENERAL, "a", Look.ROOM, "Round");
    at.passes(A_SECOND);
    assertThat(at.chat.threads(GENERAL)).hasSize(1);
    assertThat(at.chat.calls())
        .filteredOn(call -> call.contains("open"))
        .containsExactly("general: open Round");
  }

  @Test
  void a_card_for_a_member_goes_to_their_account() {
    at.shows(Place.of("fake", new MemberId("ana")), "a", "For you");
    assertThat(at.titles(Place.person("fake", "native-ana"))).containsExactly("For you");
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

  @Test
  void a_relay_that_does_not_run_is_settled() {
    at.relay.close();
    at.relay.settle();
    assertThat(at.chat.calls()).isEmpty();
  }

  @Test
  void the_store_may_be_away_for_a_while() {
    at.outbox.fails(true);
    at.shows(GENERAL, "a", "A");
    at.outbox.fails(false);
    at.passes(A_SECOND);
    assertThat(at.titles(GENERAL)).containsExactly("A");
  }

  @Test
  void stopping_sends_what_can_be_sent() {
    List.of("a", "b", "c").forEach(poster -> at.changes(GENERAL, poster, Look.PLAIN, poster));
    at.relay.close();
    assertThat(at.titles(GENERAL)).containsExactly("a", "b", "c");
  }

  private CardRow row(String poster) {
    return at.outbox.row(stream(poster), "card");
  }
}
