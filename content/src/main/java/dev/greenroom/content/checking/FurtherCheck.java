package dev.greenroom.content.checking;

import dev.greenroom.content.model.Library;
import dev.greenroom.content.model.Question;
import dev.greenroom.content.model.Track;
import dev.greenroom.content.reading.FileKind;
import dev.greenroom.content.reading.PackDraft;
import dev.greenroom.content.reading.PackMaker;
import dev.greenroom.content.reading.Problem;
import dev.greenroom.content.reading.Rubrics;
import dev.greenroom.content.reading.Spot;
import dev.greenroom.content.reading.Take;
import dev.greenroom.content.reading.TrackDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the faults that further rules find at their places in the files. */
record FurtherCheck(FurtherRules rules, Library library) {

  /** Adds to each draft what is wrong with it. None of them may be refused. */
  static void check(List<PackDraft> drafts, FurtherRules rules) {
    PackMaker maker = new PackMaker(new Rubrics(drafts));
    FurtherCheck check =
        new FurtherCheck(rules, new Library(drafts.stream().map(maker::pack).toList()));
    drafts.forEach(check::pack);
  }

  private void pack(PackDraft pack) {
    // Collected first: what refuses one track takes nothing from the next.
    List<Problem> found = new ArrayList<>();
    for (TrackDraft draft : pack.tracks()) {
      Spot root = draft.file(FileKind.TRACK).orElseThrow().root();
      Track track = library.track(Take.text(root, "id")).orElseThrow();
      rules.faults(track, library).forEach(fault -> found.add(at(root, fault)));
      draft.allQuestions().forEach(question -> question(question, found));
    }
    pack.problems().addAll(found);
  }

  private void question(Spot spot, List<Problem> found) {
    Question question = library.question(Take.text(spot, "id")).orElseThrow();
    rules.faults(question, library).forEach(fault -> found.add(at(spot, fault)));
  }

  private static Problem at(Spot owner, FurtherRules.Fault fault) {
    Spot spot = find(owner, fault.text()).findFirst().orElse(owner.at("id"));
    return spot.saying(fault.message());
  }

  private static Stream<Spot> find(Spot spot, String text) {
    return spot.text().equals(Optional.of(text))
        ? Stream.of(spot)
        : Stream.concat(spot.items().stream(), spot.fields().stream())
            .flatMap(part -> find(part, text));
  }
}
