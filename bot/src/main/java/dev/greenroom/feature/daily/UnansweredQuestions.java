package dev.greenroom.feature.daily;

import dev.greenroom.core.feature.Ask;
import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Words;
import dev.greenroom.feature.community.Waiting;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Control.Weight;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Open questions that somebody has not answered yet; for those who manage, that nothing posts. */
record UnansweredQuestions(
    PlanFeature plans, Feature<DailyQuestion, ?, DailyQuestionEvent, ?> asked)
    implements Waiting.Source {
  /** A question and the stream it is. */
  private record Found(StreamId id, DailyQuestion.Open open) {}

  @Override
  public List<Waiting> of(Ask<?> ask) {
    List<Plan> all = plans(ask);
    if (ask.viewer().manages() && all.stream().noneMatch(Plan.Active.class::isInstance)) {
      return List.of(noPlan(ask.words()));
    }
    return all.stream()
        .flatMap(plan -> question(ask, plan).stream())
        .filter(found -> ask.sees(found.open().place()))
        .filter(found -> found.open().answer(ask.member()).isEmpty())
        .sorted(Comparator.comparing((Found found) -> found.open().posted()).reversed())
        .map(found -> waiting(found, ask.words()))
        .toList();
  }

  private List<Plan> plans(Ask<?> ask) {
    var community = ask.id().community();
    return ask.query().rows(PlanFeature.PLANS, Map.of("community", community.value())).stream()
        .map(row -> PlanFeature.stream(community, row.text("id")))
        .map(id -> ask.query().load(plans.feature(), id).state())
        .toList();
  }

  private Optional<Found> question(Ask<?> ask, Plan plan) {
    return latest(plan)
        .map(id -> DailyQuestionFeature.stream(ask.id().community(), id))
        .flatMap(
            id ->
                ask.query().load(asked, id).state() instanceof DailyQuestion.Open open
                    ? Optional.of(new Found(id, open))
                    : Optional.empty());
  }

  private static Optional<String> latest(Plan plan) {
    return switch (plan) {
      case Plan.None _ -> Optional.empty();
      case Plan.Active active -> active.asked();
      case Plan.Stopped stopped -> stopped.was().asked();
    };
  }

  private static Waiting waiting(Found found, Words words) {
    return new Waiting(
        words.prose(
            "daily.waiting",
            Prose.of(new Span.Channel(found.open().place().channel())),
            found.open().closes()),
        Optional.of(
            new Control.Button(
                ActionId.of(DailyQuestionViews.ANSWER, found.id().id()),
                words.say("daily.answer"),
                Weight.PRIMARY)));
  }

  private static Waiting noPlan(Words words) {
    return new Waiting(
        Prose.text(words.say("plan.waiting")), Optional.of(PlanViews.newPlan(words)));
  }
}
