package dev.greenroom.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.adapter.slack.chat.SlackChat;
import dev.greenroom.adapter.slack.chat.SlackChatTest;
import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.port.Chat;
import dev.greenroom.kit.SampleCards;
import dev.greenroom.kit.slack.Trouble;
import dev.greenroom.ui.Card;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With the scopes of the manifest: nobody lets us read what stands in a channel. */
class SlackChatWithoutHistoryTest {
  private static final Place GENERAL = SlackChatTest.GENERAL;
  private static final Card CARD = SampleCards.withButton("first");

  private OnSlack on;
  private SlackChat chat;

  @BeforeEach
  void begin() {
    on = new OnSlack();
    chat = on.chat(Duration.ZERO);
  }

  @AfterEach
  void end() {
    on.close();
  }

  @Test
  void what_arrived_cannot_be_looked_for() {
    on.slack.trouble("chat.postMessage", new Trouble.Lost(true));
    assertThat(chat.post(GENERAL, "k", CARD)).isInstanceOf(Chat.InDoubt.class);
    assertThat(chat.find(GENERAL, "k", Instant.EPOCH)).isEqualTo(new Chat.CannotLook());
    assertThat(on.slack.messages("C0GENERAL")).hasSize(1);
  }

  @Test
  void nor_can_a_thread_or_a_direct_message() {
    var open = new Chat.Venue("Round", Set.of(), false, true);
    var alone = new Chat.Venue("Round", Set.of("U0ANA", "U0BEN"), true, true);
    var below = new MessageRef(GENERAL, "1.000001");
    assertThat(chat.find(GENERAL, below, "k", open, Instant.EPOCH))
        .isEqualTo(new Chat.CannotLook());
    assertThat(chat.find(GENERAL, null, "k", alone, Instant.EPOCH))
        .isEqualTo(new Chat.CannotLook());
    assertThat(chat.find(Place.person("slack", "U0ANA"), "k", Instant.EPOCH))
        .isEqualTo(new Chat.CannotLook());
  }

  @Test
  void everything_else_is_as_with_it() {
    var sent = (Chat.Sent) chat.post(GENERAL, "k", CARD);
    assertThat(chat.edit(sent.message(), SampleCards.plain("now"))).isEqualTo(sent);
    assertThat(chat.delete(sent.message())).isEqualTo(sent);
    assertThat(chat.edit(sent.message(), CARD)).isEqualTo(new Chat.Missing());
  }
}
