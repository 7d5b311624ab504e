package dev.greenroom.kit;

import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.port.CardRow;
import dev.greenroom.core.port.Outbox;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An outbox in memory. It can die with its process, and be opened again by the next one. */
public final class FakeOutbox implements Outbox {
  /** The process or its store is gone: nothing is recorded. */
  private static final class Dead extends IllegalStateException {
    private static final long serialVersionUID = 1;

    Dead() {
      super("nothing can be recorded");
    }
  }

  private record Name(StreamId stream, String key) {
    static Name of(CardRow row) {
      return new Name(row.stream(), row.key());
    }
  }

  private record Stored(CardRow row, boolean due) {}

  /** What outlives the process. */
  private static final class Disk {
    final Map<Name, Stored> cards = new HashMap<>();
    final Map<Place, Held> parked = new HashMap<>();
    final Set<Name> doubts = new HashSet<>();
    long due;
  }

  private final Disk disk;
  private boolean diesBeforeRecording;
  private boolean dead;

  public FakeOutbox() {
    this(new Disk());
  }

  private FakeOutbox(Disk disk) {
    this.disk = disk;
  }

  /** What the engine does after an event of the stream. */
  public void marks(StreamId stream, String key, Place place, boolean closed) {
    synchronized (disk) {
      disk.due++;
      Stored now = disk.cards.get(new Name(stream, key));
      CardRow row =
          now == null
              ? new CardRow(stream, key, place, disk.due, null, null, null, closed)
              : due(now.row(), disk.due, closed);
      disk.cards.put(new Name(stream, key), new Stored(row, true));
    }
  }

  /** The process dies with the next message that arrives, before that is recorded. */
  public void diesBeforeRecording() {
    synchronized (disk) {
      diesBeforeRecording = true;
    }
  }

  /** The store cannot be reached for a while. */
  public void fails(boolean now) {
    synchronized (disk) {
      dead = now;
    }
  }

  /** What the next process finds. */
  public FakeOutbox reopened() {
    synchronized (disk) {
      dead = true;
      return new FakeOutbox(disk);
    }
  }

  public CardRow row(StreamId stream, String key) {
    synchronized (disk) {
      return disk.cards.get(new Name(stream, key)).row();
    }
  }

  @Override
  public List<CardRow> due(int limit) {
    synchronized (disk) {
      alive();
      return disk.cards.values().stream()
          .filter(card -> card.due() && !disk.parked.containsKey(card.row().place()))
          .filter(card -> !disk.doubts.contains(Name.of(card.row())))
          .map(Stored::row)
          .sorted(Comparator.comparingLong(CardRow::due))
          .limit(limit)
          .toList();
    }
  }

  @Override
  public Optional<MessageRef> message(StreamId stream, String key) {
    synchronized (disk) {
      return Optional.ofNullable(disk.cards.get(new Name(stream, key)))
          .flatMap(stored -> Optional.ofNullable(stored.row().message()));
    }
  }

  @Override
  public void attempting(CardRow card, Instant at) {
    change(card, false, row -> with(row, row.message(), at, row.hash()));
  }

  @Override
  public void notSent(CardRow card) {
    change(card, false, row -> with(row, row.message(), null, row.hash()));
  }

  @Override
  public void sent(CardRow card, MessageRef message, String hash) {
    synchronized (disk) {
      dead |= diesBeforeRecording;
      change(card, true, row -> with(row, message, null, hash));
    }
  }

  @Override
  public void settled(CardRow card) {
    change(card, true, row -> row);
  }

  @Override
  public void doubted(CardRow card) {
    synchronized (disk) {
      change(card, false, row -> with(row, row.message(), null, row.hash()));
      disk.doubts.add(Name.of(card));
    }
  }

  /** Somebody has looked: it shall be posted. */
  public void postNow(StreamId stream, String key) {
    synchronized (disk) {
      alive();
      disk.doubts.remove(new Name(stream, key));
    }
  }

  @Override
  public void lost(CardRow card) {
    change(card, false, row -> with(row, null, null, null));
  }

  @Override
  public void stale(Place place) {
    synchronized (disk) {
      disk.cards.replaceAll(
          (_, card) ->
              card.row().place().equals(place) && card.row().message() != null
                  ? new Stored(card.row(), true)
                  : card);
    }
  }

  @Override
  public void roomLost(CardRow room) {
    lost(room);
  }

  /** The room that a card stood in is lost, and another one open. */
  public void moves(StreamId stream, String key, Place place) {
    synchronized (disk) {
      disk.cards.computeIfPresent(
          new Name(stream, key),
          (_, now) ->
              new Stored(
                  new CardRow(stream, key, place, now.row().due(), null, null, null, false), true));
    }
  }

  @Override
  public boolean isAt(CardRow card) {
    synchronized (disk) {
      alive();
      Stored now = disk.cards.get(Name.of(card));
      return now != null && now.row().place().equals(card.place());
    }
  }

  @Override
  public List<CardRow> rooms(Place place) {
    synchronized (disk) {
      return disk.cards.values().stream()
          .map(Stored::row)
          .filter(row -> !row.closed() && row.message() != null)
          .filter(row -> !row.message().place().equals(row.place()))
          .filter(row -> row.place().equals(place) || row.message().place().equals(place))
          .toList();
    }
  }

  @Override
  public List<CardRow> unanswered(String platform) {
    synchronized (disk) {
      return disk.cards.values().stream()
          .map(Stored::row)
          .filter(row -> row.place().platform().equals(platform) && row.message() == null)
          .filter(row -> row.attempted() != null || disk.doubts.contains(Name.of(row)))
          .toList();
    }
  }

  @Override
  public void adopted(CardRow card, MessageRef message) {
    synchronized (disk) {
      alive();
      disk.doubts.remove(Name.of(card));
      disk.cards.compute(
          Name.of(card), (_, now) -> new Stored(with(now.row(), message, null, null), true));
    }
  }

  @Override
  public void park(Place place, Held why) {
    synchronized (disk) {
      alive();
      disk.parked.put(place, why);
    }
  }

  @Override
  public void resume(Place place) {
    synchronized (disk) {
      alive();
      disk.parked.remove(place);
    }
  }

  @Override
  public Map<Place, Held> parked() {
    synchronized (disk) {
      alive();
      return Map.copyOf(disk.parked);
    }
  }

  private void change(CardRow card, boolean done, UnaryOperator<CardRow> change) {
    synchronized (disk) {
      alive();
      disk.cards.compute(
          new Name(card.stream(), card.key()),
          (_, now) -> {
            if (!now.row().place().equals(card.place())) {
              return now;
            }
            boolean overtaken = now.row().due() > card.due();
            return new Stored(change.apply(now.row()), now.due() && (!done || overtaken));
          });
    }
  }

  private void alive() {
    if (dead) {
      throw new Dead();
    }
  }

  private static CardRow due(CardRow row, long due, boolean closed) {
    return new CardRow(
        row.stream(),
        row.key(),
        row.place(),
        due,
        row.message(),
        row.attempted(),
        row.hash(),
        closed);
  }

  private static CardRow with(
      CardRow row,
      @Nullable MessageRef message,
      @Nullable Instant attempted,
      @Nullable String hash) {
    return new CardRow(
        row.stream(), row.key(), row.place(), row.due(), message, attempted, hash, row.closed());
  }
}
