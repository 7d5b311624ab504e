package dev.greenroom.adapter.relay;

import static dev.greenroom.adapter.relay.RelayFixture.GENERAL;
import static dev.greenroom.adapter.relay.RelayFixture.stream;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.adapter.relay.Poster.Look;
import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.port.CardRow;
import dev.greenroom.core.port.News;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing is posted twice, whatever breaks on the way. */
class RelayInDoubtTest {
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  private final RelayFixture at = new RelayFixture();

  @AfterEach
  void stop() {
    at.close();
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
  void a_card_that_should_be_gone_and_may_have_arrived_is_looked_for_and_taken_away() {
    at.chat.losesTheNextAnswer(GENERAL);
    at.shows(GENERAL, "a", "A");
    at.changes(GENERAL, "a", Look.GONE, "A");
    at.passes(A_SECOND);
    assertThat(at.titles(GENERAL)).isEmpty();
    assertThat(at.chat.calls()).filteredOn(call -> call.endsWith("delete")).hasSize(1);
    assertThat(at.notices.open()).isEmpty();
    assertThat(row("a").attempted()).isNull();
  }

  @Test
  void a_card_that_should_be_gone_and_never_arrived_leaves_nothing_to_do() {
    at.chat.losesTheNextCall(GENERAL);
    at.shows(GENERAL, "a", "A");
    at.changes(GENERAL, "a", Look.GONE, "A");
    at.passes(A_SECOND);
    assertThat(at.chat.calls()).filteredOn(call -> call.endsWith("delete")).isEmpty();
    assertThat(at.notices.open()).isEmpty();
    assertThat(row("a").attempted()).isNull();
  }

  @Test
  void a_deletion_without_an_answer_is_repeated_until_it_is_certain() {
    at.chat.losesTheNextAnswer(GENERAL);
    at.shows(GENERAL, "a", "A");
    at.chat.losesTheNextCall(GENERAL);
    at.changes(GENERAL, "a", Look.GONE, "A");
    at.passes(A_SECOND);
    assertThat(at.titles(GENERAL)).containsExactly("A");
    at.passes(Duration.ofSeconds(2));
    assertThat(at.titles(GENERAL)).isEmpty();
    assertThat(at.notices.open()).isEmpty();
  }

  @Test
  void a_card_in_doubt_with_nothing_to_show_is_looked_for_once_there_is_something() {
    at.chat.losesTheNextAnswer(GENERAL);
    at.shows(GENERAL, "a", "A");
    at.changes(GENERAL, "a", Look.NOTHING, "A");
    at.passes(A_SECOND);
    assertThat(at.titles(GENERAL)).containsExactly("A");
    assertThat(at.notices.open()).isEmpty();
    at.shows(GENERAL, "a", "A2");
    assertThat(at.titles(GENERAL)).containsExactly("A2");
  }

  @Test
  void where_nobody_may_look_a_press_on_the_card_shows_where_it_is() {
    at.chat.forbidsLooking();
    at.chat.losesTheNextAnswer(GENERAL);
    at.shows(GENERAL, "a", "A");
    at.shows(GENERAL, "b", "B");
    at.passes(A_SECOND);
    at.shows(GENERAL, "a", "A1");
    assertThat(at.notices.open()).containsOnlyKeys("in-doubt/poster/a/card");
    at.relay.hears(at.pressed(GENERAL, "a"));
    at.relay.pause();
    assertThat(at.titles(GENERAL)).containsExactly("A1", "B");
    assertThat(at.notices.open()).isEmpty();
    at.passes(A_SECOND);
    at.shows(GENERAL, "a", "A2");
    assertThat(at.titles(GENERAL)).containsExactly("A2", "B");
  }

  @Test
  void a_press_on_a_card_that_should_be_gone_takes_it_away() {
    at.chat.forbidsLooking();
    at.chat.losesTheNextAnswer(GENERAL);
    at.shows(GENERAL, "a", "A");
    at.changes(GENERAL, "a", Look.GONE, "A");
    at.passes(A_SECOND);
    assertThat(at.titles(GENERAL)).containsExactly("A");
    at.relay.hears(at.pressed(GENERAL, "a"));
    at.relay.pause();
    assertThat(at.titles(GENERAL)).isEmpty();
  }

  @Test
  void a_press_on_a_card_that_stands_elsewhere_adopts_nothing() {
    at.chat.forbidsLooking();
    at.chat.losesTheNextCall(GENERAL);
    at.shows(GENERAL, "a", "A");
    at.passes(A_SECOND);
    at.relay.hears(new News.Seen(new MessageRef(RelayFixture.RANDOM, "m9"), _ -> true));
    at.relay.hears(new News.Seen(new MessageRef(GENERAL, "m9"), _ -> false));
    assertThat(row("a").message()).isNull();
    assertThat(at.notices.open()).containsOnlyKeys("in-doubt/poster/a/card");
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

  private CardRow row(String poster) {
    return at.outbox.row(stream(poster), "card");
  }
}
