package dev.greenroom.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.port.Chat;
import dev.greenroom.kit.SampleCards;
import dev.greenroom.kit.discord.Interaction;
import dev.greenroom.ui.Card;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Discord does not take now, and what it does not take until somebody changes something. */
class DiscordLimitsTest {
  private static final String POST = "POST channels/\\d+/messages";
  private static final String CALLBACK = "POST interactions/.*";
  private static final Card CARD = SampleCards.withButton("first");

  private OnDiscord on;
  private Chat chat;

  @BeforeEach
  void begin() {
    on = OnDiscord.connected();
    chat = on.platform.chat();
  }

  @AfterEach
  void end() {
    on.close();
  }

  @Test
  void aPlatformThatWantsAPauseOfAnyLengthGetsIt() {
    on.discord.troubles().limits(POST, Duration.ofHours(1));
    assertThat(chat.post(on.general(), "k", CARD)).isEqualTo(new Chat.Later(Duration.ofHours(1)));
    assertThat(on.discord.calls(POST)).hasSize(1);
    assertThat(chat.post(on.general(), "k", CARD)).isEqualTo(new Chat.Later(Duration.ZERO));
    assertThat(on.discord.calls(POST)).as("held back by the SDK").hasSize(1);
  }

  @Test
  void aShortPauseIsToldToTheMillisecondAndThenOver() {
    on.discord.troubles().limits(POST, Duration.ofMillis(300));
    assertThat(chat.post(on.general(), "k", CARD)).isEqualTo(new Chat.Later(Duration.ofSeconds(1)));
    assertThat(chat.post(on.general(), "k", CARD)).isInstanceOf(Chat.Sent.class);
    assertThat(on.messages(on.general())).hasSize(1);
    assertThat(on.discord.calls(POST)).as("the SDK sends it no second time").hasSize(2);
  }

  @Test
  void aChannelThatWaitsHoldsUpNoOther() {
    var until = new CountDownLatch(1);
    on.discord.troubles().holds("POST channels/" + on.general().channel() + "/messages", until);
    var held = CompletableFuture.supplyAsync(() -> chat.post(on.general(), "k", CARD));
    assertThat(chat.post(on.place("practice"), "k", CARD)).isInstanceOf(Chat.Sent.class);
    until.countDown();
    assertThat(held.join()).isInstanceOf(Chat.Sent.class);
  }

  @Test
  void aMissingRightIsRefusedWithItsName() {
    on.discord.takes(Permission.MESSAGE_SEND);
    // The gateway tells of it a moment later.
    await()
        .untilAsserted(
            () ->
                assertThat(chat.post(on.general(), "k", CARD))
                    .isEqualTo(
                        new Chat.Refused(
                            "Missing Permissions. In this channel the bot lacks: Send Messages")));
    on.discord.givesBack(Permission.MESSAGE_SEND);
    assertThat(chat.post(on.general(), "k", CARD)).isInstanceOf(Chat.Sent.class);
  }

  @Test
  void aChannelThatIsHiddenFromUsIsRefused() {
    on.discord.takes(Permission.VIEW_CHANNEL);
    assertThat(chat.post(on.general(), "k", CARD))
        .isInstanceOfSatisfying(
            Chat.Refused.class, no -> assertThat(no.why()).startsWith("Missing Access."));
  }

  @Test
  void aChannelThatWasDeletedIsGone() {
    Place gone = on.general();
    on.discord.deletesTheChannel(gone.channel());
    assertThat(chat.post(gone, "k", CARD))
        .isEqualTo(new Chat.Gone("Unknown Channel (Discord's error 10003)"));
  }

  @Test
  void somebodyWhoTakesNoDirectMessagesRefusesThem() {
    on.discord.hearsNothing("Ana");
    assertThat(chat.post(on.direct("Ana"), "k", CARD))
        .isInstanceOfSatisfying(
            Chat.Refused.class, no -> assertThat(no.why()).startsWith("Cannot send messages"));
  }

