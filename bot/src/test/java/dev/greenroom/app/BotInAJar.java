package dev.greenroom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.greenroom.adapter.discord.DiscordDriver;
import dev.greenroom.adapter.slack.SlackDriver;
import dev.greenroom.kit.PlatformDriver;
import dev.greenroom.kit.RunningJar;
import dev.greenroom.kit.discord.FakeDiscord;
import dev.greenroom.kit.slack.FakeSlack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The bot as its owner runs it, the jar, between a Discord and a Slack of its own. Both live on
 * when it dies; its store is in the directory.
 */
final class BotInAJar implements AutoCloseable {
  private static final int HURRY = 60;

  final FakeDiscord discord = new FakeDiscord();
  final FakeSlack slack = new FakeSlack(InstantSource.system());
  final PlatformDriver onDiscord = DiscordDriver.on(discord);
  final PlatformDriver onSlack = SlackDriver.on(slack);
  private final Path directory;
  private final Map<String, String> settings = new TreeMap<>();
  private @Nullable RunningJar jar;
  private Instant started = Instant.MIN;

  /** Knows where both platforms are, and has a token of neither. */
  BotInAJar(Path directory) {
    this.directory = directory;
    settings.put("DISCORD_API_URL", discord.url().toString());
    settings.put("SLACK_API_URL", slack.url());
    settings.put("GREENROOM_HTTP", "127.0.0.1:0");
  }

  BotInAJar with(String key, String value) {
    settings.put(key, value);
    return this;
  }

  BotInAJar withDiscord() {
    return with("DISCORD_TOKEN", FakeDiscord.TOKEN);
  }

  BotInAJar withSlack() {
    return with("SLACK_BOT_TOKEN", FakeSlack.TOKENS.bot())
        .with("SLACK_APP_TOKEN", FakeSlack.TOKENS.app());
  }

  BotInAJar without(String key) {
    settings.remove(key);
    return this;
  }

  /** Every second is a minute. */
  BotInAJar hurries() {
    return with("GREENROOM_SPEED", Integer.toString(HURRY));
  }

  /** A time of Greenwich that comes within seconds where it hurries. */
  String soon() {
    Duration up = Duration.between(started, InstantSource.system().instant());
    Instant latest = started.plus(up.multipliedBy(HURRY)).plus(Duration.ofMinutes(4));
    return latest.atZone(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT));
  }

  /** Starts it and goes on at once. */
  RunningJar begins(String... options) {
    started = InstantSource.system().instant();
    jar = RunningJar.bot(directory, settings, options);
    return jar;
  }

  /** Starts it by this line of a guide. */
  RunningJar typed(String line) {
    started = InstantSource.system().instant();
    jar = RunningJar.typed(directory, line, settings);
    return jar;
  }

  /** Starts it and waits until it says what is up. */
  BotInAJar starts() {
    String _ = begins().ready();
    return this;
  }

  RunningJar jar() {
    if (jar == null) {
      throw new AssertionError("not started");
    }
    return jar;
  }

  /** Killed at that moment with one post whose end is not recorded; then started again. */
  void isKilledInDoubtOnce(Callable<Boolean> moment) {
    isKilled(moment);
    assertThat(inDoubt()).as("posts in doubt when it was killed").isEqualTo(1);
    startsAgain();
    assertThat(inDoubt()).as("posts in doubt after the next start").isZero();
  }

  /** Killed at that moment, and started again until it has done what was left. */
  void isKilledOnce(Callable<Boolean> moment) {
    isKilled(moment);
    startsAgain();
  }

  private void isKilled(Callable<Boolean> moment) {
    patience("the moment of the kill").until(moment);
    jar().isKilled();
  }

  private void startsAgain() {
    BotInAJar _ = starts();
    isDone();
  }

  /** Where nobody listens yet. */
  static String freeAddress() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return "127.0.0.1:" + socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ConditionFactory patience(String what) {
    return await(what).atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20));
  }

  /** How many posts were begun whose end is not recorded, as a dead bot left its store. */
  long inDoubt() {
    try (var all = Files.newDirectoryStream(directory, "greenroom.db{,-wal}")) {
      Path copy = Files.createTempDirectory(directory, "copy-");
      for (Path file : all) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
      return count(copy, "attempted is not null and message_id is null");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until every card is as it should be, or set aside for those who run the group. */
  void isDone() {
    patience("everything due to be sent")
        .until(
            () ->
                count(
                        directory,
                        "due > done and (kind, stream_id, card_key) not in"
                            + " (select kind, stream_id, card_key from doubt)")
                    == 0);
  }

  private static long count(Path directory, String which) {
    try (var store = Jdbi.open("jdbc:sqlite:" + directory.resolve("greenroom.db"))) {
      return store.createQuery("select count(*) from card where " + which).mapTo(long.class).one();
    }
  }

  @Override
  public void close() {
    if (jar != null) {
      jar.close();
    }
    onDiscord.close();
    onSlack.close();
  }
}
