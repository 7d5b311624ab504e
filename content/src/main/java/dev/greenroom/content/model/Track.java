package dev.greenroom.content.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One kind of interview: its loop, how it is scored and held, and its questions.
 *
 * @param id unique over all packs
 * @param aliases ids it had before
 * @param pack the id of its pack
 * @param lastReviewed where it differs from its pack's
 * @param stages the reported loop, in order
 * @param notes where the write-ups contradict each other about the loop
 * @param calibration may be empty
 */
public record Track(
    String id,
    List<String> aliases,
    String pack,
    String title,
    String about,
    Optional<LocalDate> lastReviewed,
    List<Stage> stages,
    List<Note> notes,
    Rubric rubric,
    Formats formats,
    Coaching coaching,
    List<CalibrationAnswer> calibration,
    List<Question> questions) {

  public Track {
    aliases = List.copyOf(aliases);
    stages = List.copyOf(stages);
    notes = List.copyOf(notes);
    calibration = List.copyOf(calibration);
    questions = List.copyOf(questions);
  }

  /** The stage of that id, or of that former id. */
  public Optional<Stage> stage(String id) {
    return stages.stream().filter(s -> s.id().equals(id) || s.aliases().contains(id)).findFirst();
  }
}
