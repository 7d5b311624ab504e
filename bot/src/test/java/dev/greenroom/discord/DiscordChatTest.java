package dev.greenroom.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.greenroom.flow.Chat;
import dev.greenroom.flow.MessageRef;
import dev.greenroom.flow.Place;
import dev.greenroom.kit.ChatContract;
import dev.greenroom.kit.SampleCards;
import dev.greenroom.ui.Card;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscordChatTest extends ChatContract {
  private static final String POST = "POST channels/\\d+/messages";
  private static final String EDIT = "PATCH channels/\\d+/messages/\\d+";
  private static final String THREAD = "POST channels/\\d+/threads";
  private static final Chat.Venue PRIVATE =
      new Chat.Venue("Round (a1b2)", Optional.of(Set.of()), true);
  private static final Card CARD = SampleCards.withButton("first");

  private OnDiscord on;
  private Remembering chat;

  @BeforeEach
  void begin() {
    on = OnDiscord.connected();
    chat = new Remembering(on.platform.chat());
  }

  @AfterEach
  void end() {
    on.close();
  }

  @Test
  void a_post_whose_answer_is_lost_is_in_doubt_and_found() {
    losesEveryAnswer(POST);
    assertThat(chat.post(place(), "k", CARD)).isInstanceOf(Chat.InDoubt.class);
    assertThat(chat.find(place(), "k", CARD, minuteAgo()))
        .isEqualTo(new Chat.Found(messages(place()).getFirst()));
    assertThat(messages(place())).hasSize(1);
  }

  @Test
  void a_post_that_came_to_nothing_is_found_nowhere_and_posted_once() {
    on.discord.troubles().fails(POST, 500);
    assertThat(chat.post(place(), "k", CARD)).isInstanceOf(Chat.InDoubt.class);
    assertThat(chat.find(place(), "k", CARD, minuteAgo())).isEqualTo(new Chat.Absent());
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
    assertThat(chat.find(place(), "k", plain, minuteAgo())).isInstanceOf(Chat.Found.class);
  }

  @Test
  void a_found_card_that_is_brought_up_to_date_is_found_again() {
    on.discord.troubles().failsAfterwards(POST, 500);
    assertThat(chat.post(place(), "k", CARD)).isInstanceOf(Chat.InDoubt.class);
    var found = (Chat.Found) chat.find(place(), "k", CARD, minuteAgo());
    assertThat(chat.edit(found.message(), SampleCards.plain("after")))
        .isInstanceOf(Chat.Sent.class);
    assertThat(chat.find(place(), "k", CARD, minuteAgo())).isEqualTo(found);
  }

  @Test
  void a_message_far_down_the_channel_is_found() {
    MessageRef message = sent(chat.post(place(), "k", CARD));
    for (int i = 0; i < 120; i++) {
      assertThat(chat.post(place(), "other" + i, CARD)).isInstanceOf(Chat.Sent.class);
    }
    assertThat(chat.find(place(), "k", CARD, Instant.EPOCH)).isEqualTo(new Chat.Found(message));
    assertThat(chat.find(place(), "other119", CARD, Instant.EPOCH))
        .isEqualTo(new Chat.Found(messages(place()).getLast()));
  }

  @Test
  void without_the_right_to_read_back_nobody_can_look() {
    on.discord.takes(Permission.MESSAGE_HISTORY);
    assertThat(chat.find(place(), "k", CARD, minuteAgo())).isEqualTo(new Chat.CannotLook());
  }

  @Test
  void a_look_that_is_not_answered_is_repeated_later() {
    on.discord.troubles().fails("GET channels/\\d+/messages", 500);
    assertThatThrownBy(() -> chat.find(place(), "k", CARD, minuteAgo()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void what_is_written_to_a_dead_connection_is_in_doubt_and_without_one_it_is_not() {
    on.discord.close();
    assertThat(chat.post(place(), "k", CARD)).isInstanceOf(Chat.InDoubt.class);
    assertThat(chat.post(place(), "k", CARD)).isEqualTo(new Chat.Later(Duration.ZERO));
  }

  @Test
  void a_platform_that_wants_a_pause_of_any_length_gets_it() {
    on.discord.troubles().limits(POST, Duration.ofHours(1));
    assertThat(chat.post(place(), "k", CARD)).isEqualTo(new Chat.Later(Duration.ofHours(1)));
    assertThat(on.discord.calls(POST)).hasSize(1);
    assertThat(chat.post(place(), "k", CARD)).isEqualTo(new Chat.Later(Duration.ZERO));
    assertThat(on.discord.calls(POST)).as("held back by the SDK").hasSize(1);
  }

  @Test
  void a_short_pause_is_told_to_the_millisecond_and_then_over() {
    on.discord.troubles().limits(POST, Duration.ofMillis(300));
    assertThat(chat.post(place(), "k", CARD)).isEqualTo(new Chat.Later(Duration.ofSeconds(1)));
    assertThat(chat.post(place(), "k", CARD)).isInstanceOf(Chat.Sent.class);
    assertThat(messages(place())).hasSize(1);
  }

  @Test
  void a_channel_that_waits_holds_up_no_other() {
    var until = new CountDownLatch(1);
    on.discord.troubles().holds("POST channels/" + place().channel() + "/messages", until);
    var held = CompletableFuture.supplyAsync(() -> chat.post(place(), "k", CARD));
    assertThat(chat.post(practice(), "k", CARD)).isInstanceOf(Chat.Sent.class);
    until.countDown();
    assertThat(held.join()).isInstanceOf(Chat.Sent.class);
  }

  @Test
  void a_missing_right_is_refused_with_its_name() {
    on.discord.takes(Permission.MESSAGE_SEND);
    // The gateway tells of it a moment later.
    await()
        .untilAsserted(
            () ->
                assertThat(chat.post(place(), "k", CARD))
                    .isEqualTo(
                        new Chat.Refused(
                            "Missing Permissions. In this channel the bot lacks: Send Messages")));
    on.discord.givesBack(Permission.MESSAGE_SEND);
    assertThat(chat.post(place(), "k", CARD)).isInstanceOf(Chat.Sent.class);
  }

  @Test
  void a_channel_that_is_hidden_from_us_is_refused() {
    on.discord.takes(Permission.VIEW_CHANNEL);
    assertThat(chat.post(place(), "k", CARD))
        .isInstanceOfSatisfying(
            Chat.Refused.class, no -> assertThat(no.why()).startsWith("Missing Access."));
  }

  @Test
  void a_channel_that_was_deleted_is_refused() {
    Place gone = place();
    on.discord.deletesTheChannel(gone.channel());
    assertThat(chat.post(gone, "k", CARD))
        .isEqualTo(new Chat.Refused("Unknown Channel (Discord's error 10003)"));
  }

  @Test
  void somebody_who_takes_no_direct_messages_refuses_them() {
    on.discord.hearsNothing("Ana");
    assertThat(chat.post(Place.person("discord", account()), "k", CARD))
        .isInstanceOfSatisfying(
            Chat.Refused.class, no -> assertThat(no.why()).startsWith("Cannot send messages"));
  }

  @Test
  void a_card_in_direct_messages_is_edited_and_found_there() {
    Place ana = Place.person("discord", account());
    MessageRef message = sent(chat.post(ana, "k", CARD));
    assertThat(message.place()).isEqualTo(ana);
    assertThat(chat.edit(message, SampleCards.plain("after"))).isEqualTo(new Chat.Sent(message));
    assertThat(chat.find(ana, "other", CARD, minuteAgo())).isEqualTo(new Chat.Absent());
    assertThat(on.discord.direct("Ana")).hasSize(1);
  }

  @Test
  void an_edit_whose_answer_is_lost_is_in_doubt() {
    MessageRef message = sent(chat.post(place(), "k", CARD));
    losesEveryAnswer(EDIT);
    assertThat(chat.edit(message, SampleCards.plain("x"))).isInstanceOf(Chat.InDoubt.class);
  }

  @Test
  void a_thread_under_a_message_is_opened_once_however_often_it_is_asked_for() {
    MessageRef lobby = sent(chat.post(place(), "k", CARD));
    var venue = new Chat.Venue("Round", Optional.empty(), true);
    MessageRef thread = sent(chat.open(place(), lobby, "t", venue));
    assertThat(thread.id()).isEqualTo(lobby.id());
    assertThat(chat.open(place(), lobby, "t", venue)).isEqualTo(new Chat.Sent(thread));
    assertThat(chat.find(place(), lobby, "t", venue, minuteAgo()))
        .isEqualTo(new Chat.Found(thread));
    assertThat(on.discord.threads()).hasSize(1);
  }

  @Test
  void a_private_thread_is_opened_once_though_the_answer_is_a_server_fault() {
    on.discord.troubles().failsAfterwards(THREAD, 502);
    assertThat(chat.open(place(), null, "t", PRIVATE)).isInstanceOf(Chat.InDoubt.class);
    assertThat(chat.find(place(), null, "t", PRIVATE, minuteAgo())).isInstanceOf(Chat.Found.class);
    assertThat(on.discord.threads()).hasSize(1);
  }

  @Test
  void a_private_thread_is_opened_once_though_somebody_could_not_be_let_in_at_once() {
    var some = new Chat.Venue("Round (a1b2)", Optional.of(Set.of(account())), true);
    on.discord.troubles().fails("PUT .*thread-members.*", 500);
    assertThat(chat.open(place(), null, "t", some)).isInstanceOf(Chat.InDoubt.class);
    var found = (Chat.Found) chat.find(place(), null, "t", some, minuteAgo());
    assertThat(chat.change(found.message(), some)).isInstanceOf(Chat.Sent.class);
    assertThat(on.discord.threads())
        .singleElement()
        .matches(thread -> thread.people().equals(Set.of(account())));
  }

  @Test
  void a_private_thread_opens_without_those_who_have_left_the_server() {
    var some = new Chat.Venue("Round", Optional.of(Set.of(account(), "123456789012345678")), true);
    MessageRef thread = sent(chat.open(place(), null, "t", some));
    assertThat(found(thread.place()).orElseThrow().only()).contains(Set.of(account()));
  }

  @Test
  void a_card_in_a_closed_thread_is_edited_and_the_thread_stays_closed() {
    var venue = new Chat.Venue("Round", Optional.empty(), true);
    MessageRef thread = sent(chat.open(place(), null, "t", venue));
    MessageRef inside = sent(chat.post(thread.place(), "k", CARD));
    var over = new Chat.Venue("Round", Optional.empty(), false);
    assertThat(chat.change(thread, over)).isEqualTo(new Chat.Sent(thread));
    assertThat(chat.edit(inside, SampleCards.plain("after"))).isEqualTo(new Chat.Sent(inside));
    assertThat(chat.post(thread.place(), "late", CARD)).isInstanceOf(Chat.Sent.class);
    assertThat(found(thread.place())).contains(over);
  }

  @Test
  void a_thread_that_somebody_deleted_is_missing_or_refused_but_never_made_again() {
    var venue = new Chat.Venue("Round", Optional.empty(), true);
    MessageRef thread = sent(chat.open(place(), null, "t", venue));
    on.discord.deletesTheChannel(thread.id());
    assertThat(chat.change(thread, venue)).isInstanceOf(Chat.Refused.class);
  }

  @Test
  void after_the_token_was_reset_nothing_is_called_in_vain() {
    on.discord.resetsTheToken();
    assertThat(chat.post(place(), "k", CARD)).isEqualTo(new Chat.Later(Duration.ofMinutes(5)));
    assertThat(on.told).singleElement().matches(said -> said.contains("Reset Token"));
    assertThat(chat.post(practice(), "k", CARD)).isEqualTo(new Chat.Later(Duration.ofMinutes(5)));
    assertThat(on.discord.calls(POST)).hasSize(1);
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

  private Place practice() {
    return new Place("discord", on.discord.channel("practice"));
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
        .map(standing -> bare(standing.path("components").toString()))
        .map(standing -> chat.drawn(standing));
  }

  private List<? extends JsonNode> everything(Place place) {
    return place.person().isPresent()
        ? on.discord.direct("Ana")
        : on.discord.messages(place.channel());
  }

  /** Discord gives components numbers, and pictures addresses of its own. */
  private static String bare(String components) {
    return components
        .replaceAll("\"(id|proxy_url)\":(\\d+|\"[^\"]*\"),?", "")
        .replaceAll(",}", "}")
        .replace("https://cdn.invalid/", "attachment://");
  }

  @Override
  protected List<MessageRef> messages(Place place) {
    return on.discord.messages(place.channel()).stream()
        .map(one -> new MessageRef(place, one.path("id").asText()))
        .toList();
  }

  @Override
  protected Optional<Chat.Venue> found(Place thread) {
    return on.discord.threads().stream()
        .filter(one -> one.id().equals(thread.channel()))
        .findFirst()
        .map(
            one ->
                new Chat.Venue(
                    one.title(),
                    one.open() ? Optional.empty() : Optional.of(one.people()),
                    one.live()));
  }

  @Override
  protected String account() {
    return on.discord.account("Ana");
  }

  /** Knows what was sent. */
  private static final class Remembering implements Chat {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Cards CARDS = new Cards(_ -> new byte[] {1});
    private final Chat chat;
    private final List<Card> sent = new ArrayList<>();

    Remembering(Chat chat) {
      this.chat = chat;
    }

    Card drawn(String components) {
      return sent.stream()
          .filter(card -> same(components, bare(drawn(card))))
          .findFirst()
          .orElseThrow(() -> new AssertionError("nobody sent " + components));
    }

    private static String drawn(Card card) {
      try (MessageCreateData message = CARDS.message(card)) {
        return new String(message.toData().getArray("components").toJson(), UTF_8);
      }
    }

    private static boolean same(String one, String other) {
      try {
        return JSON.readTree(one).equals(JSON.readTree(other));
      } catch (JsonProcessingException e) {
        throw new AssertionError(one + " or " + other, e);
      }
    }

    @Override
    public String platform() {
      return chat.platform();
    }

    @Override
    public Sending post(Place place, String key, Card card) {
      sent.add(card);
      return chat.post(place, key, card);
    }

    @Override
    public Sending edit(MessageRef message, Card card) {
      sent.add(card);
      return chat.edit(message, card);
    }

    @Override
    public Sending delete(MessageRef message) {
      return chat.delete(message);
    }

    @Override
    public Sighting find(Place place, String key, Card card, Instant since) {
      return chat.find(place, key, card, since);
    }

    @Override
    public Sending open(Place place, @Nullable MessageRef below, String key, Venue venue) {
      return chat.open(place, below, key, venue);
    }

    @Override
    public Sending change(MessageRef thread, Venue to) {
      return chat.change(thread, to);
    }

    @Override
    public Sighting find(
        Place place, @Nullable MessageRef below, String key, Venue venue, Instant since) {
      return chat.find(place, below, key, venue, since);
    }
  }
}
