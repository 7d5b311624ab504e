package dev.greenroom.adapter.sql;

import dev.greenroom.adapter.sql.codec.Codec;
import dev.greenroom.adapter.sql.write.WriteDoor;
import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.port.ClockAnchor;
import dev.greenroom.core.port.Directory;
import dev.greenroom.core.port.History;
import dev.greenroom.core.port.Journal;
import dev.greenroom.core.port.Outbox;
import dev.greenroom.core.port.Wakes;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * An open store, owned by this process until it is closed. First make the timers on {@link
 * #dataSource}, then ask for the {@link #journal}, which schedules them.
 */
public final class Store implements AutoCloseable {
  private final Dialect dialect;
  private final ClaimWatch watch;
  private final WriteDoor door;
  private final Codec codec;
  private final Results results;
  private final CardWriter cards;
  private final Map<String, Class<?>> states = new HashMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  private Store(Dialect dialect, List<? extends Feature<?, ?, ?, ?>> features, ClaimWatch watch) {
    this.dialect = dialect;
    this.watch = watch;
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
    return open(url, features, Optional.empty());
  }

  /**
   * The same.
   *
   * @param witness a file that says that the store was used before; it is not begun anew then
   */
  public static Store open(
      String url, List<? extends Feature<?, ?, ?, ?>> features, Optional<Path> witness) {
    var dialect = Dialect.open(url);
    try {
      refuseEmpty(dialect, witness);
      Schema.migrate(dialect);
      return new Store(dialect, features, dialect.begin());
    } catch (SQLException e) {
      dialect.close();
      throw new StoreUnusable("store.unreachable", e, dialect.name(), ServerClaim.firstLine(e));
    } catch (RuntimeException fault) {
      dialect.close();
      throw fault;
    }
  }

  /** Nobody's life ends silently because a file was lost. */
  private static void refuseEmpty(Dialect dialect, Optional<Path> witness) throws SQLException {
    Optional<Path> knows = witness.or(dialect::usedBefore);
    if (knows.isPresent() && dialect.isEmpty()) {
      throw new StoreUnusable("store.lost", null, dialect.name(), knows.get().toString());
    }
  }

  private static Stream<Class<?>> stored(Feature<?, ?, ?, ?> feature) {
    return Stream.of(feature.states(), feature.events(), feature.outcomes());
  }

  public Journal journal(Wakes<Connection> wakes) {
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

  public ClockAnchor.Store anchors() {
    return new ClockAnchors(door);
  }

  /** The product time of the last thing that happened; empty in a new store. */
  public Optional<Instant> latest() {
    return new ClockAnchors(door).latest();
  }

  /** Empty in a new store. */
  public Optional<ClockAnchor> anchor() {
    return new ClockAnchors(door).stored();
  }

  /** All there are. */
  public List<CommunityId> communities() {
    return door.read(
        handle ->
            handle
                .createQuery("select id from community order by id")
                .mapTo(String.class)
                .map(CommunityId::new)
                .list());
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

  /**
   * What acts by itself must rest while the store is not ours: it is told here, by a thread that
   * watches, so it must be quick.
   *
   * @param listener is given false when the store is lost, and true when it is ours again
   */
  public void onTurn(Consumer<Boolean> listener) {
    watch.onTurn(listener);
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
