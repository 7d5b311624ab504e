package dev.greenroom.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.kit.PlatformDriver;
import dev.greenroom.kit.PlatformDriver.Page;
import dev.greenroom.kit.StudyGroup;
import dev.greenroom.kit.discord.FakeDiscord;
import dev.greenroom.kit.slack.FakeSlack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot as its owner starts and stops it: what is up, what is not, and what to do about it. */
final class BotRunIT {
  private static final String WRONG = "not-the-token-1234";
  private static final String NONE_UP =
      "None of the platforms that are set up could be started. What to mend stands above.\n";
  private static final Pattern LINK = Pattern.compile("and press Authorize: (\\S+)\n");

  /** What the operating system reports of a Java program that was asked to end and did. */
  private static final int ASKED_TO_END = 128 + 15;

  @TempDir Path directory;
  private BotInAJar bot;

  @BeforeEach
  void begin() {
    bot = new BotInAJar(directory);
  }

  @AfterEach
  void noSecretWasEverSaid() {
    try (var it = bot) {
      assertThat(it.jar().said())
          .doesNotContain(
              WRONG,
              FakeDiscord.TOKEN,
              FakeSlack.TOKENS.bot(),
              FakeSlack.TOKENS.app(),
              FakeSlack.TOKENS.secret());
    }
  }

  @Test
  void bothPlatformsAreServedAtOnceAndLeftInGoodOrder() {
    bot.withDiscord().withSlack().starts();
    assertThat(bot.jar().ready()).isEqualTo("discord, slack");
    isServed(bot.onDiscord);
    isServed(bot.onSlack);
    bot.jar().isAskedToStop();
    isLeftInGoodOrder();
    assertThat(bot.jar().complaint()).doesNotContain(" WARN ", " ERROR ");
  }

  @Test
  void whatIsUnderWayIsFinishedBeforeItEnds() {
    var group = new StudyGroup(bot.onDiscord);
    var answered = new CountDownLatch(1);
    bot.withDiscord().starts().discord.troubles().holds("POST channels/.*", answered);
    group.opens(group.channel("practice"), false);
    BotInAJar.patience("the post").until(() -> !bot.discord.calls("POST channels/.*").isEmpty());
    bot.jar().isAskedToStop();
    answered.countDown();
    isLeftInGoodOrder();
    assertThat(group.cards(group.channel("practice"), StudyGroup.LOBBY)).hasSize(1);
    assertThat(bot.inDoubt()).isZero();
  }

  @Test
  void aStopWhileAPlatformIsStillAwayIsInGoodOrderToo() {
    bot.slack.isDown(true);
    bot.withDiscord().withSlack().begins();
    BotInAJar.patience("discord").until(() -> !bot.discord.commands().isEmpty());
    isServed(bot.onDiscord);
    bot.jar().isAskedToStop();
    isLeftInGoodOrder();
    assertThat(bot.jar().said()).doesNotContain("Greenroom ready", "None of the platforms");
  }

  /** Nothing is open on either side, and all of the store is in its one file. */
  private void isLeftInGoodOrder() {
    assertThat(bot.jar().exitCode()).isEqualTo(ASKED_TO_END);
    assertThat(bot.slack.connections()).isZero();
    assertThat(bot.discord.isConnected()).isFalse();
    assertThat(directory.resolve("greenroom.db")).exists().is(readByItsOwnerAlone());
    assertThat(directory.resolve("greenroom.db-wal")).doesNotExist();
  }

