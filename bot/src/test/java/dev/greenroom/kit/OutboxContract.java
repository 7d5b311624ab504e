package dev.greenroom.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.port.CardRow;
import dev.greenroom.core.port.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the relay relies on, whatever the database. */
public abstract class OutboxContract extends StoreFixture {
  private static final Place GENERAL = new Place("playground", "general");
  private static final Place RANDOM = new Place("playground", "random");
  private static final StreamId OTHER = Counters.id("two");

  private static final MessageRef ROOM = new MessageRef(new Place("playground", "thread"), "t");

  private Outbox outbox() {
    return store().outbox();
  }

  private List<CardRow> due() {
    return outbox().due(10);
  }

  private CardRow only() {
    assertThat(due()).hasSize(1);
    return due().getFirst();
  }

  private static MessageRef message(String id) {
    return new MessageRef(GENERAL, id);
  }

  private void sent(String id) {
    outbox().sent(only(), message(id), "h-" + id);
  }

  @Test
  void a_card_that_a_state_names_is_due() {
    shows(STREAM, Counters.card("lobby", "general"));
    var row = only();
    assertThat(row)
        .isEqualTo(new CardRow(STREAM, "lobby", GENERAL, row.due(), null, null, null, false));
  }

  @Test
  void a_card_that_was_sent_rests_until_something_happens() {
    shows(STREAM, Counters.card("lobby", "general"));
    sent("m1");
    assertThat(due()).isEmpty();
    write(unit -> count(unit, STREAM));
    assertThat(only().message()).isEqualTo(message("m1"));
    assertThat(only().hash()).isEqualTo("h-m1");
  }

  @Test
  void what_happens_while_a_card_is_being_sent_keeps_it_due() {
    shows(STREAM, Counters.card("lobby", "general"));
    var drawn = only();
    write(unit -> count(unit, STREAM));
    outbox().sent(drawn, message("m1"), "h1");
    assertThat(only().message()).isEqualTo(message("m1"));
    assertThat(only().due()).isGreaterThan(drawn.due());
  }

  @Test
  void cards_are_due_in_the_order_in_which_things_happened() {
    shows(OTHER, Counters.card("lobby", "general"));
    shows(STREAM, Counters.card("b", "general"), Counters.card("a", "general"));
    assertThat(due()).extracting(CardRow::key).containsExactly("lobby", "b", "a");
    write(unit -> count(unit, OTHER));
    assertThat(due()).extracting(CardRow::key).containsExactly("b", "a", "lobby");
    assertThat(outbox().due(2)).hasSize(2);
  }

  @Test
  void a_post_that_was_begun_is_known_after_a_restart() {
    shows(STREAM, Counters.card("lobby", "general"));
    outbox().attempting(only(), NOON);
    restart();
    assertThat(only().attempted()).isEqualTo(NOON);
    outbox().notSent(only());
    assertThat(only().attempted()).isNull();
  }

  @Test
  void a_card_that_was_sent_is_in_doubt_no_longer() {
    shows(STREAM, Counters.card("lobby", "general"));
    outbox().attempting(only(), NOON);
    sent("m1");
    write(unit -> count(unit, STREAM));
    assertThat(only().attempted()).isNull();
  }

  @Test
  void a_card_in_doubt_stays_so_when_nothing_is_sent() {
    shows(STREAM, Counters.card("lobby", "general"));
    outbox().attempting(only(), NOON);
    outbox().settled(only());
    assertThat(due()).isEmpty();
    write(unit -> count(unit, STREAM));
    assertThat(only().attempted()).isEqualTo(NOON);
  }

  @Test
  void a_card_whose_message_is_gone_is_due_without_one() {
    shows(STREAM, Counters.card("lobby", "general"));
    sent("m1");
    write(unit -> count(unit, STREAM));
    outbox().lost(only());
    assertThat(only().message()).isNull();
    assertThat(only().hash()).isNull();
  }

  @Test
  void a_card_that_is_no_longer_named_rests_with_its_message() {
    shows(STREAM, Counters.card("lobby", "general"));
    sent("m1");
    shows(STREAM);
    assertThat(due()).isEmpty();
    assertThat(store().history().behind(message("m1"))).contains(STREAM);
  }

  @Test
  void a_card_that_is_closed_before_it_was_drawn_is_drawn_once_more() {
    shows(STREAM, Counters.card("lobby", "general"));
    sent("m1");
    write(unit -> count(unit, STREAM));
    shows(STREAM);
    assertThat(only().closed()).isTrue();
    outbox().settled(only());
    write(unit -> count(unit, STREAM));
    assertThat(due()).isEmpty();
  }

