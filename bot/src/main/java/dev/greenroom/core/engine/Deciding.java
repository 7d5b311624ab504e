package dev.greenroom.core.engine;

import dev.greenroom.core.feature.Decision;
import dev.greenroom.core.feature.DecisionContext;
import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.feature.Features;
import dev.greenroom.core.feature.Loaded;
import dev.greenroom.core.feature.State;
import dev.greenroom.core.feature.StreamChange;
import dev.greenroom.core.model.Result;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.port.Unit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The work of one unit: decides a command and all that follows from it, breadth first, and only
 * then writes. Streams are written in the order of their ids, so that two units never wait for each
 * other in a circle; their cards become due in the order in which things happened.
 */
final class Deciding {
  private static final int MOST_ORDERS = 64;

  private final Unit unit;
  private final Features features;
  private final DecisionContext at;
  private final Map<StreamId, Touched<?, ?>> touched = new LinkedHashMap<>();
  private final Deque<Feature.Order> orders = new ArrayDeque<>();

  Deciding(Unit unit, Features features, DecisionContext at) {
    this.unit = unit;
    this.features = features;
    this.at = at;
  }

  Result decide(StreamId to, Object command) {
    Result result = step(features.of(to.kind()), to, command, at);
    for (int turn = 1; !orders.isEmpty(); turn++) {
      if (turn > MOST_ORDERS) {
        throw new IllegalStateException(to + " sets off more than " + MOST_ORDERS + " orders");
      }
      follow(orders.removeFirst(), turn);
    }
    return result;
  }

  void store() {
    List<Touched<?, ?>> changed =
        touched.values().stream().filter(stream -> !stream.events.isEmpty()).toList();
    changed.stream()
        .sorted(Comparator.comparing(stream -> stream.id))
        .forEach(stream -> stream.store(unit, at));
    changed.forEach(stream -> unit.due(stream.change(at)));
  }

  private void follow(Feature.Order order, int turn) {
    Result result =
        step(features.of(order.to().kind()), order.to(), order.command(), at.reacting(turn));
    if (result instanceof Result.Refused(_, var refusal)) {
      throw new IllegalStateException(order.to() + " refused an order: " + refusal.key());
    }
  }

  private <S extends State<S, E>, C, E, F> Result step(
      Feature<S, C, E, F> feature, StreamId id, Object command, DecisionContext context) {
    Touched<S, E> stream = touch(feature, id);
    @SuppressWarnings("unchecked") // routes and reactions of the same feature made it
    C mine = (C) command;
    return switch (feature.decide(unit, id, stream.now, mine, context)) {
      case Decision.Refused<E>(var refusal) -> new Result.Refused(id, refusal);
      case Decision.Done<E>(var events, var outcome) -> {
        events.forEach(event -> features.orders(feature, id, event).forEach(orders::addLast));
        stream.happened(events);
        yield new Result.Done(id, outcome);
      }
    };
  }

  @SuppressWarnings("unchecked") // a stream of this kind was put in by the same feature
  private <S extends State<S, E>, C, E, F> Touched<S, E> touch(
      Feature<S, C, E, F> feature, StreamId id) {
    return (Touched<S, E>)
        touched.computeIfAbsent(id, _ -> new Touched<>(feature, id, unit.load(feature, id)));
  }

  /** A stream that this unit has loaded, and what has happened to it so far. */
  private static final class Touched<S extends State<S, E>, E> {
    private final Feature<S, ?, E, ?> feature;
    private final StreamId id;
    private final Loaded<S> loaded;
    private final List<E> events = new ArrayList<>();
    private S now;

    Touched(Feature<S, ?, E, ?> feature, StreamId id, Loaded<S> loaded) {
      this.feature = feature;
      this.id = id;
      this.loaded = loaded;
      this.now = loaded.state();
    }

    void happened(List<E> more) {
      for (E event : more) {
        events.add(event);
        now = now.after(event);
      }
    }

    StreamChange<S, E> change(DecisionContext at) {
      return new StreamChange<>(
          feature,
          id,
          loaded.version(),
          loaded.state(),
          now,
          events,
          at.actor().member(),
          at.now());
    }

    void store(Unit unit, DecisionContext at) {
      unit.save(change(at));
      S before = loaded.state();
      added(before.texts(), now.texts()).forEach(unit::keep);
      added(now.texts(), before.texts()).forEach(unit::forget);
      added(before.wakes(), now.wakes()).forEach(wake -> unit.wake(id, wake));
      unit.apply(events.stream().flatMap(event -> feature.rows(id, event).stream()).toList());
    }

    private static <T> Set<T> added(List<T> before, List<T> after) {
      var added = new LinkedHashSet<>(after);
      before.forEach(added::remove);
      return added;
    }
  }
}
