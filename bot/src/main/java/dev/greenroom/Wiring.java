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
import dev.greenroom.relay.Drawings;
import dev.greenroom.relay.Pace;
import dev.greenroom.relay.Relay;
import dev.greenroom.sql.Store;
import dev.greenroom.sql.StoreUnusable;
import dev.greenroom.wake.DbTimers;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the parts together: the only class that names every adapter. First everything that speaks to
 * no platform, then the platforms, by {@link #start}.
 */
public final class Wiring implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
  private static final List<String> BUNDLES =
      List.of("flow", "community", "daily", "relay", "store");
  private static final Map<Locale, Words> LANGUAGES = new ConcurrentHashMap<>();

  private final Store store;
  private final ProductClock clock;
  private final DbTimers timers;
  private final Router router;
  private final Notices notices;
  private final Drawings drawings;
  private final InstantSource wall;
  private final Pace pace;
  private @Nullable Relay relay;

  /**
   * Opens the store and makes what stands on it.
   *
   * @param wall the wall clock; the relay goes by {@code pace}, everything else by product time
   * @param speed product seconds in a wall second
   * @throws StoreUnusable with one sentence for whoever runs the bot
   */
  public Wiring(String storeUrl, Library library, InstantSource wall, Pace pace, int speed) {
    var asked = AskedFeature.feature();
    var plans = new PlanFeature(library, asked);
    var communities = new CommunityFeature(library, this::commands);
    var features = new Features(List.of(plans.feature(), asked, communities.feature()));
    this.wall = wall;
    this.pace = pace;
    this.store = Store.open(storeUrl, features.all());
    this.clock = clock(store, wall, speed);
    this.timers = new DbTimers(store.dataSource(), clock, speed);
    Journal journal = store.journal(timers);
    var engine = new Engine(journal, clock, features);
    this.router =
        new Router(
            features, engine, journal, clock, store.directory(), Wiring::words, Wiring::fault);
    this.notices = new Notices(engine, () -> UUID.randomUUID().toString());
    this.drawings = new Drawings(journal, features.all(), store.directory(), Wiring::words);
  }

  /** Connects the platforms; from here on timers fire and cards are sent. */
  public void start(List<Chat> chats) {
    var started = new Relay(store.outbox(), drawings, chats, notices, Wiring::fault, wall, pace);
    relay = started;
    store.onCommit(started::nudge);
    store.onCommit(timers::nudge);
    started.start();
    timers.start(fired -> router.fired(fired.stream(), fired.wake()));
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
    if (relay != null) {
      relay.settle();
    }
  }

  /** Timers first, so that nothing new becomes due; the store last. */
  @Override
  public synchronized void close() {
    timers.close();
    if (relay != null) {
      relay.close();
      relay = null;
    }
    store.close();
  }

  /** What this person can type. */
  private List<CommandHelp> commands(Locale locale, boolean manages) {
    return router.commands(locale, manages);
  }

  static Words words(Locale locale) {
    return LANGUAGES.computeIfAbsent(locale, language -> Words.in(language, BUNDLES));
  }

  private static void fault(String reference, Throwable fault) {
    LOG.error("Fault {}", reference, fault);
  }

  private static ProductClock clock(Store store, InstantSource wall, int speed) {
    Anchor anchor =
        store
            .anchor()
            .orElseGet(
                () -> {
                  var first = new Anchor(wall.instant(), wall.instant(), speed);
                  store.anchors().save(first);
                  return first;
                });
    return new ProductClock(wall, store.anchors(), anchor, speed);
  }
}
