package dev.greenroom.content.checking;

import dev.greenroom.content.reading.FileKind;
import dev.greenroom.content.reading.Ids;
import dev.greenroom.content.reading.PackDraft;
import dev.greenroom.content.reading.PackFile;
import dev.greenroom.content.reading.Problem;
import dev.greenroom.content.reading.ProblemWords;
import dev.greenroom.content.reading.Rubrics;
import dev.greenroom.content.reading.Spot;
import dev.greenroom.content.reading.TrackDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a track must keep to beyond the schema of its files. A reference is checked only where what
 * it refers to could be read: one broken file does not make all the others look broken.
 */
final class TrackRules {

  private final PackDraft pack;
  private final TrackDraft track;
  private final Rubrics rubrics;
  private final List<Problem> problems;

  TrackRules(PackDraft pack, TrackDraft track, Rubrics rubrics) {
    this.pack = pack;
    this.track = track;
    this.rubrics = rubrics;
    problems = pack.problems();
  }

  /**
   * Adds the problems to the pack's.
   *
   * @param tracks of the pack; empty where they could not be read
   */
  void check(Optional<Ids> tracks) {
    folder();
    track
        .file(FileKind.TRACK)
        .ifPresent(file -> DateCheck.check(file.root().at("last_reviewed"), problems));
    Optional<Ids> stages =
        track.file(FileKind.TRACK).map(_ -> ids("stage", track.items(FileKind.TRACK, "stages")));
    formats(tracks);
    coaching();
    track.file(FileKind.RUBRIC).ifPresent(this::rubric);
    Optional<Ids> dimensions = rubrics.dimensionsOf(track).map(this::quietly);
    QuestionRules questions = new QuestionRules(stages, dimensions, problems);
    track.allQuestions().forEach(questions::check);
    calibration(dimensions);
  }

  private Ids ids(String kind, List<Spot> entries) {
    return new Ids(kind).add(entries, problems);
  }

  /** What is wrong within a rubric is reported once, where it stands. */
  private Ids quietly(List<Spot> dimensions) {
    return new Ids("dimension").add(dimensions, new ArrayList<>());
  }

  private void folder() {
    track
        .file(FileKind.TRACK)
        .map(file -> file.root().at("id"))
        .filter(id -> id.text().isPresent() && !id.text().get().equals(track.folder()))
        .ifPresent(
            id -> problems.add(id.problem("track.folder", ProblemWords.quoted(track.folder()))));
  }

  private void formats(Optional<Ids> tracks) {
    List<Spot> own = track.items(FileKind.FORMATS, "formats");
    Ids known = ids("format", own);
    known.add(pack.formats(), new ArrayList<>());
    FormatRules rules = new FormatRules(tracks, problems);
    own.forEach(rules::check);
    if (pack.readable(FileKind.FORMATS)) {
      track
          .items(FileKind.TRACK, "stages")
          .forEach(stage -> known.check(stage.at("format"), problems));
    }
  }

  /** All entries of a track's coaching are named by their id alone. */
  private void coaching() {
    ids(
        "coaching",
        Stream.of("checklist", "pairs", "faq", "notes")
            .flatMap(list -> track.items(FileKind.COACHING, list).stream())
            .toList());
    ids("note", track.items(FileKind.TRACK, "notes"));
  }

  private void rubric(PackFile file) {
    List<Spot> dimensions = file.root().items("dimensions");
    ids("dimension", dimensions);
    dimensions.stream()
        .flatMap(dimension -> dimension.at("anchors").fields().stream())
        .flatMap(anchor -> anchor.fields().stream())
        .forEach(text -> EmptyWords.check(text, problems));
    Spot reference = file.root().at("ref");
    if (reference.present() == file.root().at("dimensions").present()) {
      problems.add(file.root().problem("rubric.either"));
    }
    rubrics.check(reference, problems);
  }

  private void calibration(Optional<Ids> dimensions) {
    Optional<Ids> questions =
        Optional.of(new Ids("question").add(track.allQuestions(), new ArrayList<>()))
            .filter(_ -> pack.readable(FileKind.QUESTIONS));
    track
        .file(FileKind.CALIBRATION)
        .ifPresent(file -> new CalibrationRules(questions, dimensions, problems).check(file));
  }
}
