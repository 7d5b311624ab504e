package dev.greenroom.kit;

import dev.greenroom.adapter.sql.Store;
import dev.greenroom.core.feature.Query;
import dev.greenroom.core.feature.StreamChange;
import dev.greenroom.core.model.CardAt;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.port.Journal;
import dev.greenroom.core.port.Unit;
import dev.greenroom.core.port.Wakes;
import dev.greenroom.ui.MemberId;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A store with one counter feature, and how tests speak of it. */
public abstract class StoreFixture {
  protected static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
  protected static final MemberId ANA = new MemberId("ana");
  protected static final StreamId STREAM = Counters.id("one");

  private String url = "";
  private Store store;

  /** The address of a database that nobody has used. */
  protected abstract String emptyDatabase();

  @BeforeEach
  void openStore() {
    url = emptyDatabase();
    store = Store.open(url, List.of(Counters.FEATURE));
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  protected String url() {
    return url;
  }

  protected Store store() {
    return store;
  }

  protected void restart() {
    store.close();
    store = Store.open(url, List.of(Counters.FEATURE));
  }

  /** Timers are nothing to most tests. */
  protected Wakes<Connection> wakes() {
    return (_, stream, _) -> {
      throw new IllegalStateException("no timers for " + stream);
    };
  }

  protected Journal journal() {
    return store.journal(wakes());
  }

  protected void write(Consumer<Unit> work) {
    String done =
        journal()
            .write(
                unit -> {
                  work.accept(unit);
                  return "done";
                });
    if (!done.equals("done")) {
      throw new AssertionError(done);
    }
  }

  protected static void count(Unit unit, StreamId stream) {
    happens(unit, stream, new Counter.Counted(ANA));
  }

  protected static void happens(Unit unit, StreamId stream, Counter.Event event) {
    var loaded = unit.load(Counters.FEATURE, stream);
    var change =
        new StreamChange<>(
            Counters.FEATURE,
            stream,
            loaded.version(),
            loaded.state(),
            loaded.state().after(event),
            List.of(event),
            ANA,
            NOON);
    unit.save(change);
    unit.due(change);
  }

  protected void shows(StreamId stream, CardAt... cards) {
    write(unit -> happens(unit, stream, new Counter.Shown(List.of(cards))));
  }

  protected static long counted(Query query, StreamId stream) {
    return query.load(Counters.FEATURE, stream).state().count();
  }

  protected long counted(StreamId stream) {
    return journal().read(query -> counted(query, stream));
  }
}
