package dev.greenroom.flow;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Decides one delivery in one transaction: the same delivery again gives the same result, a rule
 * that refuses stores nothing but its refusal, and a fault stores nothing at all.
 */
public final class Engine {
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
    Moment at = moment(inbound, clock.instant());
    return journal.write(unit -> decide(unit, inbound, to, command, texts, at));
  }

  /** A timer. Empty where the stream's state does not name it any more. */
  public Optional<Result> fired(Inbound.Fired fired) {
    Inbound inbound = Inbound.fired(fired);
    StreamId stream = fired.stream();
    Wake wake = fired.wake();
    Instant now = clock.instant();
    Moment at = moment(inbound, now.isBefore(wake.at()) ? wake.at() : now);
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
      Unit unit, Inbound inbound, StreamId to, Object command, List<Text> texts, Moment at) {
    Optional<Result> seen = unit.seen(inbound.delivery());
    if (seen.isPresent()) {
      return seen.get();
    }
    texts.forEach(text -> unit.draft(text, at.now()));
    var deciding = new Deciding(unit, features, at);
    Result result =
        foreign(unit, to)
            ? new Result.Refused(to, Refusal.of("flow.foreign"))
            : deciding.decide(to, command);
    deciding.store();
    unit.remember(inbound.delivery(), result, at.now());
    return result;
  }

  /**
   * Whether the stream exists and belongs to another community than the press that names it: the
   * one place where this is asked.
   */
  static boolean foreign(Query query, StreamId id) {
    return query
        .owner(id.kind(), id.id())
        .filter(owner -> !owner.equals(id.community()))
        .isPresent();
  }

  private static Moment moment(Inbound inbound, Instant now) {
    return new Moment(now, Digest.id(inbound.delivery()), inbound.actor(), inbound.community());
  }
}
