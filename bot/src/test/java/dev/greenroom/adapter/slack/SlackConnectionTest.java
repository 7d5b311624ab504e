package dev.greenroom.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.adapter.slack.api.BlockJson;
import dev.greenroom.adapter.slack.api.SlackSettings;
import dev.greenroom.adapter.slack.api.Tempo;
import dev.greenroom.app.Wiring;
import dev.greenroom.content.library.PackReader;
import dev.greenroom.core.engine.PressQueue;
import dev.greenroom.core.port.Platform;
import dev.greenroom.kit.EmptyDatabase;
import dev.greenroom.kit.HandPace;
import dev.greenroom.kit.PlatformDriver.Page;
import dev.greenroom.kit.slack.FakeSlack;
import dev.greenroom.kit.slack.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways between Slack and the bot: how they come up, break, and come back. */
class SlackConnectionTest {
  @TempDir private Path directory;
  private Wiring bot;

  @BeforeEach
  void begin() {
    bot =
        new Wiring(
            EmptyDatabase.sqlite(directory),
            PackReader.bundled()::library,
            InstantSource.system(),
            HandPace.leaping(),
            1);
  }

  @AfterEach
  void end() {
    bot.close();
  }

  @Test
  void twoConnectionsAreOpenAndOneThatBreaksComesBackWhileTheOtherServes() throws Exception {
    try (var group = new SlackGroup(directory)) {
      FakeSlack slack = group.on.slack;
      assertThat(slack.connections()).isEqualTo(2);
      long before = slack.calls("apps.connections.open");
      slack.sockets().breaks();
      assertThat(help(group)).isNotBlank();
      Awaitility.await().until(() -> slack.calls("apps.connections.open") == before + 1);
      Awaitility.await().until(() -> slack.connections() == 2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"refresh_requested", "warning"})
  void aConnectionThatSlackWantsReplacedIsReplacedWithoutLosingAPress(String reason)
      throws Exception {
    try (var group = new SlackGroup(directory)) {
      FakeSlack slack = group.on.slack;
      long before = slack.calls("apps.connections.open");
      slack.sockets().disconnects(reason);
      for (int i = 0; i < 10; i++) {
        assertThat(help(group)).isNotBlank();
      }
      Awaitility.await().until(() -> slack.calls("apps.connections.open") == before + 1);
      Awaitility.await().until(() -> slack.connections() == 2);
    }
  }

  @Test
  void aSlackThatIsDownAtTheStartIsTriedAgainUntilItIsThere() throws Exception {
    try (var on = new OnSlack()) {
      on.slack.trouble("auth.test", new Trouble.ServerError(false));
      on.slack.trouble("apps.connections.open", new Trouble.Limited("1"));
      var told = new ArrayList<String>();
      var wall = InstantSource.system();
      try (var platform = platform(on, OnSlack.socket(on.slack), told, wall)) {
        platform.start();
        assertThat(on.slack.connections()).isEqualTo(2);
      }
      assertThat(told)
          .containsExactly(
              "Slack cannot be reached yet (HTTP 503). It is tried again by itself;"
                  + " everything else goes on.");
    }
  }

  @Test
  void aTimeThatSlackGivesAtTheStartIsObeyed() throws Exception {
    try (var on = new OnSlack()) {
      on.slack.trouble("auth.test", new Trouble.Limited("2"));
      long before = System.nanoTime();
      var wall = InstantSource.system();
      try (var platform = platform(on, OnSlack.socket(on.slack), new ArrayList<>(), wall)) {
        platform.start();
      }
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofSeconds(2));
      assertThat(on.slack.calls("auth.test")).isEqualTo(2);
    }
  }

  @Test
  void anAnswerThatIsNotSlacksDoesNotMeanThatATokenIsWrong() throws Exception {
    try (var on = new OnSlack()) {
      on.slack.trouble("apps.connections.open", new Trouble.Odd(404));
      var told = new ArrayList<String>();
      try (var platform = platform(on, OnSlack.socket(on.slack), told)) {
        platform.start();
      }
      assertThat(told.getFirst()).startsWith("Slack cannot be reached yet (HTTP 404)");
    }
  }

  @Test
  void aWrongTokenIsSaidInOneSentenceThatNamesThePageToClick() {
    try (var on = new OnSlack()) {
      var wrong =
          new SlackSettings(
              "xoxb-wrong",
              Optional.of("xapp-wrong"),
              Optional.empty(),
              "127.0.0.1",
              0,
              Optional.of(on.slack.url()));
      assertThatThrownBy(() -> start(on, wrong))
          .isInstanceOf(Platform.CannotStart.class)
          .hasMessageContaining("SLACK_BOT_TOKEN (invalid_auth)")
          .hasMessageContaining("OAuth & Permissions");
      var half =
          new SlackSettings(
              FakeSlack.TOKENS.bot(),
              Optional.of("xoxb-no-app-token"),
              Optional.empty(),
              "127.0.0.1",
              0,
              Optional.of(on.slack.url()));
      assertThatThrownBy(() -> start(on, half))
          .isInstanceOf(Platform.CannotStart.class)
          .hasMessageContaining("SLACK_APP_TOKEN")
          .hasMessageContaining("connections:write");
    }
  }

