package dev.greenroom.adapter.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.greenroom.adapter.slack.api.ChannelRateLimit;
import dev.greenroom.adapter.slack.api.MethodRateLimit;
import dev.greenroom.adapter.slack.api.SlackSettings;
import dev.greenroom.adapter.slack.api.SlackWeb;
import dev.greenroom.adapter.slack.api.SocketTimings;
import dev.greenroom.adapter.slack.chat.SlackChat;
import dev.greenroom.adapter.slack.chat.Uploads;
import dev.greenroom.core.port.Pictures;
import dev.greenroom.kit.slack.FakeSlack;
import dev.greenroom.ui.Chart;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A Slack workspace and what the adapter needs to speak to it; machine time moves by hand, unless
 * it goes by itself.
 */
public final class OnSlack implements AutoCloseable, InstantSource {
  /** As the real ones, but for the pauses. */
  static final SocketTimings QUICK =
      new SocketTimings(
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofMillis(100),
          Duration.ZERO,
          List.of(Duration.ofMillis(20), Duration.ofMillis(40)));

  private final Map<String, Chart> drawn = new ConcurrentHashMap<>();
  private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
  private final InstantSource clock;
  private volatile Duration passed = Duration.ZERO;

  public final FakeSlack slack = new FakeSlack(this);
  final SlackWeb web =
      new SlackWeb(
          Optional.of(slack.url()),
          FakeSlack.TOKENS.bot(),
          Duration.ofSeconds(2),
          new MethodRateLimit(this));

  /** A picture that can be told from every other, and its chart read back from it. */
  final Pictures pictures =
      chart -> {
        drawn.put(chart.toString(), chart);
        return chart.toString().getBytes(UTF_8);
      };

  final Uploads uploads = new Uploads(web, pictures, this);
  public final BlockReader reader =
      new BlockReader(file -> drawn.get(new String(slack.file(file), UTF_8)));

  public OnSlack() {
    this(InstantSource.fixed(Instant.parse("2027-03-01T08:00:00Z")));
  }

  OnSlack(InstantSource clock) {
    this.clock = clock;
  }

  static SlackSettings socket(FakeSlack slack) {
    return new SlackSettings(
        FakeSlack.TOKENS.bot(),
        Optional.of(FakeSlack.TOKENS.app()),
        Optional.empty(),
        "127.0.0.1",
        0,
        Optional.of(slack.url()));
  }

  static SlackSettings http(FakeSlack slack) {
    return new SlackSettings(
        FakeSlack.TOKENS.bot(),
        Optional.empty(),
        Optional.of(FakeSlack.TOKENS.secret()),
        "127.0.0.1",
        0,
        Optional.of(slack.url()));
  }

  public SlackChat chat(Duration between) {
    return new SlackChat(web, uploads, new ChannelRateLimit(this, between), _ -> {});
  }

  /** What the bot means to try again later. */
  void waits(Runnable task) {
    waiting.add(task);
  }

  /** What waits is tried again after this. */
  void triesAgain(Duration after) throws InterruptedException {
    Runnable task = waiting.poll(5, TimeUnit.SECONDS);
    passes(after);
    Objects.requireNonNull(task, "nothing waits").run();
  }

  @Override
  public Instant instant() {
    return clock.instant().plus(passed);
  }

  public void passes(Duration time) {
    passed = passed.plus(time);
  }

  @Override
  public void close() {
    web.close();
    slack.close();
  }
}
