package dev.greenroom.feature.daily;

import dev.greenroom.core.model.Outcome;
import dev.greenroom.core.model.Place;
import java.time.Instant;

/** What came of a command to a plan. */
sealed interface PlanOutcome extends Outcome {
  /** It will post. */
  record WillPost(Place place, Schedule schedule, Instant next) implements PlanOutcome {}

  /** It rests. */
  record Resting() implements PlanOutcome {}
}
