package dev.greenroom;

import dev.greenroom.community.CommunityFeature;
import dev.greenroom.community.Notices;
import dev.greenroom.content.Library;
import dev.greenroom.daily.AskedFeature;
import dev.greenroom.daily.PlanFeature;
import dev.greenroom.flow.Anchor;
import dev.greenroom.flow.Chat;
import dev.greenroom.flow.ClockHand;
import dev.greenroom.flow.CommandHelp;
import dev.greenroom.flow.Directory;
import dev.greenroom.flow.Engine;
import dev.greenroom.flow.Features;
import dev.greenroom.flow.History;
import dev.greenroom.flow.Journal;
import dev.greenroom.flow.ProductClock;
import dev.greenroom.flow.Router;
import dev.greenroom.flow.Words;
import dev.greenroom.leaderboard.PointsFeature;
import dev.greenroom.playground.Address;
import dev.greenroom.playground.Needs;
import dev.greenroom.playground.Playground;
import dev.greenroom.playground.PlaygroundChat;
import dev.greenroom.playground.Sample;
import dev.greenroom.relay.Drawings;
import dev.greenroom.relay.Pace;
import dev.greenroom.relay.Relay;
import dev.greenroom.round.RoundFeature;
import dev.greenroom.sql.Store;
import dev.greenroom.sql.StoreUnusable;
import dev.greenroom.vote.VoteFeature;
import dev.greenroom.wake.DbTimers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
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
      List.of("flow", "community", "daily", "round", "vote", "leaderboard", "relay", "store");
  private static final Map<Locale, Words> LANGUAGES = new ConcurrentHashMap<>();
  private static final Words PROGRAM = Words.in(Locale.ENGLISH, List.of("program"));
  private static final String SQLITE = "jdbc:sqlite:";
  private static final String PLAYGROUND_STORE = SQLITE + "greenroom-playground.db";
  private static final Duration OFF_THE_WALL = Duration.ofSeconds(1);

  /** Something only a person can change keeps the bot from starting; the message says what. */
  static final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1;

    private CannotStart(RuntimeException why) {
      super(why.getMessage(), why);
    }

    private CannotStart(String sentence) {
      super(sentence);
    }
  }

  /** What is closed at the end, the latest first. */
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  private final Store store;
  private final boolean fresh;
  private final ProductClock clock;
  private final DbTimers timers;
  private final Router router;
  private final Notices notices;
  private final Drawings drawings;
  private final InstantSource wall;
  private final Pace pace;
  private Runnable settled = () -> {};
  private String url = "";

  /**
   * Opens the store and makes what stands on it.
   *
   * @param library the packs that there are now: asked for anew with each use
   * @param wall the wall clock; the relay goes by {@code pace}, everything else by product time
   * @param speed product seconds in a wall second
   * @throws StoreUnusable with one sentence for whoever runs the bot
   */
  public Wiring(
      String storeUrl, Supplier<Library> library, InstantSource wall, Pace pace, int speed) {
    this(storeUrl, library, wall, pace, speed, Duration.ZERO);
  }

  /**
   * @param behind how far product time is behind the wall in a new store
   */
  private Wiring(
      String storeUrl,
      Supplier<Library> library,
      InstantSource wall,
      Pace pace,
      int speed,
      Duration behind) {
    var packs = new Audiences(library, community -> directory().nativeName(community));
    var asked = AskedFeature.feature();
    var plans = new PlanFeature(packs, asked);
    var communities = new CommunityFeature(packs, this::commands);
    var rounds = RoundFeature.feature(packs);
    var points = new PointsFeature(packs);
    var features =
        new Features(
            List.of(
                plans.feature(),
                asked,
                rounds,
                VoteFeature.feature(),
                points.feature(),
                communities.feature()));
    this.wall = wall;
    this.pace = pace;
    this.store = closing(Store.open(storeUrl, features.all()));
    this.fresh = store.anchor().isEmpty();
    this.clock = clock(store, wall, speed, behind);
    this.timers = new DbTimers(store.dataSource(), clock, speed);
    Journal journal = store.journal(timers);
    var engine = new Engine(journal, clock, features);
    this.router =
        new Router(
            features, engine, journal, clock, store.directory(), Wiring::words, Wiring::fault);
    this.notices = new Notices(engine, () -> UUID.randomUUID().toString());
    this.drawings =
        new Drawings(journal, features.all(), store.directory(), Wiring::words, store.outbox());
  }

  /** Connects the platforms; from here on timers fire and cards are sent. */
  public void start(List<Chat> chats) {
    var started = new Relay(store.outbox(), drawings, chats, notices, Wiring::fault, wall, pace);
    settled = started::settle;
    store.onCommit(started::nudge);
    store.onCommit(timers::nudge);
    closing(started).start();
    closing(timers).start(fired -> router.fired(fired.stream(), fired.wake()));
  }

  /**
   * The playground, ready and listening.
   *
   * @param sample whether its store begins with six weeks of life; only a new one can
   * @param tell takes sentences for whoever started it
   * @throws CannotStart with one sentence
   */
  static Wiring playground(Config config, boolean sample, Consumer<String> tell) {
    var packs = new WatchedPacks(config.packs(), rendered(), PROGRAM, tell);
    String store = config.store().orElse(PLAYGROUND_STORE);
    try {
      if (sample) {
        live(store, packs, config, tell);
      }
      var wiring = new Wiring(store, packs, InstantSource.system(), Pace.steady(), config.speed());
      wiring.closing(packs).start();
      return wiring.served(config, chatBeside(store), tell);
    } catch (StoreUnusable | dev.greenroom.playground.CannotStart e) {
      throw new CannotStart(e);
    }
  }

  /** Six weeks of life, on a clock that only its people move; it ends at the wall. */
  private static void live(
      String store, Supplier<Library> library, Config config, Consumer<String> tell) {
    var end = InstantSource.fixed(InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS));
    try (var past = new Wiring(store, library, end, Pace.leaping(), 1, Sample.SPAN)) {
      Path file = chatBeside(store);
      var chat = past.closing(PlaygroundChat.open(file, past.clock));
      if (!past.fresh || !chat.isEmpty()) {
        throw new CannotStart(PROGRAM.say("playground.sample-used", store));
      }
      tell.accept(PROGRAM.say("playground.sample"));
      past.start(List.of(chat));
      new Sample(past.needs(config, chat)).lives(end.instant());
    }
  }

  private Wiring served(Config config, Path chatFile, Consumer<String> tell) {
    try {
      var chat = closing(PlaygroundChat.open(chatFile, clock));
      if (Sample.isUnfinished(chat)) {
        throw new CannotStart(PROGRAM.say("playground.sample-unfinished", chatFile));
      }
      var page = closing(new Playground(needs(config, chat)));
      page.start();
      start(List.of(chat));
      url = page.url();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
    Duration ahead = clock.ahead();
    if (ahead.abs().compareTo(OFF_THE_WALL) > 0) {
      tell.accept(offTheWall(ahead));
    }
    return this;
  }

  private Needs needs(Config config, PlaygroundChat chat) {
    return new Needs(
        new Address(config.host(), config.port()),
        chat,
        directory(),
        router::handle,
        (manages, locale) -> commands(locale, manages),
        hand(),
        history(),
        Wiring::fault);
  }

  private static String offTheWall(Duration ahead) {
    Duration by = ahead.abs().plusMillis(500);
    return PROGRAM.say(
        "playground.off-wall",
        ahead.isPositive() ? 1 : 0,
        by.toDaysPart(),
        by.toHoursPart(),
        by.toMinutesPart(),
        by.toSecondsPart());
  }

  /** {@code x.db} has its chat in {@code x-chat.db}; a store on a server, in this directory. */
  private static Path chatBeside(String store) {
    String file =
        store.startsWith(SQLITE)
            ? store.substring(SQLITE.length())
            : PLAYGROUND_STORE.substring(SQLITE.length());
    return Path.of(file.replaceFirst("(\\.[^./]*)?$", "-chat.db"));
  }

  private <T extends AutoCloseable> T closing(T part) {
    parts.push(part);
    return part;
  }

  /** Where a browser finds the playground. */
  String url() {
    return url;
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
    return new ClockHand(clock, timers, this::settle);
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
  private List<CommandHelp> commands(Locale locale, boolean manages) {
    return router.commands(locale, manages);
  }

  /** What packs must keep to so that everything of them can be shown. */
  static Rendered rendered() {
    return new Rendered(words(Locale.ENGLISH), PROGRAM);
  }

  static Words words(Locale locale) {
    return LANGUAGES.computeIfAbsent(locale, language -> Words.in(language, BUNDLES));
  }

  private static void fault(String reference, Throwable fault) {
    LOG.error("Fault {}", reference, fault);
  }

  private static ProductClock clock(Store store, InstantSource wall, int speed, Duration behind) {
    Anchor anchor =
        store
            .anchor()
            .orElseGet(
                () -> {
                  var first = new Anchor(wall.instant().minus(behind), wall.instant(), speed);
                  store.anchors().save(first);
                  return first;
                });
    var clock = new ProductClock(wall, store.anchors(), anchor, speed);
    // the wall clock may have been set back while the bot was down
    store.latest().ifPresent(clock::moveTo);
    return clock;
  }
}
