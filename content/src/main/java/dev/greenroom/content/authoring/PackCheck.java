package dev.greenroom.content.authoring;

import dev.greenroom.content.checking.FurtherRules;
import dev.greenroom.content.checking.PoolAdvice;
import dev.greenroom.content.library.BundledPacks;
import dev.greenroom.content.library.PackReader;
import dev.greenroom.content.reading.PackDraft;
import dev.greenroom.content.reading.PackFile;
import dev.greenroom.content.reading.PackSearch;
import dev.greenroom.content.reading.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports every problem of every file of packs, for their authors. */
public final class PackCheck {

  private PackCheck() {}

  /** Checks the packs in directories for what every program asks of them. */
  public static PackReport check(List<Path> folders) {
    return check(folders, FurtherRules.NONE);
  }

  /**
   * Checks the packs in directories; without one, those that come with the program. The bundled
   * packs are there to be referred to, unless a given one has their id. Never throws for what a
   * file holds.
   *
   * @param folders each a pack, or a directory of packs
   */
  public static PackReport check(List<Path> folders, FurtherRules further) {
    PackSearch search = PackSearch.in(folders);
    List<PackDraft> all = PackReader.checked(BundledPacks.read(), search.packs(), further);
    List<PackDraft> packs = folders.isEmpty() ? all : search.packs();
    List<Problem> problems = new ArrayList<>(search.problems());
    packs.forEach(draft -> problems.addAll(draft.problems()));
    return new PackReport(
        problems.stream().distinct().sorted().toList(),
        Stream.concat(search.strays().stream(), adviceOn(packs, PoolAdvice.on(all)).stream())
            .toList(),
        packs.size(),
        (int) packs.stream().filter(PackDraft::refused).count(),
        packs.stream().mapToInt(draft -> draft.tracks().size()).sum(),
        packs.stream().mapToInt(PackDraft::questions).sum());
  }

  /** The bundled packs are compared with, but only the author's own get advice. */
  private static List<Problem> adviceOn(List<PackDraft> packs, List<Problem> advice) {
    Set<String> files =
        packs.stream().flatMap(PackDraft::allFiles).map(PackFile::name).collect(Collectors.toSet());
    return advice.stream().filter(a -> files.contains(a.file())).distinct().sorted().toList();
  }
}
