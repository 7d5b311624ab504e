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

  /** This happened, which nobody is told in words. */
  static <E> Decision<E> happened(E event) {
    return new Done<>(List.of(event), new Outcome.Quiet());
  }

  /** These happened, perhaps none, which nobody is told in words. */
  static <E> Decision<E> happened(List<? extends E> events) {
    return new Done<>(List.copyOf(events), new Outcome.Quiet());
  }

  /** Nothing came of it, and nothing needs to be said. */
  static <E> Decision<E> nothing() {
    return new Done<>(List.of(), new Outcome.Quiet());
  }

  static <E> Decision<E> refused(Refusal refusal) {
    return new Refused<>(refusal);
  }
}
