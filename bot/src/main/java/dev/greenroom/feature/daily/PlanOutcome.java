package dev.greenroom.feature.daily;

import dev.greenroom.core.model.Outcome;
import dev.greenroom.core.model.Place;
import java.time.Instant;
import java.time.LocalDate;

/** What came of a command to a plan. */
sealed interface PlanOutcome extends Outcome {
  /** It will post. */
  record WillPost(Place place, Schedule schedule, Instant next) implements PlanOutcome {}

  /** The question of that date is out. */
  record Out(LocalDate date) implements PlanOutcome {}

  /** Nothing was to be posted. */
  record NothingDue() implements PlanOutcome {}

  /** It rests. */
  record Resting() implements PlanOutcome {}
}