  @Test
  void a_card_that_is_named_again_lives_again_in_its_message() {
    shows(STREAM, Counters.card("lobby", "general"));
    sent("m1");
    shows(STREAM);
    shows(STREAM, Counters.card("lobby", "general"));
    assertThat(only().closed()).isFalse();
    assertThat(only().message()).isEqualTo(message("m1"));
  }

  @Test
  void a_card_that_moves_is_a_new_message_there() {
    shows(STREAM, Counters.card("lobby", "general"));
    sent("m1");
    shows(STREAM, Counters.card("lobby", "random"));
    assertThat(only().place()).isEqualTo(RANDOM);
    assertThat(only().message()).isNull();
    assertThat(only().hash()).isNull();
  }

  @Test
  void a_card_that_moves_while_it_is_being_sent_is_posted_at_its_new_place() {
    shows(STREAM, Counters.card("lobby", "general"));
    var drawn = only();
    shows(STREAM, Counters.card("lobby", "random"));
    outbox().sent(drawn, message("m1"), "h1");
    assertThat(only().place()).isEqualTo(RANDOM);
    assertThat(only().message()).isNull();
  }

  @Test
  void nothing_is_due_on_a_parked_channel_until_it_is_mended() {
    shows(STREAM, Counters.card("lobby", "general"));
    shows(OTHER, Counters.card("lobby", "random"));
    outbox().park(GENERAL, held("Missing Access", false));
    outbox().park(GENERAL, held("Unknown Channel", true));
    restart();
    assertThat(only().place()).isEqualTo(RANDOM);
    assertThat(outbox().parked()).containsOnly(Map.entry(GENERAL, held("Unknown Channel", true)));
    Optional<Outbox.Held> seen = journal().read(query -> Outbox.held(query, GENERAL));
    assertThat(seen).contains(held("Unknown Channel", true));
    write(unit -> unit.apply(List.of(Outbox.resumed(GENERAL))));
    assertThat(due()).hasSize(2);
    assertThat(outbox().parked()).isEmpty();
  }

  private static Outbox.Held held(String why, boolean gone) {
    return new Outbox.Held(STREAM.community(), why, gone);
  }

  @Test
  void a_channel_that_may_be_tried_again_is_on_hold_no_more() {
    shows(STREAM, Counters.card("lobby", "general"));
    outbox().park(GENERAL, held("Missing Access", false));
    outbox().park(RANDOM, held("Missing Access", false));
    outbox().resume(GENERAL);
    assertThat(only().place()).isEqualTo(GENERAL);
    assertThat(outbox().parked()).containsOnlyKeys(RANDOM);
  }

  @Test
  void a_card_that_was_pressed_stands_in_its_message_and_is_brought_up_to_date() {
    shows(STREAM, Counters.card("lobby", "general"), Counters.card("plan", "general"));
    shows(OTHER, Counters.card("lobby", "random"));
    assertThat(outbox().unanswered("playground")).isEmpty();
    outbox().attempting(due().getFirst(), NOON);
    outbox().attempting(due().get(1), NOON);
    outbox().doubted(due().get(1));
    restart();
    assertThat(outbox().unanswered("playground"))
        .extracting(CardRow::key)
        .containsExactlyInAnyOrder("lobby", "plan");
    assertThat(outbox().unanswered("elsewhere")).isEmpty();
    outbox().unanswered("playground").forEach(row -> outbox().adopted(row, message(row.key())));
    assertThat(outbox().unanswered("playground")).isEmpty();
    assertThat(due()).extracting(CardRow::key).containsExactly("lobby", "plan", "lobby");
    assertThat(due().getFirst().message()).isEqualTo(message("lobby"));
    assertThat(due().getFirst().attempted()).isNull();
    assertThat(store().history().behind(message("plan"))).contains(STREAM);
  }

  @Test
  void the_rooms_of_a_place_are_those_in_it_and_the_one_that_it_is() {
    shows(STREAM, Counters.card("room", "general"), Counters.inRoom("plan", "general", "room"));
    shows(OTHER, Counters.card("lobby", "general"));
    assertThat(outbox().rooms(GENERAL)).isEmpty();
    outbox().sent(due().getFirst(), ROOM, "h");
    outbox().sent(due().getFirst(), new MessageRef(ROOM.place(), "m2"), "h2");
    outbox().sent(only(), message("m3"), "h3");
    assertThat(outbox().rooms(GENERAL)).extracting(CardRow::key).containsExactly("room");
    assertThat(outbox().rooms(ROOM.place())).extracting(CardRow::key).containsExactly("room");
    assertThat(outbox().rooms(RANDOM)).isEmpty();
    shows(STREAM);
    assertThat(outbox().rooms(GENERAL)).isEmpty();
  }

