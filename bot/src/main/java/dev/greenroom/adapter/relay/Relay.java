package dev.greenroom.adapter.relay;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.RoomAt;
import dev.greenroom.core.model.StoreAway;
import dev.greenroom.core.port.Alarm;
import dev.greenroom.core.port.CardRow;
import dev.greenroom.core.port.Chat;
import dev.greenroom.core.port.Faults;
import dev.greenroom.core.port.Losses;
import dev.greenroom.core.port.News;
import dev.greenroom.core.port.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns due cards into messages. One clerk looks what is due and hands each channel its cards;
 * channels are served side by side, each in the order of its cards, one call at a time.
 *
 * <p>A channel is handed cards only if nobody was serving it when the clerk began to look: what was
 * read of its cards is then as the last call left it, and nothing is sent from an old reading.
 */
public final class Relay implements AutoCloseable {
  private static final Duration DRAIN = Duration.ofSeconds(10);
  private static final Duration AFTER_A_FAULT = Duration.ofSeconds(1);
  private static final Duration FOR_EVER = Duration.ofDays(365);

  /** Whoever begins a round waits so long for its room, and is shown the way later after that. */
  private static final Duration A_WHILE = Duration.ofSeconds(2);

  private static final int PAGE = 256;
  private static final Logger log = LoggerFactory.getLogger(Relay.class);

  private final Outbox outbox;
  private final Map<String, Chat> chats;
  private final RelayNotices notices;
  private final DeliveryFaults mishaps;
  private final ChannelHolds holds;
  private final Courier courier;
  private final Pace pace;
  private final Lanes lanes = new Lanes();
  private final WorkSignal bell = new WorkSignal();

  /** Rooms that somebody waits for. */
  private final Map<RoomAt, CompletableFuture<Boolean>> awaited = new ConcurrentHashMap<>();

  private final AtomicBoolean running = new AtomicBoolean();
  private volatile boolean resting;

  /** When the clerk will be called by time alone. */
  private final Set<Instant> calls = ConcurrentHashMap.newKeySet();

  /**
   * @param wall the clock that attempts are recorded by: a platform is asked what arrived since
   */
  public Relay(
      Outbox outbox,
      Drawings drawings,
      List<Chat> chats,
      Alarm alarm,
      Losses losses,
      Faults faults,
      InstantSource wall,
      Pace pace) {
    this.outbox = outbox;
    this.chats = chats.stream().collect(toUnmodifiableMap(Chat::platform, Function.identity()));
    this.notices = new RelayNotices(alarm);
    this.mishaps = new DeliveryFaults(faults, wall);
    this.holds = new ChannelHolds(outbox, notices, losses);
    this.courier = new Courier(outbox, drawings, notices, holds, mishaps, wall);
    this.pace = pace;
  }

  /** Begins with whatever an earlier run left due. */
  public void start() {
    if (!running.getAndSet(true)) {
      bell.ring();
      var _ = Thread.ofVirtual().name("relay-clerk").start(this::clerk);
    }
  }

  /** Something may be due. Cheap; from any thread. */
  public void nudge() {
    bell.ring();
  }

  /** A connection is back: what rests only because nothing came through is tried at once. */
  public void reconnected() {
    lanes.hope();
    bell.ring();
  }

  /** Sends nothing for a while: the store is not ours, and somebody else may send from it. */
  public void rest(boolean rests) {
    resting = rests;
    bell.ring();
  }

  /** A platform tells something by itself; returns once it is recorded. */
  public void hears(News news) {
    switch (news) {
      case News.ChannelGone(var community, var channel, var why) ->
          holds.channelGone(community, channel, why);
      case News.ThreadGone(var thread) -> {
        boolean _ = holds.threadGone(thread);
      }
      case News.Back(var which) -> holds.back(which);
      case News.Opened(var thread) -> {
        outbox.stale(thread);
        holds.back(thread::equals);
      }
      case News.Seen(var message, var key) -> seen(message, key);
      case News.Departed _ -> {}
    }
    bell.ring();
  }

  /** Waits until the room is open, or nothing more can be done for it now, or for two seconds. */
  public void awaits(RoomAt room) {
    var open = new CompletableFuture<Boolean>();
    if (!running.get()) {
      return;
    }
    awaited.put(room, open);
    try {
      if (outbox.message(room.stream(), room.key()).isEmpty()) {
        bell.ring();
        boolean _ = open.completeOnTimeout(false, A_WHILE.toMillis(), MILLISECONDS).join();
      }
    } finally {
      awaited.remove(room, open);
    }
  }

