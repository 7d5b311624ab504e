package dev.greenroom.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.greenroom.adapter.slack.api.SocketTimings;
import dev.greenroom.adapter.slack.api.Tempo;
import dev.greenroom.adapter.slack.intake.ConnectionOutages;
import dev.greenroom.app.Wiring;
import dev.greenroom.content.library.PackReader;
import dev.greenroom.core.engine.PressQueue;
import dev.greenroom.kit.EmptyDatabase;
import dev.greenroom.kit.HandPace;
import dev.greenroom.kit.slack.FakeSlack;
import dev.greenroom.kit.slack.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** However a connection by Socket Mode ends, and whatever Slack says to the next: it comes back. */
class SlackSocketsTest {
  private static final String OPEN = "apps.connections.open";

  @TempDir private Path directory;
  private final OnSlack on = new OnSlack(InstantSource.system());
  private final FakeSlack slack = on.slack;
  private final List<String> told = new CopyOnWriteArrayList<>();
  private Wiring bot;
  private SlackPlatform platform;

  private void starts(SocketTimings waits) throws Exception {
    bot =
        new Wiring(
            EmptyDatabase.sqlite(directory),
            PackReader.bundled()::library,
            InstantSource.system(),
            HandPace.leaping(),
            1);
    platform =
        new SlackPlatform(
            OnSlack.socket(slack),
            bot.forPlatforms(
                on.pictures,
                (_, fault) -> {
                  throw new AssertionError(fault);
                },
                told::add),
            new PressQueue(bot.router()),
            new Tempo(on, Duration.ZERO, PressQueue.Later::on, waits));
    platform.start();
    assertThat(slack.connections()).isEqualTo(2);
  }

  @AfterEach
  void end() {
    platform.close();
    bot.close();
    on.close();
  }

  static Stream<Trouble> whatSlackMaySay() {
    return Stream.of(
        new Trouble.Refuses("internal_error"),
        new Trouble.Refuses("fatal_error"),
        new Trouble.Refuses("team_added_to_org"),
        new Trouble.Refuses("an_error_of_tomorrow"),
        new Trouble.Limited("0"),
        new Trouble.ServerError(false),
        new Trouble.ServerError(true),
        new Trouble.Odd(200),
        new Trouble.Odd(403),
        new Trouble.Lost(false),
        new Trouble.Lost(true));
  }

  @ParameterizedTest
  @MethodSource("whatSlackMaySay")
  void whateverSlackSaysToTheNextTryTheBotIsBackAndItIsSaidOnce(Trouble trouble) throws Exception {
    starts(OnSlack.QUICK);
    for (int i = 0; i < 4; i++) {
      slack.trouble(OPEN, trouble);
    }
    slack.sockets().breaksAll();
    await().until(() -> slack.calls(OPEN) == 8);
    await().until(() -> slack.connections() == 2);
    assertThat(helps()).isTrue();
    await().until(() -> told.size() == 2);
    assertThat(told.getFirst()).startsWith("Slack is away (");
    assertThat(told.getLast()).isEqualTo("Slack is back.");
  }

  @Test
  void oneThatBreaksWhileTheNextIsRefusedComesBackAsWellAndNobodyIsAlarmed() throws Exception {
    starts(OnSlack.QUICK);
    slack.trouble(OPEN, new Trouble.Refuses("internal_error"));
    slack.sockets().breaks();
    await().until(() -> slack.calls(OPEN) == 4);
    await().until(() -> slack.connections() == 2);
    assertThat(told).isEmpty();
  }

  @Test
  void aSlackThatIsAwayAsAWholeIsTriedUntilItIsBack() throws Exception {
    starts(OnSlack.QUICK);
    slack.isDown(true);
    slack.sockets().breaksAll();
    long before = slack.calls(OPEN);
    await().until(() -> slack.calls(OPEN) > before + 3);
    slack.isDown(false);
    await().until(() -> slack.connections() == 2);
    assertThat(helps()).isTrue();
  }