  private static Condition<Path> readByItsOwnerAlone() {
    return new Condition<>(
        file -> {
          try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                .equals("rw-------");
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        "read and written by its owner alone");
  }

  @Test
  void slackIsServedWhereDiscordTakesNoTokenLikeThis() {
    bot.withSlack().with("DISCORD_TOKEN", WRONG).starts();
    assertThat(bot.jar().ready()).isEqualTo("slack");
    assertThat(bot.jar().complaint())
        .contains("Discord does not take this bot's token.", "press Reset Token", "DISCORD_TOKEN");
    isServed(bot.onSlack);
  }

  @Test
  void discordIsServedWhereSlackTakesNoTokenLikeThis() {
    bot.withDiscord().withSlack().with("SLACK_APP_TOKEN", WRONG).starts();
    assertThat(bot.jar().ready()).isEqualTo("discord");
    assertThat(bot.jar().complaint())
        .contains("Slack does not accept SLACK_APP_TOKEN (invalid_auth).", "connections:write");
    isServed(bot.onDiscord);
  }

  @Test
  void slackIsServedWhileDiscordIsAwayWhichIsServedOnceItIsBack() {
    bot.discord.troubles().isDown(true);
    var jar = bot.withDiscord().withSlack().begins();
    BotInAJar.patience("slack").until(() -> bot.slack.connections() > 0);
    isServed(bot.onSlack);
    assertThat(jar.said())
        .contains("Discord cannot be reached. Greenroom goes on trying")
        .doesNotContain("Greenroom ready");
    assertThat(jar.ready()).isEqualTo("slack");
    bot.discord.troubles().isDown(false);
    assertThat(jar.says(Pattern.compile("Greenroom ready: (\\w+ as well)\n")))
        .isEqualTo("discord as well");
    isServed(bot.onDiscord);
  }

  @Test
  void discordIsServedWhileSlackIsAwayWhichIsServedOnceItIsBack() {
    bot.slack.isDown(true);
    var jar = bot.withDiscord().withSlack().begins();
    BotInAJar.patience("discord").until(() -> !bot.discord.commands().isEmpty());
    isServed(bot.onDiscord);
    BotInAJar.patience("the sentence")
        .until(() -> jar.said().contains("Slack cannot be reached yet"));
    assertThat(jar.complaint()).contains("It is tried again by itself; everything else goes on.");
    bot.slack.isDown(false);
    assertThat(jar.ready()).isEqualTo("discord, slack");
    isServed(bot.onSlack);
  }

  @Test
  void aWrongTokenOfTheOnlyPlatformEndsIt() {
    bot.with("DISCORD_TOKEN", WRONG).begins();
    assertThat(bot.jar().exitCode()).isEqualTo(2);
    assertThat(bot.jar().said())
        .matches("Discord does not take this bot's token\\. [^\n]+\n" + Pattern.quote(NONE_UP));
  }

  @Test
  void wrongTokensOfBothPlatformsEndItWithASentenceForEach() {
    bot.withSlack().with("SLACK_BOT_TOKEN", WRONG).with("DISCORD_TOKEN", WRONG).begins();
    assertThat(bot.jar().exitCode()).isEqualTo(2);
    assertThat(bot.jar().said().lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("Discord does not take this bot's token."))
        .anyMatch(line -> line.startsWith("Slack does not accept SLACK_BOT_TOKEN (invalid_auth)."))
        .last()
        .isEqualTo(NONE_UP.strip());
  }

  @Test
  void tokensAreReadFromFiles() throws IOException {
    bot.with("DISCORD_TOKEN_FILE", file("discord", FakeDiscord.TOKEN))
        .with("SLACK_BOT_TOKEN_FILE", file("bot", FakeSlack.TOKENS.bot()))
        .with("SLACK_APP_TOKEN_FILE", file("app", FakeSlack.TOKENS.app()))
        .starts();
    assertThat(bot.jar().ready()).isEqualTo("discord, slack");
  }

  private String file(String name, String secret) throws IOException {
    return Files.writeString(directory.resolve(name), secret + "\n", UTF_8).toString();
  }

  @Test
  void aBotInNoServerSaysByWhichLinkItComesInAndServesFromThenOn() {
    bot.discord.isInNoServer();
    bot.withDiscord().starts();
    var _ = bot.discord.joinsTheServerBy(URI.create(bot.jar().says(LINK)));
    isServed(bot.onDiscord);
  }

  @Test
  void howFarItsTimeIsFromTheClockIsSaidAtEveryStartUntilItFollows() throws SQLException {
    bot.withDiscord().starts();
    isServed(bot.onDiscord);
    assertThat(bot.jar().isStopped()).isEqualTo(ASKED_TO_END);
    assertThat(bot.jar().complaint()).doesNotContain("Product time");
    sql("update clock set product = product + " + Duration.ofDays(2).toMillis());
    sql("update delivery set seen = seen + " + Duration.ofDays(2).toMillis());
    for (int start = 0; start < 2; start++) {
      bot.starts();
      assertThat(bot.jar().isStopped()).isEqualTo(ASKED_TO_END);
      assertThat(bot.jar().complaint())
          .contains(
              "Product time is ahead of the clock of this machine by 2 d 0 h 0 min",
              "run --follow-clock");
    }
    String _ = bot.begins("run", "--follow-clock").ready();
    assertThat(bot.jar().isStopped()).isEqualTo(ASKED_TO_END);
    bot.starts();
    assertThat(bot.jar().said()).doesNotContain("Product time");
    isServed(bot.onDiscord);
  }

  @Test
  void aStoreThatIsTakenAwayWhileItRunsIsToldAndWrittenNoMore() throws IOException {
    bot.withDiscord().starts();
    isServed(bot.onDiscord);
    Files.move(directory.resolve("greenroom.db"), directory.resolve("elsewhere.db"));
    BotInAJar.patience("the log")
        .until(() -> bot.jar().complaint().contains("greenroom.db was removed"));
    Files.move(directory.resolve("elsewhere.db"), directory.resolve("greenroom.db"));
    BotInAJar.patience("the log").until(() -> bot.jar().complaint().contains("is ours again"));
    isServed(bot.onDiscord);
  }

  private void sql(String statement) throws SQLException {
    try (var store =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("greenroom.db"));
        var run = store.createStatement()) {
      run.execute(statement);
    }
  }

  /** A person gets an answer. */
  private static void isServed(PlatformDriver people) {
    var got = people.types("Ana", people.channel("general"), "greenroom", Map.of("page", "help"));
    assertThat(got).isInstanceOf(Page.class);
    assertThat(((Page) got).words()).startsWith("Greenroom");
    assertThat(people.alone("Ana")).contains((Page) got);
  }
}