  @Test
  void scopesThatWereNotGrantedAreNamedAtTheStart() throws Exception {
    try (var on = new OnSlack()) {
      on.slack.revoke("users:read");
      var told = new ArrayList<String>();
      try (var platform = platform(on, OnSlack.socket(on.slack), told)) {
        platform.start();
      }
      assertThat(told.getFirst()).startsWith("The Slack app was not granted: users:read.");
    }
  }

  @Test
  void aRequestIsTakenOnceWithinFiveMinutesAndOnlyAsSlackSignedIt() throws Exception {
    try (var on = new OnSlack();
        var platform = platform(on, OnSlack.http(on.slack), new ArrayList<>())) {
      platform.start();
      on.slack.sendTo(platform.address());
      var event = on.slack.homeOpened("Ana", "Ev1");
      long now = on.instant().getEpochSecond();
      assertThat(on.slack.status("events_api", event, now, "")).isEqualTo(200);
      assertThat(on.slack.status("events_api", event, now, "")).as("replayed").isEqualTo(401);
      assertThat(on.slack.repeats("events_api", event, now)).as("by Slack").isEqualTo(200);
      assertThat(on.slack.status("events_api", event, now + 1, "")).as("anew").isEqualTo(200);
      assertThat(on.slack.status("events_api", event, now - 299, "")).isEqualTo(200);
      assertThat(on.slack.status("events_api", event, now - 301, "")).isEqualTo(401);
      assertThat(on.slack.status("events_api", event, now + 301, "")).isEqualTo(401);
      assertThat(on.slack.status("events_api", event, now + 2, "v0=0000")).isEqualTo(401);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "payload=",
        "payload=%",
        "payload=%7Bnot",
        "payload={}",
        "payload=[]",
        "payload=null",
        "payload={\"type\":\"block_actions\"}",
        "payload={\"type\":\"block_actions\",\"actions\":[]}",
        "payload={\"type\":\"block_actions\",\"user\":{\"id\":\"U0ANA\"},\"actions\":[{}]}",
        "payload={\"type\":\"block_actions\",\"user\":7,\"actions\":\"all\"}",
        "payload={\"type\":\"view_submission\"}",
        "payload={\"type\":\"view_submission\",\"view\":{}}",
        "payload={\"type\":\"view_submission\",\"view\":{\"type\":\"modal\"},\"user\":{}}",
        "payload={\"type\":\"of_tomorrow\"}",
        "command=%2Fdaily",
        "command=%2Fdaily&user_id=U0ANA",
        "{",
        "{}",
        "[]",
        "{\"type\":\"event_callback\"}",
        "{\"type\":\"event_callback\",\"event\":{}}",
        "{\"type\":\"event_callback\",\"event\":{\"type\":\"app_home_opened\"}}",
        "{\"type\":\"event_callback\",\"event_id\":\"E\",\"event\":{\"type\":\"app_home_opened\",\"tab\":\"home\"}}",
        "\u00e4"
      })
  void aSignedRequestThatCannotBeReadIsItsSendersFault(String body) throws Exception {
    try (var on = new OnSlack();
        var platform = platform(on, OnSlack.http(on.slack), new ArrayList<>())) {
      platform.start();
      on.slack.sendTo(platform.address());
      long now = on.instant().getEpochSecond();
      String type =
          body.startsWith("{") || body.startsWith("[")
              ? "application/json"
              : "application/x-www-form-urlencoded";
      assertThat(on.slack.status(body, type, now)).isEqualTo(400);
    }
  }

  @Test
  void theAddressIsConfirmedAsSlackAsks() throws Exception {
    try (var on = new OnSlack();
        var platform = platform(on, OnSlack.http(on.slack), new ArrayList<>())) {
      platform.start();
      on.slack.sendTo(platform.address());
      var question =
          BlockJson.object().put("type", "url_verification").put("challenge", "3eZbrw1aB1");
      assertThat(FakeSlack.ack(on.slack.deliver("events_api", question, 0)).toString())
          .contains("3eZbrw1aB1");
    }
  }

  private static String help(SlackGroup group) {
    return ((Page) group.people.types("Ana", SlackGroup.GENERAL, "greenroom", Map.of())).words();
  }

  private void start(OnSlack on, SlackSettings settings) throws Platform.CannotStart {
    try (var platform = platform(on, settings, new ArrayList<>())) {
      platform.start();
    }
  }

  private SlackPlatform platform(OnSlack on, SlackSettings settings, List<String> told) {
    return platform(on, settings, told, on);
  }

  private SlackPlatform platform(
      OnSlack on, SlackSettings settings, List<String> told, InstantSource clock) {
    return new SlackPlatform(
        settings,
        bot.forPlatforms(
            on.pictures,
            (_, fault) -> {
              throw new AssertionError(fault);
            },
            told::add),
        new PressQueue(bot.router()),
        new Tempo(clock, Duration.ZERO, PressQueue.Later::on, OnSlack.QUICK));
  }
}
