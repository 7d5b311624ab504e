package dev.greenroom.core.engine;

import dev.greenroom.core.feature.DecisionContext;
import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.feature.Features;
import dev.greenroom.core.feature.Query;
import dev.greenroom.core.feature.State;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Digest;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.Result;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Text;
import dev.greenroom.core.model.VisiblePlaces;
import dev.greenroom.core.model.Wake;
import dev.greenroom.core.port.Journal;
import dev.greenroom.core.port.Unit;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Decides one delivery in one transaction: the same delivery again gives the same result, a rule
 * that refuses stores nothing but its refusal, and a fault stores nothing at all.
 */
public final class Engine {
  static final Refusal FOREIGN = Refusal.of("flow.foreign");
  static final Refusal UNSEEN = Refusal.of("flow.unseen");

  private final Journal journal;
  private final InstantSource clock;
  private final Features features;

  public Engine(Journal journal, InstantSource clock, Features features) {
    this.journal = journal;
    this.clock = clock;
    this.features = features;
  }

  /** A person's press, or what a part of the bot says. */
  public Result does(Inbound inbound, StreamId to, Object command, List<Text> texts) {
    DecisionContext at = context(inbound, clock.instant());
    return journal.write(unit -> decide(unit, inbound, to, command, texts, at));
  }

  /** A timer. Empty where the stream's state does not name it any more. */
  public Optional<Result> fired(Inbound.Fired fired) {
    Inbound inbound = Inbound.fired(fired);
    StreamId stream = fired.stream();
    Wake wake = fired.wake();
    Instant now = clock.instant();
    DecisionContext at = context(inbound, now.isBefore(wake.at()) ? wake.at() : now);
    return journal.write(
        unit -> {
          if (!awaits(unit, stream, wake)) {
            return Optional.empty();
          }
          return features
              .of(stream.kind())
              .routes()
              .wake(wake.key())
              .map(command -> decide(unit, inbound, stream, command.apply(fired), List.of(), at));
        });
  }

  /** Whether the stream's state names this timer: any other is dropped when it fires. */
  public boolean awaits(StreamId stream, Wake wake) {
    return journal.read(query -> awaits(query, stream, wake));
  }

  private boolean awaits(Query query, StreamId stream, Wake wake) {
    return query.load(features.of(stream.kind()), stream).state().wakes().contains(wake);
  }

  private Result decide(
      Unit unit,
      Inbound inbound,
      StreamId to,
      Object command,
      List<Text> texts,
      DecisionContext at) {
    Optional<Result> seen = unit.seen(inbound.delivery());
    if (seen.isPresent()) {
      return seen.get();
    }
    texts.forEach(text -> unit.draft(text, at.now()));
    var deciding = new Deciding(unit, features, at);
    Result result =
        objection(unit, features.of(to.kind()), to, inbound)
            .<Result>map(why -> new Result.Refused(to, why))
            .orElseGet(() -> deciding.decide(to, command));
    deciding.store();
    unit.remember(inbound.delivery(), result, at.now());
    return result;
  }

  /**
   * What stands against a press that names this stream, whatever it asks: that it belongs to
   * another community, or lives in a place that whoever pressed cannot see. The one place where
   * this is asked.
   */
  static <S extends State<S, E>, E> Optional<Refusal> objection(
      Query query, Feature<S, ?, E, ?> feature, StreamId id, Inbound inbound) {
    Optional<CommunityId> owner = query.owner(id.kind(), id.id());
    if (owner.isEmpty()) {
      return Optional.empty();
    }
    if (!owner.get().equals(id.community())) {
      return Optional.of(FOREIGN);
    }
    return inbound.byPerson() && unseen(query, feature, id, inbound.sight())
        ? Optional.of(UNSEEN)
        : Optional.empty();
  }

  /** Its cards may also stand in a room, which those who are in it see. */
  private static <S extends State<S, E>, E> boolean unseen(
      Query query, Feature<S, ?, E, ?> feature, StreamId id, VisiblePlaces sight) {
    return feature
        .place(query.load(feature, id).state())
        .filter(place -> !sight.sees(place))
        .filter(_ -> query.standing(id).values().stream().noneMatch(sight::sees))
        .isPresent();
  }

  private static DecisionContext context(Inbound inbound, Instant now) {
    return new DecisionContext(
        now, Digest.id(inbound.delivery()), inbound.actor(), inbound.community());
  }
}
