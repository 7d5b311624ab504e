package dev.greenroom.feature.daily;

import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.feature.Query;
import dev.greenroom.core.feature.Routes;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Table;
import java.util.List;
import java.util.Map;

/** A posted question: answers, hints, and the debrief when it closes. */
public final class DailyQuestionFeature {
  public static final String KIND = "asked";

  /** Every posted question by community. */
  static final Table QUESTIONS =
      new Table(
          "asked_question",
          List.of("community", "asked"),
          List.of("posted", "closes", "platform", "channel", "unseen"));

  /** Who answered what. */
  static final Table ANSWERS =
      new Table("asked_answer", List.of("member", "asked"), List.of("community"));

  private DailyQuestionFeature() {}

  public static Feature<
          DailyQuestion, DailyQuestionCommand, DailyQuestionEvent, DailyQuestionRules.AskedFacts>
      feature() {
    return Feature.of(
            KIND,
            DailyQuestion.class,
            new DailyQuestion.None(),
            DailyQuestionEvent.class,
            DailyQuestionFeature::facts,
            DailyQuestionRules::decide)
        .livesIn(DailyQuestion::where)
        .tells(DailyQuestionOutcome.class, DailyQuestionViews::told)
        .rows(List.of(QUESTIONS, ANSWERS), DailyQuestionFeature::rows)
        .routes(
            new Routes<DailyQuestion, DailyQuestionCommand>()
                .asks("answer", DailyQuestionViews::answerForm)
                .opensForm()
                .submits(
                    "answer",
                    v -> new DailyQuestionCommand.Answer(v.text(DailyQuestionViews.ANSWER)))
                .asks("read", DailyQuestionViews::read)
                .asks("hint", DailyQuestionViews::hint)
                .wakes(DailyQuestion.CLOSE, wake -> new DailyQuestionCommand.Close())
                .draws(DailyQuestion.QUESTION, DailyQuestionViews::question)
                .draws(DailyQuestion.DEBRIEF, DailyQuestionViews::debrief))
        .build();
  }

  private static DailyQuestionRules.AskedFacts facts(
      Query query, StreamId id, DailyQuestion asked, DailyQuestionCommand command) {
    return new DailyQuestionRules.AskedFacts(
        id,
        command instanceof DailyQuestionCommand.Close
            && query.standing(id).containsKey(DailyQuestion.QUESTION));
  }

  private static List<? extends Table.Change> rows(StreamId id, DailyQuestionEvent event) {
    String community = id.community().value();
    return switch (event) {
      case DailyQuestionEvent.Opened opened ->
          List.of(
              new Table.Put(
                  QUESTIONS,
                  Map.of(
                      "community", community,
                      "asked", id.id(),
                      "posted", opened.at().toEpochMilli(),
                      "closes", opened.closes().toEpochMilli(),
                      "platform", opened.place().platform(),
                      "channel", opened.place().channel())));
      case DailyQuestionEvent.Answered(var member, _) ->
          List.of(
              new Table.Put(
                  ANSWERS,
                  Map.of("member", member.value(), "asked", id.id(), "community", community)));
      case DailyQuestionEvent.Unseen _ ->
          List.of(
              new Table.Put(
                  QUESTIONS, Map.of("community", community, "asked", id.id(), "unseen", 1L)));
      case DailyQuestionEvent.Closed(var at) ->
          List.of(
              new Table.Put(
                  QUESTIONS,
                  Map.of("community", community, "asked", id.id(), "closes", at.toEpochMilli())));
    };
  }

  static StreamId stream(CommunityId community, String id) {
    return new StreamId(KIND, community, id);
  }
}
