package dev.greenroom.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.port.Chat;
import dev.greenroom.kit.ChatContract;
import dev.greenroom.kit.SampleCards;
import dev.greenroom.ui.Card;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscordChatTest extends ChatContract {
  private static final String POST = "POST channels/\\d+/messages";
  private static final String EDIT = "PATCH channels/\\d+/messages/\\d+";
  private static final Card CARD = SampleCards.withButton("first");

  private OnDiscord on;
  private RememberingChat chat;

  @BeforeEach
  void begin() {
    on = OnDiscord.connected();
    chat = new RememberingChat(on.platform.chat());
  }

  @AfterEach
  void end() {
    on.close();
  }

  @Test
  void a_post_whose_answer_is_lost_is_in_doubt_and_found() {
    losesEveryAnswer(POST);
    assertThat(chat.post(place(), "k", CARD)).isInstanceOf(Chat.InDoubt.class);
    assertThat(chat.find(place(), "k", minuteAgo()))
        .isEqualTo(new Chat.Found(messages(place()).getFirst()));
    assertThat(messages(place())).hasSize(1);
  }

  @Test
  void a_post_that_came_to_nothing_is_found_nowhere_and_posted_once() {
    on.discord.troubles().fails(POST, 500);
    assertThat(chat.post(place(), "k", CARD)).isInstanceOf(Chat.InDoubt.class);
    assertThat(chat.find(place(), "k", minuteAgo())).isEqualTo(new Chat.Absent());
    assertThat(chat.post(place(), "k", CARD)).isInstanceOf(Chat.Sent.class);
    assertThat(messages(place())).hasSize(1);
  }

  @Test
  void a_server_fault_after_the_effect_posts_nothing_twice() {
    on.discord.troubles().failsAfterwards(POST, 502);
    Chat.Sending sending = chat.post(place(), "k", CARD);
    assertThat(sending).isEqualTo(new Chat.Sent(messages(place()).getFirst()));
    assertThat(messages(place())).hasSize(1);
  }

  @Test
  void a_card_without_controls_is_found_as_well() {
    Card plain = SampleCards.plain("words");
    on.discord.troubles().failsAfterwards(POST, 500);
    assertThat(chat.post(place(), "k", plain)).isInstanceOf(Chat.InDoubt.class);
    on.discord.passes(Duration.ofHours(1));
    assertThat(chat.find(place(), "k", minuteAgo())).isInstanceOf(Chat.Found.class);
  }

  @Test
  void a_found_card_that_is_brought_up_to_date_is_found_again() {
    on.discord.troubles().failsAfterwards(POST, 500);
    assertThat(chat.post(place(), "k", CARD)).isInstanceOf(Chat.InDoubt.class);
    var found = (Chat.Found) chat.find(place(), "k", minuteAgo());
    assertThat(chat.edit(found.message(), SampleCards.plain("after")))
        .isInstanceOf(Chat.Sent.class);
    assertThat(chat.find(place(), "k", minuteAgo())).isEqualTo(found);
  }

  @Test
  void a_message_far_down_the_channel_is_found() {
    MessageRef message = sent(chat.post(place(), "k", CARD));
    for (int i = 0; i < 120; i++) {
      assertThat(chat.post(place(), "other" + i, CARD)).isInstanceOf(Chat.Sent.class);
    }
    assertThat(chat.find(place(), "k", Instant.EPOCH)).isEqualTo(new Chat.Found(message));
    assertThat(chat.find(place(), "other119", Instant.EPOCH))
        .isEqualTo(new Chat.Found(messages(place()).getLast()));
  }

  @Test
  void what_people_write_meanwhile_is_not_taken_for_a_card() {
    MessageRef message = sent(chat.post(place(), "k", CARD));
    on.discord.chats("Ana", place().channel(), 3);
    assertThat(chat.find(place(), "k", minuteAgo())).isEqualTo(new Chat.Found(message));
    assertThat(chat.find(place(), "x", minuteAgo())).isEqualTo(new Chat.Absent());
  }

  @Test
  void after_more_than_can_be_read_back_nobody_can_look() {
    on.discord.chats("Ana", place().channel(), 5100);
    assertThat(chat.find(place(), "k", minuteAgo())).isEqualTo(new Chat.CannotLook());
    assertThat(on.discord.calls("GET channels/\\d+/messages")).hasSize(50);
  }

  @Test
  void without_the_right_to_read_back_nobody_can_look() {
    on.discord.takes(Permission.MESSAGE_HISTORY);
    assertThat(chat.find(place(), "k", minuteAgo())).isEqualTo(new Chat.CannotLook());
  }

  @Test
  void a_look_that_is_not_answered_is_repeated_later() {
    on.discord.troubles().fails("GET channels/\\d+/messages", 500);
    assertThat(chat.find(place(), "k", minuteAgo())).isInstanceOf(Chat.LookLater.class);
  }

  @Test
  void what_is_written_to_a_dead_connection_is_in_doubt_and_without_one_it_is_not() {
    on.discord.close();
    assertThat(chat.post(place(), "k", CARD)).isInstanceOf(Chat.InDoubt.class);
    assertThat(chat.post(place(), "k", CARD)).isEqualTo(new Chat.Later(Duration.ZERO));
  }

  @Test
  void a_card_in_direct_messages_is_edited_and_found_there() {
    Place ana = on.direct("Ana");
    MessageRef message = sent(chat.post(ana, "k", CARD));
    assertThat(message.place()).isEqualTo(ana);
    assertThat(chat.edit(message, SampleCards.plain("after"))).isEqualTo(new Chat.Sent(message));
    assertThat(chat.find(ana, "other", minuteAgo())).isEqualTo(new Chat.Absent());
    assertThat(on.discord.direct("Ana")).hasSize(1);
  }

  @Test
  void an_edit_whose_answer_is_lost_is_in_doubt() {
    MessageRef message = sent(chat.post(place(), "k", CARD));
    losesEveryAnswer(EDIT);
    assertThat(chat.edit(message, SampleCards.plain("x"))).isInstanceOf(Chat.InDoubt.class);
  }

  @Test
  void a_key_is_sent_with_every_post_so_that_discord_itself_refuses_a_second() {
    assertThat(chat.post(place(), "k", CARD)).isInstanceOf(Chat.Sent.class);
    assertThat(chat.post(place(), "k", CARD)).isInstanceOf(Chat.Sent.class);
    assertThat(messages(place())).hasSize(1);
    JsonNode payload = on.discord.calls(POST).getFirst().payload();
    assertThat(payload.path("nonce").asText()).isEqualTo("k");
    assertThat(payload.path("enforce_nonce").asBoolean()).isTrue();
  }

  /** The HTTP client makes one more attempt for each connection that had been open before. */
  private void losesEveryAnswer(String call) {
    for (int connection = 0; connection < 10; connection++) {
      on.discord.troubles().dropsTheAnswer(call);
    }
  }

  private static MessageRef sent(Chat.Sending sending) {
    assertThat(sending).isInstanceOf(Chat.Sent.class);
    return ((Chat.Sent) sending).message();
  }

  private static Instant minuteAgo() {
    return Instant.now().minusSeconds(60);
  }

  @Override
  protected Chat chat() {
    return chat;
  }

  @Override
  protected Place place() {
    return on.general();
  }

  /** What is shown is one of the cards that were sent: it is the one that is drawn like this. */
  @Override
  protected Optional<Card> shown(MessageRef message) {
    return everything(message.place()).stream()
        .filter(one -> one.path("id").asText().equals(message.id()))
        .findFirst()
        .map(standing -> chat.drawn(standing.path("components").toString()));
  }

  private List<? extends JsonNode> everything(Place place) {
    return place.person().isPresent()
        ? on.discord.direct("Ana")
        : on.discord.messages(place.channel());
  }

  @Override
  protected List<MessageRef> messages(Place place) {
    return on.messages(place);
  }

  @Override
  protected Optional<Chat.Venue> found(Place thread) {
    return on.found(thread);
  }

  @Override
  protected String account() {
    return on.discord.account("Ana");
  }
}
