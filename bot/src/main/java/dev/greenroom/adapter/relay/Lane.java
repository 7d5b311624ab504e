package dev.greenroom.adapter.relay;

import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.port.CardRow;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One channel: when it may be sent to, and which of its cards wait for themselves. */
final class Lane {
  private static final Duration BETWEEN_EDITS = Duration.ofSeconds(1);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration LONGEST_RETRY = Duration.ofMinutes(5);

  private record Name(StreamId stream, String key) {
    static Name of(CardRow row) {
      return new Name(row.stream(), row.key());
    }
  }

  /**
   * @param faults how often it could not be drawn, on end; 0 for a card that was just edited
   */
  private record Wait(Instant until, int faults) {}

  private final Map<Name, Wait> waits = new HashMap<>();
  private boolean busy;
  private Instant rests = Instant.MIN;

  /** Whether it rests because the platform wants it, not by our own guess. */
  private boolean told;

  private int failures;

  synchronized boolean busy() {
    return busy;
  }

  synchronized void begin() {
    busy = true;
  }

  synchronized void end() {
    busy = false;
  }

  /** From when on this card may be sent. */
  synchronized Instant opens(CardRow row) {
    Instant card = waits.getOrDefault(Name.of(row), new Wait(Instant.MIN, 0)).until();
    return card.isAfter(rests) ? card : rests;
  }

  /** Whether only the time between two edits keeps this card from being sent. */
  synchronized boolean folds(CardRow row, Instant now) {
    @Nullable Wait wait = waits.get(Name.of(row));
    return !rests.isAfter(now) && wait != null && wait.faults() == 0 && wait.until().isAfter(now);
  }

  synchronized boolean undrawn(CardRow row) {
    @Nullable Wait wait = waits.get(Name.of(row));
    return wait != null && wait.faults() > 0;
  }

  /** Takes note of what came of a card; says whether the lane goes on with the next. */
  synchronized boolean goesOn(CardRow row, Delivery delivery, Instant now) {
    @Nullable Wait before = waits.remove(Name.of(row));
    return switch (delivery) {
      case Delivery.Settled _ -> true;
      case Delivery.Arrived(var edited) -> arrived(row, edited, now);
      case Delivery.Undrawn _ -> {
        int faults = before == null ? 0 : before.faults();
        waits.put(Name.of(row), new Wait(now.plus(retry(faults)), faults + 1));
        yield true;
      }
      case Delivery.PutOff(var after) -> {
        told = after.isPositive();
        rests = now.plus(told ? after : retry(failures));
        failures++;
        yield false;
      }
      case Delivery.Parked _ -> {
        failures = 0;
        yield false;
      }
    };
  }

  /** The platform is there again: whatever rests by our own guess is tried at once. */
  synchronized void hopes() {
    failures = 0;
    if (!told) {
      rests = Instant.MIN;
    }
  }

  /** Whether nothing would be lost by forgetting this lane. */
  synchronized boolean idle(Instant now) {
    waits.values().removeIf(wait -> over(wait, now));
    boolean rested = rests.plus(LONGEST_RETRY).isBefore(now);
    return rested && !busy && waits.isEmpty();
  }

  private boolean arrived(CardRow row, boolean edited, Instant now) {
    failures = 0;
    if (edited) {
      waits.put(Name.of(row), new Wait(now.plus(BETWEEN_EDITS), 0));
    }
    return true;
  }

  private static boolean over(Wait wait, Instant now) {
    Duration kept = wait.faults() == 0 ? Duration.ZERO : LONGEST_RETRY;
    return !wait.until().plus(kept).isAfter(now);
  }

  private static Duration retry(int failures) {
    Duration doubled = FIRST_RETRY.multipliedBy(1L << Math.min(failures, 20));
    return doubled.compareTo(LONGEST_RETRY) < 0 ? doubled : LONGEST_RETRY;
  }
}
