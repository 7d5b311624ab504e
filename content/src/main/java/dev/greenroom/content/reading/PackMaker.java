package dev.greenroom.content.reading;

import dev.greenroom.content.model.Anchor;
import dev.greenroom.content.model.Dimension;
import dev.greenroom.content.model.Formats;
import dev.greenroom.content.model.Pack;
import dev.greenroom.content.model.Rubric;
import dev.greenroom.content.model.Source;
import dev.greenroom.content.model.Stage;
import dev.greenroom.content.model.Track;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes records of drafts in which no problem was found. */
public final class PackMaker {

  private final Rubrics rubrics;

  public PackMaker(Rubrics rubrics) {
    this.rubrics = rubrics;
  }

  public Pack pack(PackDraft draft) {
    Spot header = draft.header().orElseThrow();
    return new Pack(
        Take.text(header, "id"),
        header.texts("aliases"),
        Take.text(header, "title"),
        Take.text(header, "version"),
        Take.text(header, "licence"),
        Take.text(header, "language"),
        header.texts("authors"),
        LocalDate.parse(Take.text(header, "published")),
        LocalDate.parse(Take.text(header, "last_reviewed")),
        Take.text(header, "disclaimer"),
        Set.copyOf(header.texts("audience")),
        header.items("sources").stream().map(PackMaker::source).toList(),
        draft.file(FileKind.FORMATS).map(FormatMaker::formats).orElse(Formats.NONE),
        draft.tracks().stream().map(track -> track(draft, track)).toList());
  }

  private static Source source(Spot spot) {
    Map<String, Integer> facts =
        spot.at("facts").fields().stream()
            .collect(Collectors.toMap(Spot::key, fact -> fact.node().intValue()));
    return new Source(
        Take.text(spot, "id"),
        Take.text(spot, "title"),
        Take.text(spot, "nature"),
        Take.text(spot, "status"),
        spot.text("note"),
        facts);
  }

  private Track track(PackDraft pack, TrackDraft draft) {
    Spot track = draft.file(FileKind.TRACK).orElseThrow().root();
    String id = Take.text(track, "id");
    QuestionMaker questions = new QuestionMaker(id);
    return new Track(
        id,
        track.texts("aliases"),
        pack.id().orElseThrow(),
        Take.text(track, "title"),
        Take.text(track, "about"),
        track.text("last_reviewed").map(LocalDate::parse),
        track.items("stages").stream().map(PackMaker::stage).toList(),
        track.items("notes").stream().map(CoachingMaker::note).toList(),
        rubric(pack, draft),
        FormatMaker.formats(draft.file(FileKind.FORMATS).orElseThrow()),
        CoachingMaker.coaching(draft.file(FileKind.COACHING).orElseThrow().root()),
        draft.items(FileKind.CALIBRATION, "answers").stream()
            .map(CoachingMaker::calibration)
            .toList(),
        draft.allQuestions().stream().map(questions::question).toList());
  }

  private static Stage stage(Spot spot) {
    return new Stage(
        Take.text(spot, "id"),
        spot.texts("aliases"),
        Take.text(spot, "title"),
        Take.text(spot, "audience"),
        spot.number("minutes"),
        Take.text(spot, "evaluates"),
        Take.text(spot, "format"),
        spot.texts("sources"));
  }

  private Rubric rubric(PackDraft pack, TrackDraft draft) {
    List<Spot> dimensions = rubrics.dimensionsOf(draft).orElseThrow();
    return new Rubric(
        rubrics.homeOf(pack, draft), dimensions.stream().map(PackMaker::dimension).toList());
  }

  private static Dimension dimension(Spot spot) {
    return new Dimension(
        Take.text(spot, "id"),
        spot.texts("aliases"),
        Take.text(spot, "title"),
        Take.text(spot, "about"),
        Take.number(spot, "version"),
        spot.texts("sources"),
        List.of(1, 2, 3, 4, 5).stream().map(score -> anchor(spot.at("anchors"), score)).toList());
  }

  private static Anchor anchor(Spot anchors, int score) {
    Spot anchor = anchors.at(Integer.toString(score));
    return new Anchor(score, Take.text(anchor, "short"), Take.text(anchor, "full"));
  }
}
