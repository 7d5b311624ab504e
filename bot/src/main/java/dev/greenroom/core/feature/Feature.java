package dev.greenroom.core.feature;

import dev.greenroom.core.model.Drawn;
import dev.greenroom.core.model.Outcome;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Table;
import dev.greenroom.core.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One kind of stream, declared in one place: how it decides, what it tells, which presses reach it,
 * what it draws, and what follows from its events elsewhere.
 *
 * @param <S> sealed states
 * @param <C> sealed commands
 * @param <E> sealed events
 * @param <F> facts beyond the state that its rules need
 */
public final class Feature<S extends State<S, E>, C, E, F> {
  /** The rules: a pure function. */
  @FunctionalInterface
  public interface Rules<S, C, E, F> {
    Decision<E> decide(S state, C command, F facts, DecisionContext at);
  }

  /** Loads what the rules need beyond the state, inside the transaction. */
  @FunctionalInterface
  public interface Facts<S, C, F> {
    F load(Query query, StreamId id, S state, C command);
  }

  /** Draws one card of the stream; equal arguments give an equal card. */
  @FunctionalInterface
  public interface Draw<S> {
    Drawn draw(StreamId id, S state, Words words);
  }

  /** An order to another stream, given in the same transaction. It must not be refused. */
  public record Order(StreamId to, Object command) {}

  /** What an event of this stream means for streams of the kind {@code to}. */
  record Reaction<E>(String to, BiFunction<StreamId, E, List<Order>> orders) {}

  /** What an event of another kind of stream means for streams of this kind. */
  record Following<X>(String of, Class<X> events, BiFunction<StreamId, X, List<Order>> orders) {
    Stream<Order> after(StreamId id, Object event) {
      return events.isInstance(event)
          ? orders.apply(id, events.cast(event)).stream()
          : Stream.empty();
    }
  }

  /** Facts of a feature whose rules need none. */
  public record NoFacts() {}

  private final String kind;
  private final Class<S> states;
  private final Class<E> events;
  private final S none;
  private final Class<? extends Outcome> outcomes;
  private final Rules<S, C, E, F> rules;
  private final Facts<S, C, F> facts;
  private final BiFunction<Outcome, Words, Reply> tells;
  private final Routes<S, C> routes;
  private final List<Table> tables;
  private final BiFunction<StreamId, E, List<? extends Table.Change>> rows;
  private final List<Reaction<E>> reactions;
  private final List<Following<?>> followings;
  private final boolean onePerCommunity;
  private final Function<S, Optional<Place>> place;

  private Feature(Builder<S, C, E, F> from) {
    kind = from.kind;
    states = from.states;
    events = from.events;
    none = from.none;
    rules = from.rules;
    facts = from.facts;
    outcomes = required(from.outcomes, "outcomes");
    tells = required(from.tells, "tells");
    routes = required(from.routes, "routes");
    tables = List.copyOf(from.tables);
    rows = from.rows;
    reactions = List.copyOf(from.reactions);
    followings = List.copyOf(from.followings);
    onePerCommunity = from.onePerCommunity;
    place = required(from.place, "place");
  }

  public static <S extends State<S, E>, C, E, F> Builder<S, C, E, F> of(
      String kind,
      Class<S> states,
      S none,
      Class<E> events,
      Facts<S, C, F> facts,
      Rules<S, C, E, F> rules) {
    return new Builder<>(kind, states, none, events, facts, rules);
  }

  public String kind() {
    return kind;
  }

  /** The sealed root of the states; stored names come from its permitted records. */
  public Class<S> states() {
    return states;
  }

  /** The sealed root of the events. */
  public Class<E> events() {
    return events;
  }

  /** The sealed root of the outcomes. */
  public Class<? extends Outcome> outcomes() {
    return outcomes;
  }

  /** The state of a stream that does not exist. */
  public S none() {
    return none;
  }

  public List<Table> tables() {
    return tables;
  }

  /** The rows that follow from an event. */
  public List<? extends Table.Change> rows(StreamId id, E event) {
    return rows.apply(id, event);
  }

  /** Draws a card; empty for a key that this version does not know. */
  public Optional<Drawn> draw(String key, StreamId id, S state, Words words) {
    return routes.drawing(key).map(draw -> draw.draw(id, state, words));
  }