  @Test
  void a_room_whose_first_message_is_posted_again_keeps_its_cards() {
    shows(STREAM, Counters.card("room", "general"), Counters.inRoom("plan", "general", "room"));
    outbox().sent(only(), ROOM, "h");
    outbox().sent(only(), new MessageRef(ROOM.place(), "m2"), "h2");
    write(unit -> count(unit, STREAM));
    outbox().lost(due().getFirst());
    outbox().sent(due().getFirst(), new MessageRef(ROOM.place(), "t2"), "h");
    assertThat(only().message()).isEqualTo(new MessageRef(ROOM.place(), "m2"));
  }

  @Test
  void a_card_in_doubt_rests_until_it_is_posted_anew() {
    shows(STREAM, Counters.card("lobby", "general"));
    shows(OTHER, Counters.card("lobby", "general"));
    outbox().attempting(due().getFirst(), Instant.EPOCH);
    outbox().doubted(due().getFirst());
    outbox().doubted(only());
    restart();
    assertThat(due()).isEmpty();
    write(unit -> count(unit, STREAM));
    assertThat(due()).isEmpty();
    write(unit -> unit.apply(List.of(Outbox.postedAnew(Outbox.doubt(STREAM, "lobby")))));
    assertThat(only().stream()).isEqualTo(STREAM);
    assertThat(only().attempted()).isNull();
  }

  @Test
  void a_card_in_doubt_that_moves_is_a_new_message_there() {
    shows(STREAM, Counters.card("lobby", "general"));
    outbox().doubted(only());
    shows(STREAM, Counters.card("lobby", "random"));
    assertThat(only().place()).isEqualTo(RANDOM);
  }

  @Test
  void a_card_in_a_room_waits_until_the_room_is_open() {
    shows(STREAM, Counters.card("room", "general"), Counters.inRoom("plan", "general", "room"));
    assertThat(only().key()).isEqualTo("room");
    outbox().sent(only(), ROOM, "h");
    assertThat(only().key()).isEqualTo("plan");
    assertThat(only().place()).isEqualTo(ROOM.place());
    restart();
    assertThat(only().place()).isEqualTo(ROOM.place());
  }

  @Test
  void a_card_that_joins_an_open_room_is_due_there_at_once() {
    shows(STREAM, Counters.card("room", "general"));
    outbox().sent(only(), ROOM, "h");
    shows(OTHER, Counters.inRoom("vote", "general", "room"));
    assertThat(only().place()).isEqualTo(ROOM.place());
    outbox().sent(only(), new MessageRef(ROOM.place(), "m2"), "h2");
    write(unit -> count(unit, OTHER));
    assertThat(only().message()).isEqualTo(new MessageRef(ROOM.place(), "m2"));
  }

  @Test
  void a_room_that_is_opened_anew_has_its_cards_posted_anew() {
    shows(STREAM, Counters.card("room", "general"), Counters.inRoom("plan", "general", "room"));
    outbox().sent(only(), ROOM, "h");
    outbox().sent(only(), new MessageRef(ROOM.place(), "m2"), "h2");
    write(unit -> count(unit, STREAM));
    CardRow room = due().getFirst();
    CardRow plan = due().getLast();
    assertThat(outbox().isAt(plan)).isTrue();
    outbox().roomLost(room);
    assertThat(outbox().isAt(plan)).isFalse();
    assertThat(outbox().isAt(room)).isTrue();
    assertThat(only().key()).isEqualTo("room");
    var anew = new MessageRef(new Place("playground", "thread2"), "t2");
    outbox().sent(only(), anew, "h");
    assertThat(only().place()).isEqualTo(anew.place());
    assertThat(only().message()).isNull();
  }

  @Test
  void the_message_of_a_card_is_known_by_its_key() {
    shows(STREAM, Counters.card("lobby", "general"));
    assertThat(outbox().message(STREAM, "lobby")).isEmpty();
    sent("m1");
    assertThat(outbox().message(STREAM, "lobby")).contains(message("m1"));
  }

  @Test
  void a_message_leads_to_its_stream_in_a_thread_as_well() {
    shows(STREAM, Counters.card("lobby", "general"));
    var inThread = new MessageRef(new Place("playground", "thread"), "m1");
    outbox().sent(only(), inThread, "h1");
    assertThat(store().history().behind(inThread)).contains(STREAM);
    assertThat(store().history().behind(message("m1"))).isEmpty();
    write(unit -> count(unit, STREAM));
    assertThat(only().message()).isEqualTo(inThread);
  }
}
