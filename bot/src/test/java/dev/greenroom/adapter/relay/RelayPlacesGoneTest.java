package dev.greenroom.adapter.relay;

import static dev.greenroom.adapter.relay.RelayFixture.COMMUNITY;
import static dev.greenroom.adapter.relay.RelayFixture.GENERAL;
import static dev.greenroom.adapter.relay.RelayFixture.RANDOM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.adapter.relay.Poster.Look;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.port.News;
import dev.greenroom.ui.MemberId;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Channels and rooms that go away, and come back. */
class RelayPlacesGoneTest {
  private static final Duration A_SECOND = Duration.ofSeconds(1);
  private static final String LANE = "lane/fake/general";

  private final RelayFixture at = new RelayFixture();

  @AfterEach
  void stop() {
    at.close();
  }

  @Test
  void a_channel_that_is_gone_is_told_of_as_gone_and_not_as_a_missing_right() {
    at.chat.deletes(GENERAL);
    at.shows(GENERAL, "a", "A");
    at.passes(Duration.ofDays(1));
    assertThat(at.chat.calls()).containsExactly("general: post A");
    assertThat(at.notices.open())
        .containsOnly(
            java.util.Map.entry(LANE, Refusal.of("relay.gone", "general", "Unknown Channel")));
    assertThat(at.outbox.parked().get(GENERAL).gone()).isTrue();
  }

  @Test
  void an_edit_in_a_channel_that_is_gone_says_the_same() {
    at.shows(GENERAL, "a", "A");
    at.chat.deletes(GENERAL);
    at.shows(GENERAL, "a", "A1");
    assertThat(at.notices.open()).containsOnlyKeys(LANE);
    assertThat(at.outbox.parked().get(GENERAL).gone()).isTrue();
  }

  @Test
  void a_card_that_should_be_gone_is_gone_with_its_channel() {
    at.shows(GENERAL, "a", "A");
    at.chat.deletes(GENERAL);
    at.shows(GENERAL, "a", Look.GONE, "A");
    assertThat(at.notices.open()).isEmpty();
    assertThat(at.outbox.parked()).isEmpty();
  }

  @Test
  void a_person_whose_messages_are_gone_puts_nothing_on_hold() {
    at.chat.deletes(Place.person("fake", "native-ana"));
    at.shows(Place.of("fake", new MemberId("ana")), "a", "For you");
    assertThat(at.notices.open()).isEmpty();
    assertThat(at.outbox.parked()).isEmpty();
  }

  @Test
  void a_channel_is_told_of_as_soon_as_the_platform_says_that_it_is_gone() {
    at.relay.hears(new News.ChannelGone(COMMUNITY, GENERAL, "deleted"));
    assertThat(at.notices.open()).containsOnlyKeys(LANE);
    at.shows(GENERAL, "a", "A");
    assertThat(at.chat.calls()).isEmpty();
  }

  @Test
  void a_channel_that_may_take_cards_again_is_tried_and_its_notice_closes_with_the_first() {
    at.chat.refuses(GENERAL, "Missing Permissions");
    at.shows(GENERAL, "a", "A");
    at.chat.accepts(GENERAL);
    at.relay.hears(new News.Back(RANDOM::equals));
    at.relay.pause();
    assertThat(at.notices.open()).containsOnlyKeys(LANE);
    at.relay.hears(new News.Back(GENERAL::equals));
    at.relay.pause();
    assertThat(at.titles(GENERAL)).containsExactly("A");
    assertThat(at.notices.closed()).containsExactly(LANE);
  }

  @Test
  void a_channel_that_refuses_us_still_stays_on_hold_and_nobody_is_told_twice() {
    at.chat.refuses(GENERAL, "Missing Permissions");
    at.shows(GENERAL, "a", "A");
    at.relay.hears(new News.Back(GENERAL::equals));
    at.relay.pause();
    assertThat(at.outbox.parked()).containsOnlyKeys(GENERAL);
    assertThat(at.notices.open()).containsOnlyKeys(LANE);
    assertThat(at.notices.closed()).isEmpty();
  }

  @Test
  void a_channel_for_which_nothing_waits_is_mended_as_soon_as_it_is_back() {
    at.relay.hears(new News.ChannelGone(COMMUNITY, GENERAL, "archived"));
    at.relay.hears(new News.Back(GENERAL::equals));
    assertThat(at.outbox.parked()).isEmpty();
    assertThat(at.notices.closed()).containsExactly(LANE);
  }

  @Test
  void a_room_that_somebody_deleted_is_told_of_at_the_next_change_and_parks_no_channel() {
    at.shows(GENERAL, "a", Look.ROOM, "Round");
    at.chat.deletes(room());
    at.passes(A_SECOND);
    at.shows(GENERAL, "a", Look.ROOM, "Round 2");
    assertThat(at.lost).containsExactly("poster/a/card");
    assertThat(at.outbox.parked()).isEmpty();
    assertThat(at.notices.open()).isEmpty();
    assertThat(at.outbox.row(RelayFixture.stream("a"), "card").message()).isNull();
  }

  @Test
  void a_room_is_told_of_as_soon_as_the_platform_says_that_it_is_deleted() {
    at.shows(GENERAL, "a", Look.ROOM, "Round");
    Place room = room();
    at.relay.hears(new News.ThreadGone(new Place("fake", "another")));
    assertThat(at.lost).isEmpty();
    at.relay.hears(new News.ThreadGone(room));
    assertThat(at.lost).containsExactly("poster/a/card");
  }

  @Test
  void a_card_whose_room_is_lost_while_it_is_under_way_puts_nothing_on_hold() {
    aRoomIsLostUnderACardOnItsWay(at.chat::deletes);
  }

  @Test
  void nor_does_one_that_such_a_room_refuses() {
    aRoomIsLostUnderACardOnItsWay(room -> at.chat.refuses(room, "No access"));
  }

  private void aRoomIsLostUnderACardOnItsWay(Consumer<Place> breaks) {
    at.shows(GENERAL, "a", Look.ROOM, "Round");
    Place room = room();
    at.shows(room, "b", "Plan");
    var until = new CountDownLatch(1);
    at.chat.holds(room, until);
    at.changes(room, "b", Look.WITH_A_BUTTON, "Plan 2");
    breaks.accept(room);
    at.outbox.moves(RelayFixture.stream("b"), "card", RANDOM);
    until.countDown();
    at.relay.pause();
    assertThat(at.outbox.parked()).isEmpty();
    assertThat(at.notices.open()).isEmpty();
    assertThat(at.titles(RANDOM)).containsExactly("Plan 2");
  }

  @Test
  void the_rooms_of_a_channel_that_is_gone_are_gone_with_it() {
    at.shows(GENERAL, "a", Look.ROOM, "Round");
    at.shows(RANDOM, "b", Look.ROOM, "Round");
    at.relay.hears(new News.ChannelGone(COMMUNITY, GENERAL, "deleted"));
    assertThat(at.lost).containsExactly("poster/a/card");
  }

  @Test
  void a_room_that_could_never_be_opened_is_told_of_as_well() {
    at.chat.refuses(GENERAL, "Missing Permissions");
    at.shows(GENERAL, "a", Look.ROOM, "Round");
    assertThat(at.lost).containsExactly("poster/a/card");
    at.chat.deletes(RANDOM);
    at.shows(RANDOM, "b", Look.ROOM, "Round");
    assertThat(at.lost).containsExactly("poster/a/card", "poster/b/card");
  }

  private Place room() {
    return at.chat.threads(GENERAL).keySet().iterator().next();
  }
}
