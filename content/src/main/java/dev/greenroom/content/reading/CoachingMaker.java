package dev.greenroom.content.reading;

import dev.greenroom.content.model.CalibrationAnswer;
import dev.greenroom.content.model.Coaching;
import dev.greenroom.content.model.Contrast;
import dev.greenroom.content.model.Faq;
import dev.greenroom.content.model.Level;
import dev.greenroom.content.model.Note;
import dev.greenroom.content.model.ReferenceScore;

/** Makes records of the coaching and the calibration of valid drafts. */
final class CoachingMaker {

  private CoachingMaker() {}

  static Coaching coaching(Spot root) {
    return new Coaching(
        root.items("checklist").stream().map(CoachingMaker::note).toList(),
        root.items("pairs").stream().map(CoachingMaker::contrast).toList(),
        root.items("faq").stream().map(CoachingMaker::faq).toList(),
        root.items("notes").stream().map(CoachingMaker::note).toList());
  }

  static Note note(Spot spot) {
    return new Note(Take.text(spot, "id"), Take.text(spot, "text"), spot.texts("sources"));
  }

  private static Contrast contrast(Spot spot) {
    return new Contrast(
        Take.text(spot, "id"),
        Take.text(spot, "weak"),
        Take.text(spot, "strong"),
        Take.text(spot, "why"),
        spot.texts("sources"));
  }

  private static Faq faq(Spot spot) {
    return new Faq(
        Take.text(spot, "id"),
        Take.text(spot, "question"),
        Take.text(spot, "answer"),
        spot.texts("sources"));
  }

  static CalibrationAnswer calibration(Spot spot) {
    return new CalibrationAnswer(
        Take.text(spot, "id"),
        Take.choice(spot, "level", Level.class),
        Take.text(spot, "question"),
        Take.text(spot, "text"),
        spot.items("scores").stream().map(CoachingMaker::score).toList());
  }

  private static ReferenceScore score(Spot spot) {
    return new ReferenceScore(
        Take.text(spot, "dimension"), Take.number(spot, "score"), Take.text(spot, "reason"));
  }
}
