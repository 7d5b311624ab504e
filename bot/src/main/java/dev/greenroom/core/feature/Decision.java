package dev.greenroom.core.feature;

import dev.greenroom.core.model.Outcome;
import dev.greenroom.core.model.Refusal;
import java.util.List;

/**
 * The answer of a rule: what happened and what to tell, or why not.
 *
 * @param <E> the sealed events
 */
public sealed interface Decision<E> {
  /** Events, possibly none, and the outcome. */
  record Done<E>(List<E> events, Outcome outcome) implements Decision<E> {
    public Done {
      events = List.copyOf(events);
    }
  }

  /** Nothing happened. */
  record Refused<E>(Refusal refusal) implements Decision<E> {}

  static <E> Decision<E> done(Outcome outcome, List<? extends E> events) {
    return new Done<>(List.copyOf(events), outcome);
  }

  static <E> Decision<E> done(Outcome outcome, E event) {
    return new Done<>(List.of(event), outcome);
  }

  static <E> Decision<E> refused(Refusal refusal) {
    return new Refused<>(refusal);
  }
}
