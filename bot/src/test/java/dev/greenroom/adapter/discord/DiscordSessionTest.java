package dev.greenroom.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.greenroom.adapter.discord.component.DiscordSentences;
import dev.greenroom.core.model.CommandHelp;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.Urgency;
import dev.greenroom.core.port.Chat;
import dev.greenroom.core.port.Platform;
import dev.greenroom.core.port.Platform.CannotStart;
import dev.greenroom.kit.SampleCards;
import dev.greenroom.kit.discord.FakeDiscord;
import dev.greenroom.kit.discord.Interaction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import net.dv8tion.jda.api.Permission;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the first log-in to the last: what whoever runs the bot is told, and what is done twice. */
class DiscordSessionTest {
  private static final String REGISTER = "PUT applications/\\d+/commands";
  private final OnDiscord on = new OnDiscord();

  @AfterEach
  void end() {
    on.close();
  }

  @Test
  void aWrongTokenIsSaidInPlainWordsAndNotTriedAgain() {
    on.platform.close();
    on.platform = on.platform("wrong");
    assertThatThrownBy(on.platform::start)
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("Reset Token");
    assertThat(on.discord.logins()).isZero();
  }

  @Test
  void aTokenThatIsNoneAtAllIsSaidInTheSameWords() {
    on.platform.close();
    on.platform = on.platform("with\nlines");
    assertThatThrownBy(on.platform::start).hasMessageContaining("Reset Token");
  }

  @Test
  void aLogInThatDiscordClosesForGoodIsNotTriedAgain() {
    on.discord.refusesLogins(4014);
    assertThatThrownBy(on.platform::start)
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("intents");
    assertThat(on.discord.logins()).isEqualTo(1);
  }

  @Test
  void aDiscordThatIsAwayIsWaitedForAndItIsSaidOnce() {
    on.discord.troubles().fails("GET gateway/bot", 503);
    on.discord.troubles().drops("GET gateway/bot");
    on.starts();
    assertThat(on.told).containsExactly(DiscordSentences.say("discord.away"));
  }

  @Test
  void aBotInNoServerPrintsTheLinkWithExactlyTheRightsItNeeds() {
    on.discord.isInNoServer();
    on.starts();
    long rights = Permission.getRaw(DiscordRights.NEEDED);
    assertThat(on.told)
        .singleElement()
        .matches(said -> said.contains("permissions=" + rights))
        .matches(said -> said.matches("(?s).*scope=applications\\.commands\\+bot&.*"));
    assertThat(DiscordRights.NEEDED)
        .doesNotContain(
            Permission.ADMINISTRATOR, Permission.MESSAGE_MANAGE, Permission.MANAGE_CHANNEL);
  }

  @Test
  void aServerThatInvitesTheBotLaterIsServedAtOnce() {
    on.discord.isInNoServer();
    on.starts();
    on.discord.joinsTheServer();
    assertThat(types().wasAcknowledged()).isTrue();
    assertThat(on.platform.chat().post(on.general(), "k", SampleCards.plain("first")))
        .isInstanceOf(Chat.Sent.class);
  }

  @Test
  void commandsAreRegisteredOnceAndAgainOnlyWhenTheyChanged() {
    on.starts();
    assertThat(on.discord.calls(REGISTER)).hasSize(1);
    on.restarts();
    assertThat(on.discord.calls(REGISTER)).hasSize(1);
    on.commands =
        List.of(
            new CommandHelp("daily", "Today.", false),
            new CommandHelp("plan", "For those who manage.", true),
            new CommandHelp("mock", "Open a lobby.", false, values()));
    on.restarts();
    assertThat(on.discord.calls(REGISTER)).hasSize(2);
    on.restarts();
    assertThat(on.discord.calls(REGISTER)).hasSize(2);
    assertThat(on.discord.commands())
        .filteredOn(command -> command.path("name").asText().equals("plan"))
        .singleElement()
        .matches(command -> command.path("default_member_permissions").asText().equals("32"));
    assertThat(on.discord.commands())
        .hasSize(3)
        .allMatch(command -> command.path("contexts").toString().equals("[0]"))
        .allMatch(command -> command.path("integration_types").toString().equals("[0]"));
  }

  @Test
  void commandsThatHaveToWaitDoNotKeepTheBotAway() {
    on.discord.troubles().limits(REGISTER, Duration.ofMillis(500));
    on.starts();
    assertThat(on.told).singleElement().matches(said -> said.contains("wants a pause"));
    assertThat(on.discord.commands()).isEmpty();
    assertThat(on.platform.chat().post(on.general(), "k", SampleCards.plain("first")))
        .isInstanceOf(Chat.Sent.class);
    await().until(() -> on.discord.calls(REGISTER).size() == 2);
    await().until(() -> !on.discord.commands().isEmpty());
  }

  @Test
  void aDiscordThatWantsAPauseBeforeTheLogInGetsIt() throws CannotStart {
    on.discord.troubles().limits("GET gateway/bot", Duration.ofHours(1));
    LoginProbe entrance = entrance();
    assertThat(entrance.look()).isEqualTo(new LoginProbe.Away(Duration.ofHours(1), false));
    assertThat(Platform.pause(0, Duration.ofHours(1))).isEqualTo(Duration.ofHours(1));
    assertThat(entrance.look()).isInstanceOf(LoginProbe.Open.class);
  }

