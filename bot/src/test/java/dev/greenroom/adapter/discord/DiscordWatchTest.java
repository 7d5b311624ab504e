package dev.greenroom.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.greenroom.adapter.discord.component.DiscordSentences;
import dev.greenroom.core.port.Chat;
import dev.greenroom.core.port.Platform.CannotStart;
import dev.greenroom.kit.SampleCards;
import dev.greenroom.kit.discord.FakeDiscord;
import dev.greenroom.kit.discord.Interaction;
import java.time.Duration;
import java.util.Map;
import net.dv8tion.jda.api.Permission;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a session ends: it comes back, or one sentence says why it cannot. */
class DiscordWatchTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private final OnDiscord on = new OnDiscord();

  @AfterEach
  void end() {
    on.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {4010, 4011})
  void aConnectionThatNeedsOtherShardsIsOpenedAnewWithThose(int code) {
    on.starts();
    on.discord.gateway().wants(2);
    on.discord.gateway().closes(code);
    await().atMost(SOON).until(on.discord::isConnected);
    assertThat(serves()).isTrue();
    assertThat(on.told).isEmpty();
    await().until(() -> on.redraws.get() > 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {4004, 4012, 4013, 4014})
  void aConnectionThatCannotComeBackEndsInOneSentence(int code) {
    on.starts();
    on.discord.refusesLogins(code);
    on.discord.gateway().closes(code);
    await().atMost(SOON).until(() -> !on.told.isEmpty());
    await().atMost(SOON).until(() -> !on.discord.isConnected());
    assertThat(on.told).containsExactly(GatewaySession.sentence(code));
  }

  @Test
  void aTokenThatIsResetWhileTheBotIsAwayEndsInOneSentence() {
    on.starts();
    on.discord.resetsTheToken();
    on.discord.gateway().closes(4004);
    await().atMost(SOON).until(() -> !on.told.isEmpty());
    assertThat(on.told).containsExactly(DiscordSentences.say("discord.wrong-token"));
  }

  @Test
  void aLogInThatIsNeverAnsweredIsGivenUpAndMadeAnew() {
    on.isWatched(Duration.ofSeconds(1));
    on.discord.gateway().answersNot();
    on.starts();
    assertThat(on.discord.logins()).isEqualTo(2);
    assertThat(serves()).isTrue();
  }

  @Test
  void aSessionThatIsInvalidAtOnceIsBegunAnew() {
    on.discord.gateway().invalidatesTheNext();
    on.starts();
    assertThat(on.discord.logins()).isEqualTo(2);
    assertThat(serves()).isTrue();
  }

  @Test
  void aBotThatMayNotLogInAnyMoreTodayWaitsAndSaysSo() {
    on.discord.gateway().isSpent(Duration.ofMillis(200));
    on.starts();
    assertThat(on.told).containsExactly(DiscordSentences.say("discord.log-ins-spent"));
    assertThat(serves()).isTrue();
  }

  @Test
  void aDiscordThatIsAwayWhenItsGatewayIsCutIsFoundWhereItIsThen() {
    on.starts();
    on.discord.troubles().isDown(true);
    on.discord.gateway().turnsAway(2);
    on.discord.gateway().closes(4000);
    on.discord.troubles().isDown(false);
    await().atMost(SOON).until(on.discord::isConnected);
    assertThat(serves()).isTrue();
  }

  @Test
  void whereTheGatewayIsIsAskedOfDiscordBeforeEachAttempt() {
    var entrance = LoginProbe.of(new OkHttpClient(), on.account(FakeDiscord.TOKEN));
    try (var logIns =
        new LogIns(
            entrance,
            new LoginProbe.Open(1, "ws://where.it.was", 9),
            on.vigil,
            _ -> true,
            on.told::add)) {
      assertThat(logIns.getGateway()).isEqualTo(on.discord.gateway().url());
      on.discord.troubles().fails("GET gateway/bot", 503);
      assertThat(logIns.getGateway()).isEqualTo(on.discord.gateway().url());
    }
  }

  @Test
  void aDiscordThatLetsInAndThenDoesNotAnswerIsTriedAgain() throws CannotStart {
    on.discord.troubles().fails("GET users/@me", 500);
    on.starts();
    assertThat(serves()).isTrue();
  }

  @Test
  void anErrorInWhatTakesPressesStopsNoFurtherOnes() {
    on.starts();
    on.breaks = new StackOverflowError("by order");
    var _ = on.discord.types("Ana", on.general().channel(), "daily", Map.of());
    await().dontCatchUncaughtExceptions().until(() -> on.breaks == null);
    assertThat(serves()).isTrue();
  }

  @Test
  void allShardsAreWaitedForAndTheirServersCount() {
    on.discord.gateway().wants(2);
    on.starts();
    assertThat(on.discord.isConnected()).isTrue();
    assertThat(on.told).as("its only server is that of the second").isEmpty();
    on.discord.takes(Permission.MESSAGE_SEND);
    on.discord.troubles().fails("POST channels/\\d+/messages", 403);
    await()
        .untilAsserted(
            () ->
                assertThat(on.platform.chat().post(on.general(), "k", SampleCards.plain("first")))
                    .isInstanceOf(Chat.Refused.class)
                    .asString()
                    .contains("Send Messages"));
    assertThat(serves()).isTrue();
  }

  @Test
  void twoShardsWithoutAServerSayItOnce() {
    on.discord.gateway().wants(2);
    on.discord.isInNoServer();
    on.starts();
    assertThat(on.told).singleElement().asString().contains("in no server yet");
  }

  @Test
  void oneOfTwoShardsThatIsCutIsTakenUpAgain() {
    on.discord.gateway().wants(2);
    on.starts();
    on.discord.cutsTheConnection();
    await().atMost(SOON).until(() -> on.discord.resumes() == 2);
    assertThat(serves()).isTrue();
  }

  @Test
  void aShardThatIsRefusedAtTheStartForGoodEndsInOneSentence() {
    on.discord.gateway().wants(2);
    on.discord.refusesLogins(4014);
    assertThatThrownBy(on.platform::start)
        .isInstanceOf(CannotStart.class)
        .hasMessage(GatewaySession.sentence(4014));
  }

  private boolean serves() {
    Interaction press = on.discord.types("Ana", on.general().channel(), "daily", Map.of());
    await().dontCatchUncaughtExceptions().atMost(SOON).until(press::wasAcknowledged);
    return true;
  }
}
