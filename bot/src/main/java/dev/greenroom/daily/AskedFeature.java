package dev.greenroom.daily;

import dev.greenroom.flow.CommunityId;
import dev.greenroom.flow.Feature;
import dev.greenroom.flow.Query;
import dev.greenroom.flow.Routes;
import dev.greenroom.flow.StreamId;
import dev.greenroom.flow.Table;
import java.util.List;
import java.util.Map;

/** A posted question: answers, hints, and the debrief when it closes. */
public final class AskedFeature {
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

  private AskedFeature() {}

  public static Feature<Asked, AskedCommand, AskedEvent, AskedRules.AskedFacts> feature() {
    return Feature.of(
            KIND,
            Asked.class,
            new Asked.None(),
            AskedEvent.class,
            AskedFeature::facts,
            AskedRules::decide)
        .livesIn(Asked::where)
        .tells(AskedOutcome.class, AskedViews::told)
        .rows(List.of(QUESTIONS, ANSWERS), AskedFeature::rows)
        .routes(
            new Routes<Asked, AskedCommand>()
                .asks("answer", AskedViews::answerForm)
                .opensForm()
                .submits("answer", v -> new AskedCommand.Answer(v.text(AskedViews.ANSWER)))
                .asks("read", AskedViews::read)
                .asks("hint", AskedViews::hint)
                .wakes(Asked.CLOSE, wake -> new AskedCommand.Close())
                .draws(Asked.QUESTION, AskedViews::question)
                .draws(Asked.DEBRIEF, AskedViews::debrief))
        .build();
  }

  private static AskedRules.AskedFacts facts(
      Query query, StreamId id, Asked asked, AskedCommand command) {
    return new AskedRules.AskedFacts(
        id,
        command instanceof AskedCommand.Close && query.standing(id).containsKey(Asked.QUESTION));
  }

  private static List<? extends Table.Change> rows(StreamId id, AskedEvent event) {
    String community = id.community().value();
    return switch (event) {
      case AskedEvent.Opened opened ->
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
      case AskedEvent.Answered(var member, _) ->
          List.of(
              new Table.Put(
                  ANSWERS,
                  Map.of("member", member.value(), "asked", id.id(), "community", community)));
      case AskedEvent.Unseen _ ->
          List.of(
              new Table.Put(
                  QUESTIONS, Map.of("community", community, "asked", id.id(), "unseen", 1L)));
      case AskedEvent.Closed(var at) ->
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
