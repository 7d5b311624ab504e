package dev.greenroom.app;

import dev.greenroom.adapter.relay.Drawings;
import dev.greenroom.adapter.relay.Pace;
import dev.greenroom.adapter.relay.Relay;
import dev.greenroom.adapter.sql.Store;
import dev.greenroom.adapter.timers.ClockWatch;
import dev.greenroom.adapter.timers.DbTimers;
import dev.greenroom.content.model.Library;
import dev.greenroom.core.engine.Engine;
import dev.greenroom.core.engine.FailingTimers;
import dev.greenroom.core.engine.Router;
import dev.greenroom.core.feature.Features;
import dev.greenroom.core.model.CommandHelp;
import dev.greenroom.core.model.RoomAt;
import dev.greenroom.core.model.Words;
import dev.greenroom.core.port.Bot;
import dev.greenroom.core.port.Chat;
import dev.greenroom.core.port.ClockAnchor;
import dev.greenroom.core.port.Directory;
import dev.greenroom.core.port.Faults;
import dev.greenroom.core.port.History;
import dev.greenroom.core.port.Journal;
import dev.greenroom.core.port.News;
import dev.greenroom.core.port.Pictures;
import dev.greenroom.core.time.ClockDrift;
import dev.greenroom.core.time.ClockHand;
import dev.greenroom.core.time.MachineClocks;
import dev.greenroom.core.time.ProductClock;
import dev.greenroom.feature.community.CommunityFeature;
import dev.greenroom.feature.daily.DailyQuestionFeature;
import dev.greenroom.feature.daily.PlanFeature;
import dev.greenroom.feature.points.PointsFeature;
import dev.greenroom.feature.round.RoundFeature;
import dev.greenroom.feature.vote.VoteFeature;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the parts together: the only class that names every adapter. First everything that speaks to
 * no platform, then the platforms, by {@link #start}.
 */
public final class Wiring implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
  private static final List<String> BUNDLES =
      List.of(
          "flow",
          "community",
          "catalogue",
          "daily",
          "round",
          "vote",
          "leaderboard",
          "relay",
          "store");
  private static final Map<Locale, Words> LANGUAGES = new ConcurrentHashMap<>();
  private static final Duration OFF_THE_WALL = Duration.ofSeconds(1);
  private static final Words PROGRAM = Words.in(Locale.ENGLISH, List.of("program"));

  /** What is closed at the end, the latest first. */
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  private final Store store;
  private final boolean fresh;
  private final ProductClock clock;
  private final DbTimers timers;
  private final Engine engine;
  private final Router router;
  private final CommunityAlarm notices;
  private final Drawings drawings;
  private final InstantSource wall;
  private final Pace pace;
  private Runnable settled = () -> {};
  private Runnable reconnected = () -> {};
  private Consumer<News> news = _ -> {};
  private Consumer<RoomAt> opening = _ -> {};

  /**
   * Opens the store and makes what stands on it.
   *
   * @param library the packs that there are now: asked for anew with each use
   * @param wall a clock that is never set back; the relay goes by {@code pace}, everything else by
   *     product time
   * @param speed product seconds in a wall second
   * @throws StoreUnusable with one sentence for whoever runs the bot
   */
  public Wiring(
      String storeUrl, Supplier<Library> library, InstantSource wall, Pace pace, int speed) {
    this(storeUrl, library, MachineClocks.steady(wall), pace, speed);
  }

  Wiring(String storeUrl, Supplier<Library> library, MachineClocks machine, Pace pace, int speed) {
    this(storeUrl, library, machine, pace, speed, Duration.ZERO, Optional.empty());
  }

  /**
   * @param behind how far product time is behind the wall in a new store
   * @param witness a file that knows that the store was used before
   */
  Wiring(
      String storeUrl,
      Supplier<Library> library,
      MachineClocks machine,
      Pace pace,
      int speed,
      Duration behind,
      Optional<Path> witness) {
    var packs = new PackAccess(library, community -> directory().nativeName(community));
    var asked = DailyQuestionFeature.feature();
    var plans = new PlanFeature(packs, asked);
    var rounds = RoundFeature.feature(packs, VoteFeature::pad);
    var votes = VoteFeature.feature();
    var communities =
        new CommunityFeature(
            packs,
            this::commands,
            List.of(plans.waiting(), VoteFeature.waiting(votes), RoundFeature.waiting(rounds)),
            Version.current());
    var points = new PointsFeature(packs);
    var features =
        new Features(
            List.of(
                plans.feature(), asked, rounds, votes, points.feature(), communities.feature()));
    this.wall = machine.wall();
    this.pace = pace;
    this.store = closing(Store.open(storeUrl, features.all(), witness));
    this.fresh = store.anchor().isEmpty();
    this.clock = clock(store, machine, speed, behind);
    this.timers = new DbTimers(store.dataSource(), clock, speed);
    Journal journal = store.journal(timers);
    this.engine = new Engine(journal, clock, features);
    this.router =
        new Router(
            features,
            engine,
            journal,
            clock,
            store.directory(),
            Wiring::words,
            room -> opening.accept(room),
            Wiring::fault);
    this.notices =
        new CommunityAlarm(
            engine,
            () -> UUID.randomUUID().toString(),
            (community, channel) ->
                journal.read(query -> plans.remedies(query, community, channel)));
    this.drawings =
        new Drawings(journal, features.all(), store.directory(), Wiring::words, store.outbox());
  }

  /** Connects the platforms; from here on timers fire and cards are sent. */
  public void start(List<Chat> chats) {
    var started =
        new Relay(
            store.outbox(), drawings, chats, notices, router::lost, Wiring::fault, wall, pace);
    settled = started::settle;
    reconnected = started::reconnected;
    store.onTurn(ours -> started.rest(!ours));
    store.onTurn(ours -> timers.rest(!ours));
    news = told -> hears(started, told);
    opening = started::awaits;
    store.onCommit(started::nudge);
    store.onCommit(timers::nudge);
    var watch = closing(new ClockWatch(clock, store.anchors(), notices, store::communities));
    store.onCommit(watch::nudge);
    watch.start();
    closing(started).start();
    closing(timers).start(new FailingTimers(router::fired, notices, Wiring::fault)::fired);
  }

  private void hears(Relay relay, News told) {
    if (told instanceof News.Departed(var community, var member)) {
      router.departed(community, member);
    } else {
      relay.hears(told);
    }
  }

  /** Something that is closed with it, before what it stands on. */
  <T extends AutoCloseable> T closing(T part) {
    parts.push(part);
    return part;
  }

  /**
   * What each platform is given.
   *
   * @param tell takes sentences for whoever runs the bot
   */
  public Bot forPlatforms(Pictures pictures, Faults faults, Consumer<String> tell) {
    return new Bot(
        router,
        directory(),
        history(),
        pictures,
        faults,
        () -> reconnected.run(),
        told -> news.accept(told),
        tell);
  }

  public Router router() {
    return router;
  }

  public Directory directory() {
    return store.directory();
  }

  public History history() {
    return store.history();
  }

  public ProductClock clock() {
    return clock;
  }

  public ClockHand hand() {
    return new ClockHand(
        clock, timers, timer -> engine.awaits(timer.stream(), timer.wake()), this::settle);
  }

  /** Whether nobody had used its store before. */
  boolean fresh() {
    return fresh;
  }

  /** Returns once every due card is sent or waits for something outside. */
  public void settle() {
    settled.run();
  }

  /** Timers first, then what sends, then what asks; the store last. */
  @Override
  public synchronized void close() {
    while (!parts.isEmpty()) {
      close(parts.pop());
    }
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      LOG.error("{} did not stop as it should", part.getClass().getSimpleName(), e);
    }
  }

  /** What this person can type. */
  List<CommandHelp> commands(Locale locale, boolean manages) {
    return router.commands(locale, manages);
  }

  /** What packs must keep to so that everything of them can be shown. */
  static PackRenderCheck rendered() {
    return new PackRenderCheck(words(Locale.ENGLISH), PROGRAM);
  }

  static Words words(Locale locale) {
    return LANGUAGES.computeIfAbsent(locale, language -> Words.in(language, BUNDLES));
  }

  static void fault(String reference, Throwable fault) {
    LOG.error("Fault {}", reference, fault);
  }

  /**
   * A sentence for whoever runs the bot, where product time is not what their clock says.
   *
   * @param sentence which one, by where the clock is beside product time
   */
  static Optional<String> offTheWall(ProductClock clock, Function<ClockDrift, String> sentence) {
    Duration ahead = clock.ahead();
    Duration by = ahead.abs().plusMillis(500);
    return ahead.abs().compareTo(OFF_THE_WALL) <= 0
        ? Optional.empty()
        : Optional.of(
            PROGRAM.say(
                sentence.apply(clock.reading().drift()),
                ahead.isPositive() ? 1 : 0,
                by.toDaysPart(),
                by.toHoursPart(),
                by.toMinutesPart(),
                by.toSecondsPart()));
  }

  private static ProductClock clock(
      Store store, MachineClocks machine, int speed, Duration behind) {
    ClockAnchor anchor = store.anchor().orElseGet(() -> first(store, machine, speed, behind));
    var clock = new ProductClock(machine, store.anchors(), anchor, speed);
    // the wall may have been set back while the bot was down, or before it could write it down
    store.latest().ifPresent(clock::isAtLeast);
    return clock;
  }

  private static ClockAnchor first(Store store, MachineClocks machine, int speed, Duration behind) {
    Instant now = machine.wall().instant();
    var first = ClockAnchor.tied(now.minus(behind), now, speed);
    store.anchors().save(first);
    return first;
  }
}
