package dev.greenroom.content.checking;

import dev.greenroom.content.reading.FileKind;
import dev.greenroom.content.reading.Ids;
import dev.greenroom.content.reading.PackDraft;
import dev.greenroom.content.reading.PackFile;
import dev.greenroom.content.reading.Problem;
import dev.greenroom.content.reading.Rubrics;
import dev.greenroom.content.reading.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Checks packs against their schema, against themselves and against each other. */
public final class PackRules {

  private final List<PackDraft> packs;
  private final Rubrics rubrics;

  private PackRules(List<PackDraft> packs) {
    this.packs = packs;
    rubrics = new Rubrics(packs);
  }

  /** Adds to each draft what is wrong with it. */
  public static void check(List<PackDraft> packs, FurtherRules further) {
    PackRules rules = new PackRules(packs);
    packs.forEach(rules::alone);
    rules.together();
    rules.refuseAllDependents();
    FurtherCheck.check(packs.stream().filter(pack -> !pack.refused()).toList(), further);
    rules.refuseAllDependents();
  }

  /** One refusal can bring another with it, at most once round for each pack. */
  private void refuseAllDependents() {
    packs.forEach(_ -> refuseDependents());
  }

  private void alone(PackDraft pack) {
    List<Problem> problems = pack.problems();
    pack.allFiles().forEach(file -> problems.addAll(file.tree().problems()));
    pack.allFiles().forEach(file -> problems.addAll(PackSchema.problems(file)));
    pack.header().ifPresent(header -> header(pack, header));
    if (pack.tracks().isEmpty()) {
      problems.add(Problem.ofFile(pack.name(), "pack.empty"));
    }
    Optional<Ids> tracks =
        Optional.of(new Ids("track").add(trackRoots(pack), new ArrayList<>()))
            .filter(_ -> pack.readable(FileKind.TRACK));
    FormatRules formats = new FormatRules(tracks, problems);
    new Ids("format").add(pack.formats(), problems);
    pack.formats().forEach(formats::check);
    pack.tracks().forEach(track -> new TrackRules(pack, track, rubrics).check(tracks));
  }

  private static void header(PackDraft pack, Spot header) {
    List<Problem> problems = pack.problems();
    DateCheck.check(header.at("published"), problems);
    DateCheck.check(header.at("last_reviewed"), problems);
    DateCheck.checkOrder(header, problems);
    new Ids("source").add(header.items("sources"), problems);
    FactIds facts = FactIds.of(header, problems);
    pack.allFiles()
        .filter(file -> file.kind() != FileKind.PACK)
        .forEach(file -> facts.check(file.root(), problems));
  }

  /**
   * Ids that people and other packs use must be unique over all packs. A pack that is refused
   * anyway comes last, so that it takes no id from a good one.
   */
  private void together() {
    Ids packIds = new Ids("pack");
    Ids trackIds = new Ids("track");
    Ids questionIds = new Ids("question");
    List<PackDraft> goodFirst =
        packs.stream().sorted(Comparator.comparing(PackDraft::refused)).toList();
    for (PackDraft pack : goodFirst) {
      packIds.add(pack.header().stream().toList(), pack.problems());
      trackIds.add(trackRoots(pack), pack.problems());
      List<Spot> questions =
          pack.tracks().stream().flatMap(track -> track.allQuestions().stream()).toList();
      questionIds.add(questions, pack.problems());
    }
  }

  private void refuseDependents() {
    for (PackDraft pack : packs) {
      if (!pack.refused()) {
        pack.tracks().stream()
            .flatMap(track -> track.rubricReference().stream())
            .forEach(reference -> rubrics.refuse(reference, pack));
      }
    }
  }

  private static List<Spot> trackRoots(PackDraft pack) {
    return pack.tracks().stream()
        .flatMap(track -> track.file(FileKind.TRACK).map(PackFile::root).stream())
        .toList();
  }
}
