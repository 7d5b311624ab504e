package dev.greenroom.content.library;

import dev.greenroom.content.checking.FurtherRules;
import dev.greenroom.content.reading.PackDraft;
import dev.greenroom.content.reading.PackSearch;
import dev.greenroom.content.reading.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The bundled packs and those of directories, which may be read again and again. A pack that goes
 * bad stays as it last was without a problem; the others are as their files say.
 */
public final class KeptPacks {

  private final List<Path> folders;
  private final FurtherRules further;
  private final List<PackDraft> bundled = BundledPacks.read();
  private Map<String, PackDraft> good = Map.of();

  /**
   * Reads nothing of the directories yet.
   *
   * @param folders each a pack, or a directory of packs
   */
  public KeptPacks(List<Path> folders, FurtherRules further) {
    this.folders = List.copyOf(folders);
    this.further = further;
  }

  /** Reads the directories. Never throws for what a file holds. */
  public synchronized PackReader.Loaded read() {
    PackSearch search = PackSearch.in(folders);
    List<PackDraft> found = search.packs();
    List<PackDraft> all = checked(found);
    List<Problem> problems = new ArrayList<>(search.problems());
    all.forEach(draft -> problems.addAll(draft.problems()));
    Map<String, PackDraft> former = new HashMap<>(good);
    while (found.stream().anyMatch(PackDraft::refused)) {
      found = found.stream().flatMap(draft -> instead(draft, former)).toList();
      all = checked(found);
    }
    good = byName(found);
    return new PackReader.Loaded(
        PackReader.library(all), problems.stream().distinct().sorted().toList());
  }

  private List<PackDraft> checked(List<PackDraft> found) {
    return PackReader.checked(bundled.stream().map(PackDraft::fresh).toList(), found, further);
  }

  /** A refused pack gives way to what it was before; and that, where it is refused now, to none. */
  private static Stream<PackDraft> instead(PackDraft draft, Map<String, PackDraft> former) {
    return draft.refused()
        ? Optional.ofNullable(former.remove(draft.name())).map(PackDraft::fresh).stream()
        : Stream.of(draft.fresh());
  }

  private static Map<String, PackDraft> byName(List<PackDraft> drafts) {
    Map<String, PackDraft> byName = new HashMap<>();
    drafts.forEach(draft -> byName.put(draft.name(), draft));
    return byName;
  }
}