  @Test
  void afterTheTokenWasResetNothingIsCalledInVain() {
    on.discord.resetsTheToken();
    assertThat(chat.post(on.general(), "k", CARD)).isEqualTo(new Chat.Later(Duration.ofMinutes(5)));
    assertThat(on.told).singleElement().matches(said -> said.contains("Reset Token"));
    assertThat(chat.post(on.place("practice"), "k", CARD))
        .isEqualTo(new Chat.Later(Duration.ofMinutes(5)));
    assertThat(on.discord.calls(POST)).hasSize(1);
  }

  @Test
  void aLimitOnEverythingHoldsUpAllChannelsAndNoPress() {
    on.discord.troubles().limitsEverything(POST, Duration.ofHours(1));
    assertThat(chat.post(on.general(), "k", CARD)).isEqualTo(new Chat.Later(Duration.ofHours(1)));
    assertThat(chat.post(on.place("practice"), "k", CARD)).isInstanceOf(Chat.Later.class);
    assertThat(on.discord.calls(POST)).hasSize(1);
    await().until(types()::wasAcknowledged);
  }

  @Test
  void whereNobodySaysWhenToComeAgainItIsAMinute() {
    on.discord.troubles().keepsOut(POST, 429);
    assertThat(chat.post(on.general(), "k", CARD)).isEqualTo(new Chat.Later(Duration.ofMinutes(1)));
    assertThat(on.discord.calls(POST)).hasSize(1);
  }

  /** The SDK would otherwise call again at once, and again. */
  @Test
  void anAnswerThatIsKeptOutIsNotSentAgainAndAgain() {
    for (int i = 0; i < 100; i++) {
      on.discord.troubles().keepsOut(CALLBACK, 429);
    }
    types();
    await().until(() -> !on.discord.calls(CALLBACK).isEmpty());
    assertThat(chat.post(on.general(), "k", CARD))
        .as("held back like everything else")
        .isInstanceOf(Chat.Later.class);
    assertThat(on.discord.calls(CALLBACK)).hasSize(1);
  }

  @Test
  void whatStandsBeforeDiscordAndKeepsUsOutIsNoMissingRight() {
    on.discord.troubles().keepsOut(POST, 403);
    assertThat(chat.post(on.general(), "k", CARD)).isEqualTo(new Chat.Later(Duration.ofMinutes(1)));
    assertThat(chat.post(on.general(), "k", CARD)).isInstanceOf(Chat.Sent.class);
  }

  @Test
  void aCardThatDiscordDoesNotTakeParksNoChannel() {
    on.discord.troubles().findsMalformed(POST);
    assertThat(chat.post(on.general(), "k", CARD)).isInstanceOf(Chat.Unfit.class);
    assertThat(chat.post(on.general(), "k", CARD)).isInstanceOf(Chat.Sent.class);
  }

  @Test
  void aRightThatIsMissingInAThreadIsNamedAsWell() {
    var venue = new Chat.Venue("Round", Set.of(), false, true);
    MessageRef thread = ((Chat.Sent) chat.open(on.general(), null, "t", venue)).message();
    on.discord.takes(Permission.MESSAGE_SEND_IN_THREADS);
    await()
        .untilAsserted(
            () ->
                assertThat(chat.post(thread.place(), "k", CARD))
                    .isEqualTo(
                        new Chat.Refused(
                            "Missing Permissions. In this channel the bot lacks: "
                                + "Send Messages in Threads")));
  }

  @Test
  void aServerThatPutsTheBotOutRefusesInDiscordsWords() {
    Place general = on.general();
    on.discord.kicksTheBot();
    await()
        .untilAsserted(
            () ->
                assertThat(chat.post(general, "k", CARD))
                    .isEqualTo(new Chat.Refused("Missing Access (Discord's error 50001)")));
  }

  private Interaction types() {
    return on.discord.types("Ana", on.general().channel(), "daily", Map.of());
  }
}