  /** Of a card whose post was never answered it is known now where it stands. */
  private void seen(MessageRef message, Predicate<String> key) {
    outbox.unanswered(message.place().platform()).stream()
        .filter(row -> row.place().person().isPresent() || row.place().equals(message.place()))
        .filter(row -> key.test(Courier.key(row)))
        .forEach(
            row -> {
              log.info("{} of {} had arrived: it was pressed", row.key(), row.stream());
              outbox.adopted(row, message);
              notices.found(row);
            });
  }

  /**
   * Returns once every due card is sent or waits for something outside: a parked channel, a time
   * the platform asked for, the next attempt after a failure. Returns at once where the relay does
   * not run.
   */
  public void settle() {
    if (running.get()) {
      bell.ring();
      var _ = bell.awaitSettled(FOR_EVER);
    }
  }

  /** Returns once nothing more can be sent at this moment of machine time. */
  void pause() {
    bell.ring();
    var _ = bell.awaitQuiet(FOR_EVER);
  }

  /** Sends what can be sent now, for at most ten seconds; the rest stays due for the next run. */
  @Override
  public void close() {
    if (running.getAndSet(false) && !bell.awaitQuiet(DRAIN)) {
      log.warn("Stopped with cards under way; the next run looks what came of them");
    }
    bell.stop();
  }

  private void clerk() {
    long ring = 0;
    for (OptionalLong next = bell.after(ring); next.isPresent(); next = bell.after(ring)) {
      ring = next.getAsLong();
      bell.answer(ring, look());
    }
  }

  /** Says whether a card waits only because it was edited a moment ago. */
  private boolean look() {
    try {
      return !resting && handOut(pace.instant());
    } catch (StoreAway away) {
      log.debug("The store is away; it is asked again", away);
      callAt(pace.instant().plus(AFTER_A_FAULT));
      return false;
    } catch (RuntimeException | Error e) {
      mishaps.happened("Could not look what is due", e);
      callAt(pace.instant().plus(AFTER_A_FAULT));
      return false;
    }
  }

  private boolean handOut(Instant now) {
    lanes.tidy(now);
    Due due = due(lanes.busy(), now);
    due.ready().forEach(this::serve);
    callAt(due.next());
    return due.folded();
  }

  /** Reads on until there is something to do: no channel hides behind another's long queue. */
  private Due due(Set<Place> busy, Instant now) {
    for (int limit = PAGE; ; limit *= 2) {
      List<CardRow> rows = outbox.due(limit);
      var due = new Due();
      rows.stream()
          .filter(row -> chats.containsKey(row.place().platform()) && !busy.contains(row.place()))
          .forEach(row -> due.add(row, lanes.at(row.place()), now));
      boolean all = rows.size() < limit;
      if (!all && !due.ready().isEmpty()) {
        // Those behind the page are looked for at once, while these are served.
        bell.ring();
      }
      if (all || !due.ready().isEmpty()) {
        return due;
      }
    }
  }

  private void callAt(Instant next) {
    if (next.isBefore(Instant.MAX) && calls.add(next)) {
      pace.at(next, () -> call(next));
    }
  }

  private void call(Instant called) {
    calls.remove(called);
    bell.ring();
  }

  private void serve(Place place, List<CardRow> rows) {
    Lane lane = lanes.at(place);
    Chat chat = Objects.requireNonNull(chats.get(place.platform()));
    lane.begin();
    bell.begins();
    var _ =
        Thread.ofVirtual()
            .name("relay-" + place.platform() + "-" + place.channel())
            .start(() -> serve(lane, chat, rows));
  }

  private void serve(Lane lane, Chat chat, List<CardRow> rows) {
    try {
      boolean goesOn = true;
      for (int i = 0; i < rows.size() && goesOn; i++) {
        goesOn = !bell.stopped() && !resting && goesOn(lane, chat, rows.get(i));
      }
    } finally {
      lane.end();
      bell.ends();
    }
  }

  private boolean goesOn(Lane lane, Chat chat, CardRow row) {
    Delivery delivery = deliver(chat, row);
    var waits = awaited.get(new RoomAt(row.stream(), row.key()));
    if (waits != null && !(delivery instanceof Delivery.PutOff)) {
      waits.complete(true);
    }
    if (lane.undrawn(row) && !(delivery instanceof Delivery.Undrawn)) {
      notices.drawnAgain(row);
    }
    return lane.goesOn(row, delivery, pace.instant());
  }

  /** Whatever breaks, the channel rests before it is tried again. */
  private Delivery deliver(Chat chat, CardRow row) {
    try {
      return courier.deliver(chat, row);
    } catch (StoreAway away) {
      log.warn("{} of {} waits for the store: {}", row.key(), row.stream(), away.getMessage());
      return new Delivery.PutOff(Duration.ZERO);
    } catch (RuntimeException | Error e) {
      mishaps.happened("Could not deliver", row, e);
      return new Delivery.PutOff(Duration.ZERO);
    }
  }
}
