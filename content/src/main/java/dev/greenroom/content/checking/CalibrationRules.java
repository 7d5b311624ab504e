package dev.greenroom.content.checking;

import dev.greenroom.content.model.Level;
import dev.greenroom.content.reading.Ids;
import dev.greenroom.content.reading.PackFile;
import dev.greenroom.content.reading.Problem;
import dev.greenroom.content.reading.ProblemWords;
import dev.greenroom.content.reading.Spot;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What calibration answers must keep to beyond their schema.
 *
 * @param questions of the track; empty where they could not be read
 * @param dimensions of the track's rubric; empty where they could not be read
 */
record CalibrationRules(Optional<Ids> questions, Optional<Ids> dimensions, List<Problem> problems) {

  static final int FEWEST_WORDS = 120;
  static final int MOST_WORDS = 250;
  private static final Pattern WORD = Pattern.compile("\\S+");

  void check(PackFile file) {
    List<Spot> answers = file.root().items("answers");
    new Ids("calibration").add(answers, problems);
    levels(file.root().at("answers"), answers);
    answers.forEach(this::answer);
  }

  private void levels(Spot list, List<Spot> answers) {
    for (Level level : Level.values()) {
      String name = level.name().toLowerCase(Locale.ROOT);
      if (!answers.isEmpty()
          && answers.stream().noneMatch(a -> a.text("level").equals(Optional.of(name)))) {
        problems.add(list.problem("calibration.level", name));
      }
    }
  }

  private void answer(Spot answer) {
    questions.ifPresent(ids -> ids.check(answer.at("question"), problems));
    answer.text("text").ifPresent(text -> words(answer.at("text"), text));
    Set<String> scored = new HashSet<>();
    for (Spot score : answer.items("scores")) {
      Spot dimension = score.at("dimension");
      dimensions.ifPresent(ids -> ids.check(dimension, problems));
      dimension
          .text()
          .filter(id -> !scored.add(id))
          .ifPresent(id -> problems.add(dimension.problem("score.twice", ProblemWords.quoted(id))));
    }
  }

  private void words(Spot spot, String text) {
    long words = WORD.matcher(text).results().count();
    if (words < FEWEST_WORDS || words > MOST_WORDS) {
      problems.add(spot.problem("calibration.words", words, FEWEST_WORDS, MOST_WORDS));
    }
  }
}
