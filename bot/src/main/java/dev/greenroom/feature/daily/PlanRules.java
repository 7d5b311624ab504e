package dev.greenroom.feature.daily;

import static dev.greenroom.core.feature.Decision.done;
import static dev.greenroom.core.feature.Decision.happened;
import static dev.greenroom.core.feature.Decision.nothing;
import static dev.greenroom.core.feature.Decision.refused;

import dev.greenroom.core.feature.Decision;
import dev.greenroom.core.feature.DecisionContext;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.feature.daily.PlanEvent.Posted;
import dev.greenroom.feature.daily.PlanEvent.Saved;
import dev.greenroom.feature.daily.PlanEvent.Skipped;
import dev.greenroom.feature.daily.PlanEvent.Why;
import dev.greenroom.feature.rotation.QuestionRotation;
import dev.greenroom.feature.rotation.QuestionSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When a plan posts, and what. */
final class PlanRules {
  /** A post this late, this moment included, still goes out. */
  static final Duration GRACE = Duration.ofHours(3);

  static final Refusal NO_PLAN = Refusal.of("daily.no-plan");
  static final Refusal NO_QUESTIONS = Refusal.of("daily.no-questions");

  /**
   * What the rules need to know beside the plan.
   *
   * @param pool the questions of the plan's track that suit a daily post
   * @param past what the channel has seen
   */
  record PlanFacts(List<QuestionSnapshot> pool, QuestionRotation.Past past) {}

  private PlanRules() {}

  static Decision<PlanEvent> decide(
      Plan plan, PlanCommand command, PlanFacts facts, DecisionContext at) {
    return switch (command) {
      case PlanCommand.Save save -> save(plan, save, facts, at);
      case PlanCommand.Post(var due, var failed) ->
          plan instanceof Plan.Active active && active.next().at().equals(due)
              ? post(active, failed ? Why.FAILED : Why.TOO_LATE, facts, at)
              : nothing();
      case PlanCommand.Stop _ ->
          plan instanceof Plan.Active
              ? done(new PlanOutcome.Resting(), new PlanEvent.Stopped())
              : refused(NO_PLAN);
    };
  }

  private static Decision<PlanEvent> save(
      Plan plan, PlanCommand.Save save, PlanFacts facts, DecisionContext at) {
    if (facts.pool().isEmpty()) {
      return refused(NO_QUESTIONS);
    }
    Occurrence next = save.schedule().next(settled(plan, at.now()), used(plan));
    return done(
        new PlanOutcome.WillPost(save.place(), save.schedule(), next.at()),
        new Saved(save.place(), save.track(), save.schedule(), seed(plan, at), next));
  }

  /** A post that is due, its timer a moment late, is not lost by saving the plan just then. */
  private static Instant settled(Plan plan, Instant now) {
    return plan instanceof Plan.Active active && !active.next().at().isAfter(now)
        ? active.next().at().minusMillis(1)
        : now;
  }

  /** A date that had its post gets no second one, however the plan is changed. */
  private static Optional<LocalDate> used(Plan plan) {
    return switch (plan) {
      case Plan.None _ -> Optional.empty();
      case Plan.Active active -> active.used();
      case Plan.Stopped stopped -> stopped.was().used();
    };
  }

  private static String seed(Plan plan, DecisionContext at) {
    return switch (plan) {
      case Plan.None _ -> at.id("seed");
      case Plan.Active active -> active.seed();
      case Plan.Stopped stopped -> stopped.was().seed();
    };
  }

  /** Dates missed by more than the grace are skipped; the one within it, if any, is posted. */
  private static Decision<PlanEvent> post(
      Plan.Active plan, Why late, PlanFacts facts, DecisionContext at) {
    var missed = new ArrayList<LocalDate>();
    Occurrence due = plan.next();
    while (tooLate(due, at.now())) {
      missed.add(due.date());
      due = following(plan, due);
    }
    var events = new ArrayList<PlanEvent>();
    if (!missed.isEmpty()) {
      events.add(new Skipped(missed, late, plan.place(), due));
    }
    if (due.at().isAfter(at.now())) {
      return happened(events);
    }
    events.add(question(plan, due, facts, at));
    return happened(events);
  }

  private static PlanEvent question(
      Plan.Active plan, Occurrence due, PlanFacts facts, DecisionContext at) {
    List<String> pool = facts.pool().stream().map(QuestionSnapshot::id).toList();
    Occurrence next = following(plan, due);
    return QuestionRotation.pick(pool, facts.past(), plan.seed())
        .<PlanEvent>map(
            pick ->
                new Posted(
                    due.date(),
                    at.now(),
                    plan.place(),
                    at.id("asked"),
                    plan.asked(),
                    facts.pool().get(pool.indexOf(pick.question())),
                    pick,
                    next))
        .orElseGet(() -> new Skipped(List.of(due.date()), Why.NO_QUESTION, plan.place(), next));
  }

  private static boolean tooLate(Occurrence due, Instant now) {
    return due.at().plus(GRACE).isBefore(now);
  }

  private static Occurrence following(Plan.Active plan, Occurrence due) {
    return plan.schedule().next(due.at(), Optional.of(due.date()));
  }
}
