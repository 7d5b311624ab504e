package dev.greenroom.sql;

import dev.greenroom.flow.Anchor;
import dev.greenroom.flow.Directory;
import dev.greenroom.flow.Feature;
import dev.greenroom.flow.History;
import dev.greenroom.flow.Journal;
import dev.greenroom.flow.Outbox;
import dev.greenroom.flow.Wakes;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * An open store, owned by this process until it is closed. First make the timers on {@link
 * #dataSource}, then ask for the {@link #journal}, which schedules them.
 */
public final class Store implements AutoCloseable {
  private final Dialect dialect;
  private final Door door;
  private final Codec codec;
  private final Results results;
  private final CardWriter cards;
  private final Map<String, Class<?>> states = new HashMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  private Store(Dialect dialect, List<? extends Feature<?, ?, ?, ?>> features) {
    this.dialect = dialect;
    this.door = dialect.door();
    this.codec = new Codec(features.stream().flatMap(Store::stored).toList());
    this.results = Results.of(codec, features);
    this.cards = new CardWriter(dialect.nextNumber());
    features.forEach(feature -> states.put(feature.kind(), feature.states()));
  }

  /**
   * Opens the store and brings its tables up to date.
   *
   * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://...}
   * @throws StoreUnusable with one sentence for whoever runs the bot
   */
  public static Store open(String url, List<? extends Feature<?, ?, ?, ?>> features) {
    var dialect = Dialect.open(url);
    try {
      Schema.migrate(dialect);
      return new Store(dialect, features);
    } catch (RuntimeException fault) {
      dialect.close();
      throw fault;
    }
  }

  private static Stream<Class<?>> stored(Feature<?, ?, ?, ?> feature) {
    return Stream.of(feature.states(), feature.events(), feature.outcomes());
  }

  public Journal journal(Wakes wakes) {
    return new SqlJournal(door, codec, results, cards, wakes, new Retention(), this::committed);
  }

  public Outbox outbox() {
    return new SqlOutbox(door);
  }

  public Directory directory() {
    return new SqlDirectory(door);
  }

  public History history() {
    return new SqlHistory(door, codec, states);
  }

  public Anchor.Store anchors() {
    return new Anchors(door);
  }

  /** The product time of the last thing that happened; empty in a new store. */
  public Optional<Instant> latest() {
    return new Anchors(door).latest();
  }

  /** Empty in a new store. */
  public Optional<Anchor> anchor() {
    return new Anchors(door).stored();
  }

  /** The connections for writing, for timers; on SQLite there is one, shared with the journal. */
  public DataSource dataSource() {
    return dialect.writes();
  }

  /**
   * Runs after every commit that may have made cards or timers due, on the thread that wrote: a
   * nudge, so it must be quick.
   */
  public void onCommit(Runnable listener) {
    listeners.add(listener);
  }

  private void committed() {
    listeners.forEach(Runnable::run);
  }

  /** Waits for what is being written. */
  @Override
  public void close() {
    dialect.close();
  }
}
