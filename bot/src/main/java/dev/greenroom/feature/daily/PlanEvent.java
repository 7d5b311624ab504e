package dev.greenroom.feature.daily;

import dev.greenroom.core.model.Place;
import dev.greenroom.feature.rotation.QuestionRotation;
import dev.greenroom.feature.rotation.QuestionSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What happened to a plan. */
sealed interface PlanEvent {
  /** It was made, changed, or taken up again. */
  record Saved(Place place, String track, Schedule schedule, String seed, Occurrence next)
      implements PlanEvent {}

  /**
   * A question went out.
   *
   * @param asked the id of its stream
   * @param before the stream of the plan's question before; empty where there was none
   */
  record Posted(
      LocalDate date,
      Instant at,
      Place place,
      String asked,
      Optional<String> before,
      QuestionSnapshot question,
      QuestionRotation.Pick pick,
      Occurrence next)
      implements PlanEvent {}

  /** Posts whose time had passed by more than the grace, or for which there was no question. */
  record Skipped(List<LocalDate> dates, Why why, Place place, Occurrence next)
      implements PlanEvent {
    public Skipped {
      dates = List.copyOf(dates);
    }
  }

  /** It was stopped. */
  record Stopped() implements PlanEvent {}

  /** Why a post was skipped. */
  enum Why {
    TOO_LATE,
    FAILED,
    NO_QUESTION
  }
}
