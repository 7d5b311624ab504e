package dev.greenroom.app;

import static java.util.stream.Collectors.joining;

import dev.greenroom.adapter.chart.DrawnBars;
import dev.greenroom.adapter.discord.DiscordPlatform;
import dev.greenroom.adapter.relay.Pace;
import dev.greenroom.adapter.slack.SlackPlatform;
import dev.greenroom.adapter.sql.StoreUnusable;
import dev.greenroom.core.model.Words;
import dev.greenroom.core.port.Bot;
import dev.greenroom.core.port.Platform;
import dev.greenroom.core.time.ClockDrift;
import dev.greenroom.core.time.MachineClocks;
import dev.greenroom.core.time.ProductClock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The bot on the platforms that are set up. One that does not come up never stops the other. */
final class BotRun implements AutoCloseable {
  private static final Words PROGRAM = Words.in(Locale.ENGLISH, List.of("program"));
  static final MachineClocks MACHINE = new MachineClocks(InstantSource.system(), System::nanoTime);

  private static final String STORE = "jdbc:sqlite:greenroom.db";

  /** After this long it says what is up; what comes later says so itself. */
  private static final Duration FIRST_LOOK = Duration.ofSeconds(20);

  private final Wiring wiring;
  private final List<Platform> platforms;
  private final Consumer<String> tell;
  private final Set<String> up = new ConcurrentSkipListSet<>();
  private final CountDownLatch settled;
  private volatile boolean said;
  private volatile boolean leaving;

  private BotRun(Wiring wiring, List<Platform> platforms, Consumer<String> tell) {
    this.wiring = wiring;
    this.platforms = platforms;
    this.tell = tell;
    this.settled = new CountDownLatch(platforms.size());
  }

  /**
   * Begins to start what is set up.
   *
   * @param followClock whether product time goes to where the clock of this machine is
   * @param tell takes sentences for whoever started it
   * @throws CannotStart with one sentence, where there is nothing to serve
   */
  static BotRun start(Config config, boolean followClock, Consumer<String> tell) {
    if (config.discord().isEmpty() && config.slack().isEmpty()) {
      throw new CannotStart(PROGRAM.say("run.no-platform"));
    }
    var packs = new WatchedPacks(config.packs(), Wiring.rendered(), PROGRAM, tell);
    try {
      var wiring =
          new Wiring(config.store().orElse(STORE), packs, MACHINE, Pace.steady(), config.speed());
      setClock(wiring.clock(), followClock, tell);
      wiring.closing(packs).start();
      Bot bot = wiring.forPlatforms(new DrawnBars(), Wiring::fault, tell);
      return new BotRun(wiring, platforms(config, bot), tell).begun();
    } catch (StoreUnusable e) {
      throw new CannotStart(e);
    }
  }

  /** Nobody moves product time by hand here: it is the wall's, unless it goes faster. */
  private static void setClock(ProductClock clock, boolean follow, Consumer<String> tell) {
    clock.goByTheWall();
    if (follow) {
      clock.follow();
    }
    Wiring.offTheWall(clock, BotRun::offTheWall).ifPresent(tell);
  }

  private static String offTheWall(ClockDrift drift) {
    return switch (drift) {
      case TOGETHER -> "run.off-wall";
      case BEHIND -> "run.off-wall-slower";
      case FAR_BEHIND, FAR_AHEAD -> "run.off-wall-far";
    };
  }

  private static List<Platform> platforms(Config config, Bot bot) {
    Stream<Platform> discord =
        config.discord().stream().map(account -> new DiscordPlatform(account, bot));
    Stream<Platform> slack =
        config.slack().stream().map(settings -> new SlackPlatform(settings, bot));
    return Stream.concat(discord, slack).toList();
  }

  private BotRun begun() {
    platforms.forEach(wiring::closing);
    wiring.start(platforms.stream().map(Platform::chat).toList());
    platforms.forEach(
        platform ->
            Thread.ofVirtual().name("start-" + platform.name()).start(() -> begin(platform)));
    return this;
  }

  private void begin(Platform platform) {
    try {
      platform.start();
      up.add(platform.name());
      if (said && !leaving) {
        tell.accept(PROGRAM.say("run.also", platform.name()));
      }
    } catch (Platform.CannotStart e) {
      tell.accept(e.getMessage());
    } finally {
      settled.countDown();
    }
  }

  /**
   * Waits until every platform is up or not to be had, or for twenty seconds with the others still
   * trying.
   *
   * @return what is up, such as "discord, slack", or a word that it is still tried; empty where it
   *     was closed meanwhile
   * @throws CannotStart with one sentence, where nothing is to be had
   */
  Optional<String> up() throws InterruptedException {
    boolean all = settled.await(FIRST_LOOK.toSeconds(), TimeUnit.SECONDS);
    if (leaving) {
      return Optional.empty();
    }
    if (all && up.isEmpty()) {
      throw new CannotStart(PROGRAM.say("run.none-up"));
    }
    said = true;
    return Optional.of(
        up.isEmpty() ? PROGRAM.say("run.trying") : up.stream().collect(joining(", ")));
  }

  @Override
  public void close() {
    leaving = true;
    wiring.close();
  }
}
