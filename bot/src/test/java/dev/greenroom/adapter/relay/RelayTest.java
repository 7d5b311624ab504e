package dev.greenroom.adapter.relay;

import static dev.greenroom.adapter.relay.RelayFixture.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.greenroom.adapter.relay.Poster.Look;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.port.Chat;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which cards stand where, in which order, and as what. */
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
  void while_it_rests_nothing_is_sent_and_after_it_what_was_due_is() {
    at.relay.rest(true);
    at.shows(GENERAL, "a", "Title");
    assertThat(at.chat.calls()).isEmpty();
    at.relay.rest(false);
    at.relay.pause();
    assertThat(at.titles(GENERAL)).containsExactly("Title");
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

  @Test
  void a_room_is_opened_once_and_follows_its_state() {
    at.shows(GENERAL, "a", Look.ROOM, "Round");
    at.shows(GENERAL, "a", Look.ROOM, "Round");
    at.restarts();
    at.shows(GENERAL, "a", Look.ROOM, "Round, over");
    assertThat(at.chat.threads(GENERAL).values())
        .containsExactly(new Chat.Venue("Round, over", Set.of("native-ana"), true, true));
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
}
