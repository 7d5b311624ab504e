package dev.greenroom.adapter.relay;

import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.feature.Loaded;
import dev.greenroom.core.feature.Query;
import dev.greenroom.core.feature.State;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Digest;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.Result;
import dev.greenroom.core.model.Row;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Table;
import dev.greenroom.core.model.Words;
import dev.greenroom.core.port.Alarm;
import dev.greenroom.core.port.Journal;
import dev.greenroom.core.port.News;
import dev.greenroom.core.port.Outbox;
import dev.greenroom.core.port.Unit;
import dev.greenroom.kit.FakeChat;
import dev.greenroom.kit.FakeDirectory;
import dev.greenroom.kit.FakeOutbox;
import dev.greenroom.kit.HandPace;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.TextRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A relay with posters to show, a chat in memory and time that is moved by hand. */
final class RelayFixture implements AutoCloseable {
  static final Place GENERAL = new Place("fake", "general");
  static final Place RANDOM = new Place("fake", "random");
  static final CommunityId COMMUNITY = new CommunityId("c1");

  final FakeChat chat = new FakeChat("fake");
  final HandPace time = HandPace.still();
  final Notices notices = new Notices();
  final Map<StreamId, Poster> posters = new ConcurrentHashMap<>();
  final List<String> lost = new CopyOnWriteArrayList<>();
  FakeOutbox outbox = new FakeOutbox();
  Relay relay = relay();

  /** The state changes and its card is due, as after a commit. The relay does its best at once. */
  void shows(Place place, String poster, Poster.Look look, String title) {
    changes(place, poster, look, title);
    relay.pause();
  }

  void shows(Place place, String poster, String title) {
    shows(place, poster, Poster.Look.WITH_A_BUTTON, title);
  }

  /** The same, without waiting for the relay. */
  void changes(Place place, String poster, Poster.Look look, String title) {
    posters.put(stream(poster), new Poster.Showing(look, title));
    outbox.marks(stream(poster), "card", place, false);
    relay.nudge();
  }

  /** The state names its card no more. */
  void closes(Place place, String poster, String title) {
    posters.put(stream(poster), new Poster.Showing(Poster.Look.WITH_A_BUTTON, title));
    outbox.marks(stream(poster), "card", place, true);
    relay.pause();
  }

  /** Somebody presses the poster's oldest message there. */
  News pressed(Place place, String poster) {
    String key = Digest.id(stream(poster) + "/card");
    return new News.Seen(chat.standing(place, key), key::equals);
  }

  void passes(Duration machine) {
    time.passes(machine);
    relay.pause();
  }

  /** The process ends without a word, and another begins over the same store. */
  void restarts() {
    outbox = outbox.reopened();
    relay.close();
    relay = relay();
    relay.pause();
  }

  List<String> titles(Place place) {
    return chat.cards(place).stream().map(Card::title).toList();
  }

  static StreamId stream(String poster) {
    return new StreamId("poster", COMMUNITY, poster);
  }

  @Override
  public void close() {
    relay.close();
  }

  private Relay relay() {
    var drawings =
        new Drawings(
            new Store(),
            List.of(Poster.feature()),
            new FakeDirectory(COMMUNITY, _ -> "Ana", id -> "native-" + id),
            locale -> Words.in(locale, List.of("relay")),
            outbox);
    var begun =
        new Relay(
            outbox,
            drawings,
            List.of(chat),
            notices,
            (stream, card) -> lost.add(stream + "/" + card),
            (_, _) -> {},
            time,
            time);
    begun.start();
    return begun;
  }

  /** What the people who run the community are told, such as "cause: key [args]". */
  static final class Notices implements Alarm {
    private final Map<String, Refusal> open = new ConcurrentHashMap<>();
    private final List<String> closed = new ArrayList<>();
    private volatile boolean failing;

    /** Whether nobody can be told anything. */
    void fails(boolean now) {
      failing = now;
    }

    @Override
    public void raise(CommunityId community, String cause, Place about, Refusal what) {
      if (failing) {
        throw new IllegalStateException("nobody can be told");
      }
      open.put(cause, what);
    }

    @Override
    public void raise(CommunityId community, String cause, Refusal what) {
      open.put(cause, what);
    }

    @Override
    public void gone(CommunityId community, Place channel, Refusal what) {
      raise(community, Outbox.cause(channel), channel, what);
    }

    @Override
    public synchronized void mended(CommunityId community, String cause) {
      if (open.remove(cause) != null) {
        closed.add(cause);
      }
    }

    Map<String, Refusal> open() {
      return Map.copyOf(open);
    }

    synchronized List<String> closed() {
      return List.copyOf(closed);
    }
  }

  private final class Store implements Journal, Query {
    @Override
    public <T> T write(Function<Unit, T> work) {
      throw new UnsupportedOperationException("the relay writes no state");
    }

    @Override
    public <T> T read(Function<Query, T> work) {
      return work.apply(this);
    }

    @Override
    public <S extends State<S, E>, E> Loaded<S> load(Feature<S, ?, E, ?> feature, StreamId id) {
      return new Loaded<>(feature.states().cast(posters.get(id)), 1);
    }

    @Override
    public Optional<CommunityId> owner(String kind, String id) {
      return Optional.of(COMMUNITY);
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
    public Optional<Result> seen(String delivery) {
      return Optional.empty();
    }

    @Override
    public Optional<String> text(TextRef ref) {
      return Optional.of("Hello");
    }
  }
}