  @Test
  void anAddressThatIsNotDiscordsIsSaidInPlainWords() {
    on.discord.troubles().keepsOut("GET gateway/bot", 200);
    assertThatThrownBy(on.platform::start)
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("DISCORD_API_URL");
  }

  private LoginProbe entrance() {
    return LoginProbe.of(new OkHttpClient(), on.account(FakeDiscord.TOKEN));
  }

  private static List<CommandHelp.Value> values() {
    return List.of(
        new CommandHelp.Value("track", "Which track.", List.of()),
        new CommandHelp.Value("format", "How long.", List.of("25", "45")));
  }

  @Test
  void commandsThatDiscordRefusesDoNotKeepTheBotAway() {
    on.starts();
    on.commands = List.of(new CommandHelp("daily", "Another sentence.", false));
    on.discord.troubles().fails(REGISTER, 400);
    on.restarts();
    assertThat(on.told).singleElement().matches(said -> said.contains("list of commands"));
    assertThat(types().wasAcknowledged()).isTrue();
  }

  @Test
  void aCommandArrivesWithItsValues() {
    on.commands = List.of(new CommandHelp("mock", "Open a lobby.", false, values()));
    on.starts();
    String general = on.general().channel();
    Interaction press =
        on.discord.types("Ana", general, "mock", Map.of("track", "t", "format", "25"));
    await().until(press::wasAcknowledged);
    assertThat(on.received.getFirst().press().values())
        .isEqualTo(Map.of("track", "t", "format", "25"));
    assertThat(on.received.getFirst().press())
        .isInstanceOfSatisfying(
            Inbound.Command.class, command -> assertThat(command.name()).isEqualTo("mock"));
  }

  @Test
  void aConnectionThatIsCutIsTakenUpAgainAndNothingIsDoneTwice() {
    on.starts();
    on.discord.cutsTheConnection();
    Interaction missed = on.discord.types("Ana", on.general().channel(), "daily", Map.of());
    await().atMost(Duration.ofSeconds(30)).until(missed::wasAcknowledged);
    assertThat(on.discord.resumes()).isEqualTo(1);
    assertThat(on.discord.logins()).isEqualTo(1);
    assertThat(on.received).hasSize(1);
    await().until(() -> on.redraws.get() == 1);
    assertThat(on.discord.calls(REGISTER)).hasSize(1);
  }

  @Test
  void aSessionThatIsOverIsBegunAnewAndWhatIsStaleIsDrawn() {
    on.starts();
    on.discord.endsTheSession();
    await().atMost(Duration.ofSeconds(30)).until(() -> on.redraws.get() == 1);
    assertThat(on.discord.logins()).isEqualTo(2);
    assertThat(types().wasAcknowledged()).isTrue();
    assertThat(on.platform.chat().post(on.general(), "k", SampleCards.plain("after")))
        .isInstanceOf(Chat.Sent.class);
    assertThat(on.discord.calls(REGISTER)).hasSize(1);
    assertThat(on.told).isEmpty();
  }

  @Test
  void whatIsUnderWayIsAnsweredBeforeTheBotLeaves() throws InterruptedException {
    on.starts();
    var answering = new CountDownLatch(1);
    on.answers =
        _ -> {
          answering.countDown();
          LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
          return new Reply.Whisper(SampleCards.plain("Done"));
        };
    Interaction press = on.discord.types("Ana", on.general().channel(), "daily", Map.of());
    answering.await();
    on.platform.close();
    assertThat(press.wasAcknowledged()).isTrue();
  }

  @Test
  void whatWaitsForAnAnswerOfDiscordIsAnsweredBeforeTheBotLeaves() {
    on.starts();
    on.urgency = Urgency.LATER;
    var until = new CountDownLatch(1);
    on.discord.troubles().holds("POST interactions/.*", until);
    Interaction press = on.discord.types("Ana", on.general().channel(), "daily", Map.of());
    await().until(() -> !on.received.isEmpty());
    var leaves = CompletableFuture.runAsync(on.platform::close);
    await().until(() -> on.discord.calls("POST interactions/.*").size() == 1);
    LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    until.countDown();
    assertThat(leaves).succeedsWithin(Duration.ofSeconds(10));
    assertThat(on.discord.page(press)).isPresent();
  }

  @Test
  void aBotThatIsClosedWhileDiscordIsAwayGivesUpWaiting() {
    for (int i = 0; i < 100; i++) {
      on.discord.troubles().fails("GET gateway/bot", 503);
    }
    var start = CompletableFuture.runAsync(on::starts);
    await().until(() -> !on.told.isEmpty());
    on.platform.close();
    assertThat(start).failsWithin(Duration.ofSeconds(5));
  }

  private Interaction types() {
    Interaction press = on.discord.types("Ana", on.general().channel(), "daily", Map.of());
    await().until(press::wasAcknowledged);
    return press;
  }
}
