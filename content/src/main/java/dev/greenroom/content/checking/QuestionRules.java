package dev.greenroom.content.checking;

import dev.greenroom.content.reading.Ids;
import dev.greenroom.content.reading.Problem;
import dev.greenroom.content.reading.Spot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a question must keep to beyond its schema.
 *
 * @param stages of its track; empty where they could not be read
 * @param dimensions of its track's rubric; empty where they could not be read
 */
record QuestionRules(Optional<Ids> stages, Optional<Ids> dimensions, List<Problem> problems) {

  /** About ten seconds aloud. */
  private static final int OPENER_WORDS = 25;

  private static final int PROMPT_WORDS = 60;

  /** Code points of prompt, rows and data together. */
  private static final int WRITTEN = 1000;

  private static final Set<String> SPOKEN = Set.of("case", "drill", "role-play");

  private static final List<String> SIDES = List.of("candidate", "interviewer");

  void check(Spot question) {
    stages.ifPresent(ids -> ids.check(question.at("stage"), problems));
    dimensions.ifPresent(
        ids -> question.items("dimensions").forEach(spot -> ids.check(spot, problems)));
    Stream.of("strong", "weak")
        .flatMap(list -> question.items(list).stream())
        .forEach(signal -> EmptyWords.check(signal, problems));
    if (question.at("title").present()) {
      forms(question);
    }
    briefs(question);
    Spot reference = question.at("reference");
    DateCheck.check(reference.at("as_of"), problems);
    reference.items("arithmetic").forEach(sum -> arithmetic(sum.at("line")));
  }

  /** What is read aloud is short, what is written is read at one look and fits a card. */
  private void forms(Spot question) {
    words(question.at("opener"), OPENER_WORDS);
    words(question.at("prompt"), PROMPT_WORDS);
    String kind = question.text("kind").orElse("");
    if (kind.equals("daily") && question.at("data").present()) {
      problems.add(question.at("data").keyProblem("data.only"));
    }
    if (SPOKEN.contains(kind)) {
      Stream.of("opener", "data")
          .map(question::at)
          .filter(part -> !part.present())
          .forEach(part -> problems.add(part.problem("spoken.missing")));
    }
    int written =
        Stream.of(
                question.text("prompt").stream(),
                question.texts("rows").stream(),
                question.items("data").stream()
                    .flatMap(
                        datum ->
                            Stream.of("asked", "given").flatMap(of -> datum.text(of).stream())))
            .flatMap(texts -> texts)
            .mapToInt(text -> text.codePointCount(0, text.length()) + 1)
            .sum();
    if (written > WRITTEN) {
      problems.add(question.at("prompt").problem("written.long", written, WRITTEN));
    }
  }

  private void words(Spot text, int most) {
    int words = text.text().map(t -> t.strip().split("\\s+", -1).length).orElse(0);
    if (words > most) {
      problems.add(text.problem("words.many", words, most));
    }
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
