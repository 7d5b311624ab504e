package dev.greenroom.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.port.Chat;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Span;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the relay relies on, whatever the platform. */
public abstract class ChatContract {
  private static final Chat.Venue OPEN = new Chat.Venue("Round", Set.of(), false, true);
  private static final String KEY = "0123456789abcdefghij12345";

  protected abstract Chat chat();

  /** A channel without messages, on the chat's own platform. */
  protected abstract Place place();

  /** What people see in this message now; empty once it is deleted. */
  protected abstract Optional<Card> shown(MessageRef message);

  /** The messages of a channel, oldest first. */
  protected abstract List<MessageRef> messages(Place place);

  /** What people find of this thread now; empty where it is not. */
  protected abstract Optional<Chat.Venue> found(Place thread);

  /** An account the platform knows. */
  protected abstract String account();

  @Test
  void a_posted_card_is_what_people_see() {
    assertThat(shown(post("first"))).contains(SampleCards.withButton("first"));
  }

  @Test
  void a_posted_card_stands_where_it_was_sent() {
    MessageRef message = post("first");
    assertThat(message.place()).isEqualTo(place());
    assertThat(messages(place())).containsExactly(message);
  }

  @Test
  void cards_stand_in_the_order_in_which_they_were_posted() {
    var posted = Stream.of("one", "two", "three", "four", "five").map(this::post).toList();
    assertThat(messages(place())).containsExactlyElementsOf(posted);
  }

  @Test
  void a_posted_card_is_found_by_its_key() {
    MessageRef message = post(KEY, "first");
    post("another");
    assertThat(find(KEY)).isEqualTo(new Chat.Found(message));
  }

  @Test
  void a_card_without_controls_is_found_by_its_key_too() {
    assertThat(find(KEY)).isEqualTo(new Chat.Absent());
    Chat.Sending sending = chat().post(place(), KEY, SampleCards.plain("first"));
    MessageRef message = ((Chat.Sent) sending).message();
    assertThat(find(KEY)).isEqualTo(new Chat.Found(message));
  }

  @Test
  void a_card_that_was_never_posted_is_not_found() {
    post("another");
    assertThat(find(KEY)).isEqualTo(new Chat.Absent());
  }

  @Test
  void a_card_is_not_found_in_another_channel() {
    post(KEY, "first");
    var elsewhere = new Place(place().platform(), place().channel() + "2");
    assertThat(chat().find(elsewhere, KEY, Instant.EPOCH)).isEqualTo(new Chat.Absent());
  }

  @Test
  void an_edit_replaces_what_people_see_and_adds_no_message() {
    MessageRef message = post("before");
    assertThat(chat().edit(message, SampleCards.plain("after"))).isEqualTo(new Chat.Sent(message));
    assertThat(shown(message)).contains(SampleCards.plain("after"));
    assertThat(messages(place())).containsExactly(message);
  }

  @Test
  void an_edit_leaves_the_other_messages_as_they_are() {
    MessageRef first = post("first");
    MessageRef second = post("second");
    assertThat(chat().edit(second, SampleCards.plain("changed"))).isInstanceOf(Chat.Sent.class);
    assertThat(shown(first)).contains(SampleCards.withButton("first"));
    assertThat(messages(place())).containsExactly(first, second);
  }

  @Test
  void the_same_edit_twice_is_fine() {
    MessageRef message = post("before");
    assertThat(chat().edit(message, SampleCards.plain("after"))).isEqualTo(new Chat.Sent(message));
    assertThat(chat().edit(message, SampleCards.plain("after"))).isEqualTo(new Chat.Sent(message));
  }

  @Test
  void a_deleted_message_is_gone() {
    MessageRef message = post("first");
    assertThat(chat().delete(message)).isInstanceOf(Chat.Sent.class);
    assertThat(shown(message)).isEmpty();
    assertThat(messages(place())).isEmpty();
  }

  @Test
  void deleting_twice_is_fine() {
    MessageRef message = post("first");
    assertThat(chat().delete(message)).isInstanceOf(Chat.Sent.class);
    assertThat(chat().delete(message)).isInstanceOf(Chat.Sent.class);
  }

