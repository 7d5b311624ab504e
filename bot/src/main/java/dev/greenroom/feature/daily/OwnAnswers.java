package dev.greenroom.feature.daily;

import static java.util.stream.Collectors.toSet;

import dev.greenroom.core.feature.Ask;
import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.model.Row;
import dev.greenroom.ui.Limits;
import dev.greenroom.ui.Prose;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What somebody has answered lately in the channel they look from; for them alone. */
record OwnAnswers(Feature<DailyQuestion, ?, DailyQuestionEvent, ?> asked) {
  private static final int LAST = 3;

  /** Of one answer, in UTF-16 units; whole it stands among those of the others. */
  private static final int BEGINNING = 200;

  /** A line for each, the latest question first. */
  List<Prose> lines(Ask<?> ask) {
    Set<String> answered =
        ask
            .query()
            .rows(DailyQuestionFeature.ANSWERS, Map.of("member", ask.member().value()))
            .stream()
            .map(row -> row.text("asked"))
            .collect(toSet());
    return answered.isEmpty()
        ? List.of()
        : here(ask)
            .filter(row -> answered.contains(row.text("asked")))
            .sorted(Comparator.comparing((Row row) -> row.instant("posted")).reversed())
            .limit(LAST)
            .flatMap(row -> line(ask, row).stream())
            .toList();
  }

  private static Stream<Row> here(Ask<?> ask) {
    return ask
        .query()
        .rows(
            DailyQuestionFeature.QUESTIONS,
            Map.of(
                "community", ask.id().community().value(),
                "platform", ask.place().platform(),
                "channel", ask.place().channel()))
        .stream()
        .filter(row -> row.has("posted"));
  }

  private Optional<Prose> line(Ask<?> ask, Row row) {
    var id = DailyQuestionFeature.stream(ask.id().community(), row.text("asked"));
    return switch (ask.query().load(asked, id).state()) {
      case DailyQuestion.None _ -> Optional.empty();
      case DailyQuestion.Open open -> line(ask, open);
      case DailyQuestion.Closed closed -> line(ask, closed.was());
    };
  }

  private static Optional<Prose> line(Ask<?> ask, DailyQuestion.Open open) {
    return open.answer(ask.member())
        .flatMap(ask.query()::text)
        .map(
            text ->
                ask.words()
                    .prose(
                        "daily.own",
                        open.posted(),
                        open.question().track(),
                        Limits.beginning(text, BEGINNING)));
  }
}
