package dev.greenroom.feature.daily;

import dev.greenroom.core.model.Place;
import java.time.Instant;

/** What a plan can be asked. */
sealed interface PlanCommand {
  /** Makes the plan, or changes it. */
  record Save(Place place, String track, Schedule schedule) implements PlanCommand {}

  /**
   * The time of a post has come.
   *
   * @param failed whether it came before and something of ours broke
   */
  record Post(Instant at, boolean failed) implements PlanCommand {}

  /** No more posts. */
  record Stop() implements PlanCommand {}
}
