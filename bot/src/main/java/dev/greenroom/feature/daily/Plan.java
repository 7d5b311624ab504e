package dev.greenroom.feature.daily;

import dev.greenroom.core.feature.State;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Wake;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A promise to post a question of one track in one channel at a local time. */
public sealed interface Plan extends State<Plan, PlanEvent> {
  String POST = "post";

  /** The channel it posts in; empty before it was made. */
  default Optional<Place> where() {
    return switch (this) {
      case None _ -> Optional.empty();
      case Active active -> Optional.of(active.place());
      case Stopped stopped -> Optional.of(stopped.was().place());
    };
  }

  /** It was never made. */
  record None() implements Plan {
    @Override
    public Plan after(PlanEvent event) {
      return event instanceof PlanEvent.Saved saved
          ? Active.from(saved, Optional.empty(), Optional.empty())
          : this;
    }
  }

  /**
   * It posts.
   *
   * @param seed decides the order of questions
   * @param used the last local date that had its post or was skipped
   * @param asked the stream of the latest question
   */
  record Active(
      Place place,
      String track,
      Schedule schedule,
      String seed,
      Occurrence next,
      Optional<LocalDate> used,
      Optional<String> asked)
      implements Plan {
    static Active from(PlanEvent.Saved saved, Optional<LocalDate> used, Optional<String> asked) {
      return new Active(
          saved.place(), saved.track(), saved.schedule(), saved.seed(), saved.next(), used, asked);
    }

    @Override
    public Plan after(PlanEvent event) {
      return switch (event) {
        case PlanEvent.Saved saved -> from(saved, used, asked);
        case PlanEvent.Posted posted ->
            moved(posted.next(), posted.date(), Optional.of(posted.asked()));
        case PlanEvent.Skipped skipped -> moved(skipped.next(), skipped.dates().getLast(), asked);
        case PlanEvent.Stopped _ -> new Stopped(this);
      };
    }

    private Active moved(Occurrence next, LocalDate date, Optional<String> asked) {
      return new Active(place, track, schedule, seed, next, Optional.of(date), asked);
    }

    @Override
    public List<Wake> wakes() {
      return List.of(new Wake(POST, next.at()));
    }
  }

  /** It rests; saving it takes it up again. */
  record Stopped(Active was) implements Plan {
    @Override
    public Plan after(PlanEvent event) {
      return event instanceof PlanEvent.Saved saved
          ? Active.from(saved, was.used(), was.asked())
          : this;
    }
  }
}
