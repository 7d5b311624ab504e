package dev.greenroom.core.model;

import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.feature.Loaded;
import dev.greenroom.core.feature.Query;
import dev.greenroom.core.feature.State;
import dev.greenroom.core.feature.StreamChange;
import dev.greenroom.core.port.Journal;
import dev.greenroom.core.port.Unit;
import dev.greenroom.ui.TextRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A store in memory: a unit's writes are kept if it ends well, and forgotten if it throws. */
final class MemoryJournal implements Journal {
  private Contents contents = new Contents(Map.of(), Map.of(), Map.of(), Map.of(), List.of());
  private int conflicts;

  /** Everything that is stored. */
  private record Contents(
      Map<String, Loaded<?>> streams,
      Map<String, CommunityId> owners,
      Map<String, Result> deliveries,
      Map<String, Text> texts,
      List<Wake> wakes) {
    Contents {
      streams = new HashMap<>(streams);
      owners = new HashMap<>(owners);
      deliveries = new HashMap<>(deliveries);
      texts = new HashMap<>(texts);
      wakes = new ArrayList<>(wakes);
    }

    Contents copy() {
      return new Contents(streams, owners, deliveries, texts, wakes);
    }
  }

  /** The next units are lost to another writer so many times. */
  void conflicts(int times) {
    conflicts = times;
  }

  List<String> texts() {
    return contents.texts().values().stream().map(Text::body).toList();
  }

  int deliveries() {
    return contents.deliveries().size();
  }

  @Override
  public <T> T write(Function<Unit, T> work) {
    while (true) {
      Contents tried = contents.copy();
      T result = work.apply(new Writing(tried));
      if (conflicts-- <= 0) {
        contents = tried;
        return result;
      }
    }
  }

  @Override
  public <T> T read(Function<Query, T> work) {
    return work.apply(new Writing(contents.copy()));
  }

  private record Writing(Contents contents) implements Unit {
    @Override
    @SuppressWarnings("unchecked") // a stream of this kind was saved by the same feature
    public <S extends State<S, E>, E> Loaded<S> load(Feature<S, ?, E, ?> feature, StreamId id) {
      var none = new Loaded<>(feature.none(), 0);
      return (Loaded<S>) contents.streams().getOrDefault(id.toString(), none);
    }

    @Override
    public Optional<CommunityId> owner(String kind, String id) {
      return Optional.ofNullable(contents.owners().get(kind + "/" + id));
    }

    @Override
    public Map<String, Place> standing(StreamId stream) {
      return Map.of();
    }

    @Override
    public List<Row> rows(Table table, Map<String, Object> where) {
      return List.of();
    }

    @Override
    public Optional<String> text(TextRef ref) {
      return Optional.ofNullable(contents.texts().get(ref.id())).map(Text::body);
    }

    @Override
    public Optional<Result> seen(String delivery) {
      return Optional.ofNullable(contents.deliveries().get(delivery));
    }

    @Override
    public void remember(String delivery, Result result, Instant now) {
      contents.deliveries().put(delivery, result);
    }

    @Override
    public <S extends State<S, E>, E> void save(StreamChange<S, E> change) {
      var id = change.id();
      contents.streams().put(id.toString(), new Loaded<>(change.after(), change.version() + 1));
      contents.owners().put(id.toString(), id.community());
    }

    @Override
    public void due(StreamChange<?, ?> change) {}

    @Override
    public void draft(Text text, Instant now) {
      contents.texts().put(text.ref().id(), text);
    }

    @Override
    public void keep(TextRef ref) {}

    @Override
    public void forget(TextRef ref) {
      contents.texts().remove(ref.id());
    }

    @Override
    public void wake(StreamId stream, Wake wake) {
      contents.wakes().add(wake);
    }

    @Override
    public void apply(List<? extends Table.Change> changes) {}
  }
}
