package dev.greenroom.content.reading;

import dev.greenroom.content.model.Brief;
import dev.greenroom.content.model.Datum;
import dev.greenroom.content.model.Kind;
import dev.greenroom.content.model.Question;
import dev.greenroom.content.model.Seat;
import dev.greenroom.content.model.Sum;
import dev.greenroom.content.model.WorkedReference;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Makes records of the questions of valid drafts.
 *
 * @param track the id of their track
 */
record QuestionMaker(String track) {

  Question question(Spot spot) {
    return new Question(
        Take.text(spot, "id"),
        spot.texts("aliases"),
        track,
        spot.text("title").orElseGet(() -> Take.text(spot, "id")),
        spot.texts("tags"),
        spot.text("opener"),
        Take.text(spot, "prompt"),
        spot.texts("rows"),
        spot.items("data").stream().map(QuestionMaker::datum).toList(),
        Take.choice(spot, "kind", Kind.class),
        Take.text(spot, "stage"),
        Take.number(spot, "difficulty"),
        Take.number(spot, "minutes"),
        spot.texts("dimensions"),
        spot.texts("probes"),
        spot.texts("strong"),
        spot.texts("weak"),
        Take.text(spot, "mistake"),
        spot.texts("sources"),
        Optional.of(spot.at("reference")).filter(Spot::present).map(QuestionMaker::reference),
        spot.items("briefs").stream().map(QuestionMaker::brief).toList());
  }

  private static Datum datum(Spot spot) {
    return new Datum(Take.text(spot, "asked"), Take.text(spot, "given"));
  }

  private static WorkedReference reference(Spot spot) {
    return new WorkedReference(
        spot.text("as_of").map(LocalDate::parse),
        Take.text(spot, "approach"),
        spot.texts("assumptions"),
        spot.items("arithmetic").stream().map(QuestionMaker::sum).toList(),
        Take.text(spot, "conclusion"));
  }

  private static Sum sum(Spot spot) {
    return new Sum(Take.text(spot, "line"), Take.text(spot, "means"));
  }

  private static Brief brief(Spot spot) {
    return new Brief(
        Take.choice(spot, "side", Seat.class),
        Take.text(spot, "role"),
        Take.text(spot, "wants"),
        Take.text(spot, "will_not_accept"),
        Take.text(spot, "gives_way_on"),
        Take.yes(spot, "hidden"));
  }
}
