package dev.greenroom.feature.daily;

import dev.greenroom.content.model.Library;
import dev.greenroom.content.model.Question;
import dev.greenroom.content.model.Track;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Words;
import dev.greenroom.feature.preview.PackPreview;
import dev.greenroom.feature.preview.PreviewAsk;
import dev.greenroom.feature.rotation.QuestionSnapshot;
import dev.greenroom.ui.Limits;
import dev.greenroom.ui.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that daily questions show of a pack. */
public final class DailyPreview {
  private static final StreamId ID =
      DailyQuestionFeature.stream(new CommunityId("c"), "a".repeat(20));

  private static final StreamId PLAN = PlanFeature.stream(new CommunityId("c"), "a".repeat(20));
  private static final MemberId MANAGER = new MemberId("m".repeat(20));

  private DailyPreview() {}

  /** Of a track: its title stands in a list, unless there are too many of them. */
  public static List<PackPreview> of(Track track, Library library, Words words) {
    var form = new PlanForm(_ -> library);
    return library.tracks().size() > Limits.OPTIONS
        ? List.of()
        : List.of(
            PackPreview.reply(
                "track-choice",
                () -> form.show(PreviewAsk.ask(new Plan.None(), PLAN, MANAGER, null, words)),
                List.of(track.title())));
  }

  /** Of a question, wherever it can be asked. */
  public static List<PackPreview> of(Question question, Library library, Words words) {
    Track track = library.track(question.track()).orElseThrow();
    if (!PlanFeature.isForADay(question)) {
      return List.of();
    }
    QuestionSnapshot asked = QuestionSnapshot.of(question, track, library);
    var all = new ArrayList<>(List.of(card(asked, words), closed(asked, words)));
    all.add(debrief(asked, words));
    all.addAll(hints(asked, words));
    all.add(
        PackPreview.form(
            "answer-form",
            () -> DailyQuestionViews.answerForm(ID, asked, Optional.empty(), words),
            List.of(asked.prompt())));
    return all;
  }

  private static PackPreview card(QuestionSnapshot question, Words words) {
    return PackPreview.card(
        "daily-question",
        () -> DailyQuestionViews.open(ID, open(question), words, List.of()),
        asked(question));
  }

  private static PackPreview closed(QuestionSnapshot question, Words words) {
    var closed = new DailyQuestion.Closed(open(question), Instant.EPOCH);
    return PackPreview.card(
        "daily-question",
        () -> DailyQuestionViews.closed(ID, closed, words, List.of()),
        asked(question));
  }

  private static List<String> asked(QuestionSnapshot question) {
    Stream<String> writeUps =
        question.sources().stream().flatMap(s -> Stream.of(s.title(), s.nature()));
    return Stream.concat(
            Stream.of(question.track(), question.prompt(), question.disclaimer()), writeUps)
        .toList();
  }

  private static PackPreview debrief(QuestionSnapshot question, Words words) {
    return PackPreview.card(
        "debrief",
        () ->
            DailyQuestionViews.debrief(
                ID, new DailyQuestion.Closed(open(question), Instant.EPOCH), words),
        Stream.of(question.strong(), question.weak(), List.of(question.mistake()))
            .flatMap(List::stream)
            .toList());
  }

  private static List<PackPreview> hints(QuestionSnapshot question, Words words) {
    return IntStream.range(0, question.probes().size())
        .mapToObj(
            i ->
                PackPreview.card(
                    "hint",
                    () -> DailyQuestionViews.hint(ID, question, i + 1, words),
                    List.of(question.probes().get(i))))
        .toList();
  }

  private static DailyQuestion.Open open(QuestionSnapshot question) {
    return new DailyQuestion.Open(
        new Place("-", "-"), question, Instant.EPOCH, Instant.EPOCH, Map.of());
  }
}