  public Decision<E> decide(Query query, StreamId id, S state, C command, DecisionContext at) {
    return rules.decide(state, command, facts.load(query, id, state, command), at);
  }

  public Reply tell(Outcome outcome, Words words) {
    return outcome instanceof Outcome.Quiet ? new Reply.Nothing() : tells.apply(outcome, words);
  }

  public Routes<S, C> routes() {
    return routes;
  }

  /** Whether each community has one such stream, under its own id, whatever a press names. */
  public boolean onePerCommunity() {
    return onePerCommunity;
  }

  /** The place a stream in this state lives in: who cannot see that reaches nothing of it. */
  public Optional<Place> place(S state) {
    return place.apply(state);
  }

  List<Reaction<E>> reactions() {
    return reactions;
  }

  List<Following<?>> followings() {
    return followings;
  }

  Stream<Order> orders(StreamId id, E event) {
    return reactions.stream().flatMap(reaction -> reaction.orders().apply(id, event).stream());
  }

  private static <T> T required(@Nullable T part, String name) {
    if (part == null) {
      throw new IllegalStateException("a feature declares its " + name);
    }
    return part;
  }

  /** Declares a feature. */
  public static final class Builder<S extends State<S, E>, C, E, F> {
    private final String kind;
    private final Class<S> states;
    private final S none;
    private final Class<E> events;
    private final Facts<S, C, F> facts;
    private final Rules<S, C, E, F> rules;
    private @Nullable Class<? extends Outcome> outcomes;
    private @Nullable BiFunction<Outcome, Words, Reply> tells;
    private @Nullable Routes<S, C> routes;
    private List<Table> tables = List.of();
    private BiFunction<StreamId, E, List<? extends Table.Change>> rows = (_, _) -> List.of();
    private final List<Reaction<E>> reactions = new ArrayList<>();
    private final List<Following<?>> followings = new ArrayList<>();
    private boolean onePerCommunity;
    private @Nullable Function<S, Optional<Place>> place;

    private Builder(
        String kind,
        Class<S> states,
        S none,
        Class<E> events,
        Facts<S, C, F> facts,
        Rules<S, C, E, F> rules) {
      this.kind = kind;
      this.states = states;
      this.none = none;
      this.events = events;
      this.facts = facts;
      this.rules = rules;
    }

    /** The sealed outcomes, and what a person is told of each. */
    public <O extends Outcome> Builder<S, C, E, F> tells(
        Class<O> outcomes, BiFunction<O, Words, Reply> tells) {
      this.outcomes = outcomes;
      this.tells = (outcome, words) -> tells.apply(outcomes.cast(outcome), words);
      return this;
    }

    /**
     * Each community has one such stream, under its own id. Presses go there whatever they name:
     * nobody can begin the stream of a community that is not theirs.
     */
    public Builder<S, C, E, F> onePerCommunity() {
      onePerCommunity = true;
      return this;
    }

    /**
     * Each stream lives in a place; whoever cannot see that reaches nothing of it.
     *
     * @param place empty for a state that is nowhere yet
     */
    public Builder<S, C, E, F> livesIn(Function<S, Optional<Place>> place) {
      this.place = place;
      return this;
    }

    /** Its streams belong to a community or a member, and to no place. */
    public Builder<S, C, E, F> livesNowhere() {
      return livesIn(_ -> Optional.empty());
    }

    /** The presses that reach it, and its drawings. */
    public Builder<S, C, E, F> routes(Routes<S, C> routes) {
      this.routes = routes;
      return this;
    }

    /** Its rows for queries. */
    public Builder<S, C, E, F> rows(
        List<Table> tables, BiFunction<StreamId, E, List<? extends Table.Change>> rows) {
      this.tables = tables;
      this.rows = rows;
      return this;
    }

    /** What its events mean for streams of another kind. */
    public Builder<S, C, E, F> reacts(String to, BiFunction<StreamId, E, List<Order>> orders) {
      reactions.add(new Reaction<>(to, orders));
      return this;
    }

    /**
     * What events of another kind of stream mean for streams of this kind: for features that the
     * other one does not know.
     */
    public <X> Builder<S, C, E, F> follows(
        String kind, Class<X> events, BiFunction<StreamId, X, List<Order>> orders) {
      followings.add(new Following<>(kind, events, orders));
      return this;
    }

    public Feature<S, C, E, F> build() {
      return new Feature<>(this);
    }
  }
}
