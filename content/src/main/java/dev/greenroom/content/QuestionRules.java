package dev.greenroom.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a question must keep to beyond its schema.
 *
 * @param stages of its track; empty where they could not be read
 * @param dimensions of its track's rubric; empty where they could not be read
 */
record QuestionRules(Optional<Ids> stages, Optional<Ids> dimensions, List<Problem> problems) {

  private static final List<String> SIDES = List.of("candidate", "interviewer");

  void check(Spot question) {
    stages.ifPresent(ids -> ids.check(question.at("stage"), problems));
    dimensions.ifPresent(
        ids -> question.items("dimensions").forEach(spot -> ids.check(spot, problems)));
    Stream.of("strong", "weak")
        .flatMap(list -> question.items(list).stream())
        .forEach(signal -> EmptyWords.check(signal, problems));
    briefs(question);
    Spot reference = question.at("reference");
    Dates.check(reference.at("as_of"), problems);
    reference.items("arithmetic").forEach(sum -> arithmetic(sum.at("line")));
  }

  private void briefs(Spot question) {
    Spot briefs = question.at("briefs");
    boolean rolePlay = question.text("kind").filter("role-play"::equals).isPresent();
    if (!rolePlay) {
      if (briefs.present() && question.text("kind").isPresent()) {
        problems.add(briefs.keyProblem("brief.only"));
      }
    } else if (!briefs.present()) {
      problems.add(briefs.problem("brief.missing"));
    } else {
      SIDES.forEach(side -> side(briefs, side));
    }
  }

  private void side(Spot briefs, String side) {
    List<Spot> items = briefs.items();
    if (!items.isEmpty()
        && items.stream().noneMatch(b -> b.text("side").equals(Optional.of(side)))) {
      problems.add(briefs.problem("brief.side", side));
    }
  }

  private void arithmetic(Spot line) {
    line.text()
        .flatMap(Arithmetic::fault)
        .ifPresent(right -> problems.add(line.problem("sum.wrong", right)));
  }
}
