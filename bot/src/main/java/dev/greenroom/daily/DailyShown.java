package dev.greenroom.daily;

import dev.greenroom.content.Library;
import dev.greenroom.content.Question;
import dev.greenroom.content.Track;
import dev.greenroom.flow.CommunityId;
import dev.greenroom.flow.Imagined;
import dev.greenroom.flow.Place;
import dev.greenroom.flow.Shown;
import dev.greenroom.flow.StreamId;
import dev.greenroom.flow.Words;
import dev.greenroom.shelf.Posed;
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
public final class DailyShown {
  private static final StreamId ID = AskedFeature.stream(new CommunityId("c"), "a".repeat(20));

  private static final StreamId PLAN = PlanFeature.stream(new CommunityId("c"), "a".repeat(20));
  private static final MemberId MANAGER = new MemberId("m".repeat(20));

  private DailyShown() {}

  /** Of a track: its title stands in a list, unless there are too many of them. */
  public static List<Shown> of(Track track, Library library, Words words) {
    var form = new PlanForm(_ -> library);
    return library.tracks().size() > Limits.OPTIONS
        ? List.of()
        : List.of(
            Shown.reply(
                "track-choice",
                () -> form.show(Imagined.ask(new Plan.None(), PLAN, MANAGER, null, words)),
                List.of(track.title())));
  }

  /** Of a question, wherever it can be asked. */
  public static List<Shown> of(Question question, Library library, Words words) {
    Track track = library.track(question.track()).orElseThrow();
    if (!PlanFeature.isForADay(question)) {
      return List.of();
    }
    Posed asked = Posed.of(question, track, library);
    var all = new ArrayList<>(List.of(card(asked, words), closed(asked, words)));
    all.add(debrief(asked, words));
    all.addAll(hints(asked, words));
    all.add(
        Shown.form(
            "answer-form",
            () -> AskedViews.answerForm(ID, asked, Optional.empty(), words),
            List.of(asked.prompt())));
    return all;
  }

  private static Shown card(Posed question, Words words) {
    return Shown.card(
        "daily-question",
        () -> AskedViews.open(ID, open(question), words, List.of()),
        asked(question));
  }

  private static Shown closed(Posed question, Words words) {
    var closed = new Asked.Closed(open(question), Instant.EPOCH);
    return Shown.card(
        "daily-question", () -> AskedViews.closed(ID, closed, words, List.of()), asked(question));
  }

  private static List<String> asked(Posed question) {
    Stream<String> writeUps =
        question.sources().stream().flatMap(s -> Stream.of(s.title(), s.nature()));
    return Stream.concat(
            Stream.of(question.track(), question.prompt(), question.disclaimer()), writeUps)
        .toList();
  }

  private static Shown debrief(Posed question, Words words) {
    return Shown.card(
        "debrief",
        () -> AskedViews.debrief(ID, new Asked.Closed(open(question), Instant.EPOCH), words),
        Stream.of(question.strong(), question.weak(), List.of(question.mistake()))
            .flatMap(List::stream)
            .toList());
  }

  private static List<Shown> hints(Posed question, Words words) {
    return IntStream.range(0, question.probes().size())
        .mapToObj(
            i ->
                Shown.card(
                    "hint",
                    () -> AskedViews.hint(ID, question, i + 1, words),
                    List.of(question.probes().get(i))))
        .toList();
  }

  private static Asked.Open open(Posed question) {
    return new Asked.Open(new Place("-", "-"), question, Instant.EPOCH, Instant.EPOCH, Map.of());
  }
}