  @Test
  void editing_a_deleted_message_says_that_it_is_missing() {
    MessageRef message = post("first");
    assertThat(chat().delete(message)).isInstanceOf(Chat.Sent.class);
    assertThat(chat().edit(message, SampleCards.plain("after"))).isEqualTo(new Chat.Missing());
    assertThat(messages(place())).isEmpty();
  }

  @Test
  void every_kind_of_block_span_and_control_survives() {
    Card everything = SampleCards.ofEveryKind();
    Chat.Sending sending = chat().post(place(), KEY, everything);
    assertThat(shown(((Chat.Sent) sending).message())).contains(everything);
  }

  @Test
  void the_sample_leaves_out_no_kind_of_block_span_or_control() {
    String sample = SampleCards.ofEveryKind().toString();
    assertThat(
            Stream.of(Block.class, Span.class, Control.class)
                .flatMap(root -> Arrays.stream(root.getPermittedSubclasses()))
                .filter(kind -> kind != Span.Member.class && kind != Span.Quoted.class))
        .allSatisfy(kind -> assertThat(sample).contains(kind.getSimpleName() + "["));
  }

  @Test
  void a_thread_that_was_opened_is_found_by_people_and_takes_cards() {
    Place thread = opened(KEY, OPEN).place();
    assertThat(thread).isNotEqualTo(place());
    assertThat(found(thread)).contains(OPEN);
    var card = SampleCards.withButton("inside");
    assertThat(chat().post(thread, "inside-key", card)).isInstanceOf(Chat.Sent.class);
    assertThat(messages(thread)).hasSize(1);
    assertThat(messages(place())).isEmpty();
  }

  @Test
  void a_thread_can_hang_under_a_message_of_ours() {
    MessageRef lobby = post("lobby");
    assertThat(chat().open(place(), lobby, KEY, OPEN)).isInstanceOf(Chat.Sent.class);
    assertThat(messages(place())).containsExactly(lobby);
  }

  @Test
  void a_thread_in_doubt_is_found_by_its_key() {
    assertThat(chat().find(place(), null, KEY, OPEN, Instant.EPOCH)).isEqualTo(new Chat.Absent());
    MessageRef thread = opened(KEY, OPEN);
    assertThat(chat().find(place(), null, KEY, OPEN, Instant.EPOCH))
        .isEqualTo(new Chat.Found(thread));
  }

  @Test
  void a_thread_can_be_for_some_people_alone_and_be_closed() {
    var some = new Chat.Venue("Round", Set.of(account()), true, true);
    MessageRef thread = opened(KEY, some);
    assertThat(found(thread.place())).contains(some);
    var closed = new Chat.Venue("Round, over", Set.of(account()), true, false);
    assertThat(chat().change(thread, closed)).isEqualTo(new Chat.Sent(thread));
    assertThat(found(thread.place())).contains(closed);
  }

  @Test
  void a_closed_thread_still_takes_our_cards() {
    MessageRef thread = opened(KEY, new Chat.Venue("Round", Set.of(), false, false));
    assertThat(chat().post(thread.place(), "late", SampleCards.withButton("late")))
        .isInstanceOf(Chat.Sent.class);
  }

  @Test
  void a_card_can_go_to_one_person_alone() {
    Place alone = Place.person(place().platform(), account());
    Chat.Sending sending = chat().post(alone, KEY, SampleCards.withButton("for you"));
    assertThat(shown(((Chat.Sent) sending).message())).contains(SampleCards.withButton("for you"));
    assertThat(messages(place())).isEmpty();
  }

  private MessageRef opened(String key, Chat.Venue venue) {
    Chat.Sending sending = chat().open(place(), null, key, venue);
    assertThat(sending).isInstanceOf(Chat.Sent.class);
    return ((Chat.Sent) sending).message();
  }

  private MessageRef post(String title) {
    return post(title + "-key", title);
  }

  private MessageRef post(String key, String title) {
    Chat.Sending sending = chat().post(place(), key, SampleCards.withButton(title));
    assertThat(sending).isInstanceOf(Chat.Sent.class);
    return ((Chat.Sent) sending).message();
  }

  private Chat.Sighting find(String key) {
    return chat().find(place(), key, Instant.EPOCH);
  }
}