  @Test
  void socketModeThatIsSwitchedOffIsSaidAndBackOnceItIsOnAgain() throws Exception {
    starts(OnSlack.QUICK);
    // for so long that both are gone at once, however slow the machine
    for (int i = 0; i < 50; i++) {
      slack.trouble(OPEN, new Trouble.Refuses("not_allowed"));
    }
    slack.sockets().disconnectsAll("link_disabled");
    await().until(() -> slack.connections() == 2 && told.size() == 2);
    assertThat(told.getFirst()).startsWith("Socket Mode of the Slack app was switched off");
    assertThat(told.getLast()).isEqualTo("Slack is back.");
    assertThat(helps()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"token_revoked", "invalid_auth", "account_inactive", "missing_scope"})
  void aTokenThatIsNoLongerGoodEndsInOneSentence(String error) throws Exception {
    starts(OnSlack.QUICK);
    for (int i = 0; i < 10; i++) {
      slack.trouble(OPEN, new Trouble.Refuses(error));
    }
    slack.sockets().breaksAll();
    await().until(() -> slack.calls(OPEN) == 4);
    await().until(() -> !told.isEmpty());
    assertThat(told)
        .singleElement()
        .asString()
        .contains("SLACK_APP_TOKEN", "(" + error + ")", "connections:write");
  }

  @Test
  void aConnectionWhoseOtherEndIsGoneWithoutAWordIsReplaced() throws Exception {
    starts(waits(Duration.ofSeconds(5), Duration.ofMillis(300)));
    slack.sockets().fallsSilent();
    await().until(() -> slack.calls(OPEN) >= 3);
    await().until(() -> slack.connections() >= 2);
    assertThat(helps()).isTrue();
  }

  @Test
  void aConnectionThatIsSentAwayBecauseThereAreTooManyIsTriedAgain() throws Exception {
    starts(OnSlack.QUICK);
    slack.sockets().turnsAway("too_many_websockets");
    slack.sockets().turnsAway("link_disabled");
    slack.sockets().turnsAway("warning");
    slack.sockets().breaks();
    await().until(() -> slack.calls(OPEN) == 6);
    await().until(() -> slack.connections() == 2);
  }

  @Test
  void aConnectionThatIsNeverGreetedIsGivenUp() throws Exception {
    starts(waits(Duration.ofMillis(500), Duration.ofSeconds(5)));
    slack.sockets().greetsNot();
    slack.sockets().breaks();
    await().until(() -> slack.calls(OPEN) == 4);
    await().until(() -> slack.connections() == 2);
    assertThat(helps()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"refresh_requested", "warning", "a_reason_of_tomorrow"})
  void noPressIsLostWhileBothConnectionsAreReplacedAtOnce(String reason) throws Exception {
    starts(OnSlack.QUICK);
    slack.trouble(OPEN, new Trouble.Refuses("internal_error"));
    slack.sockets().disconnectsAll(reason);
    for (int i = 0; i < 20; i++) {
      assertThat(helps()).isTrue();
    }
    await().until(() -> slack.calls(OPEN) == 5);
    await().until(() -> slack.connections() == 2);
    assertThat(told).isEmpty();
  }

  @Test
  void lossAndReturnAreSingleLinesOfTheLogWithoutATrace() throws Exception {
    var lines = new ListAppender<ILoggingEvent>();
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    lines.start();
    root.addAppender(lines);
    var ours = (Logger) LoggerFactory.getLogger(ConnectionOutages.class);
    ours.setLevel(Level.INFO);
    try {
      starts(OnSlack.QUICK);
      for (int i = 0; i < 3; i++) {
        slack.trouble(OPEN, new Trouble.Refuses("internal_error"));
      }
      slack.sockets().breaksAll();
      await().until(() -> slack.connections() == 2);
      await().until(() -> logged(lines).anyMatch(line -> line.startsWith("Slack is connected")));
    } finally {
      root.detachAppender(lines);
      ours.setLevel(null);
    }
    assertThat(List.copyOf(lines.list))
        .allMatch(line -> line.getThrowableProxy() == null)
        .noneMatch(line -> line.getLevel().isGreaterOrEqual(Level.ERROR));
    assertThat(logged(lines).filter(line -> line.contains("internal_error"))).hasSize(1);
    assertThat(logged(lines).filter(line -> line.startsWith("A connection to Slack ended")))
        .hasSize(2);
  }

  private static Stream<String> logged(ListAppender<ILoggingEvent> lines) {
    return List.copyOf(lines.list).stream().map(ILoggingEvent::getFormattedMessage);
  }

  private static SocketTimings waits(Duration greeting, Duration beat) {
    return new SocketTimings(
        greeting, beat, Duration.ofMillis(50), Duration.ZERO, List.of(Duration.ofMillis(20)));
  }

  private boolean helps() {
    var command = slack.command("Ana", SlackGroup.GENERAL, "/greenroom", "help");
    return FakeSlack.ack(slack.deliver("slash_commands", command, 0)).isEmpty();
  }
}
