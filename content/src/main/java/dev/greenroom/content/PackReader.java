package dev.greenroom.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Loads question packs. A pack with a problem is refused as a whole; the others load.
 *
 * <p>A pack found in a directory replaces the bundled pack of the same id, unless it is refused.
 */
public final class PackReader {

  /**
   * What could be loaded.
   *
   * @param library the packs without a problem
   * @param problems of all the others, sorted
   */
  public record Loaded(Library library, List<Problem> problems) {

    public Loaded {
      problems = List.copyOf(problems);
    }
  }

  private PackReader() {}

  /** Loads the packs that come with the program. */
  public static Loaded bundled() {
    return read(List.of());
  }

  /**
   * Loads the bundled packs and those of further directories. Never throws for what a file holds.
   *
   * @param folders each a pack, or a directory of packs
   */
  public static Loaded read(List<Path> folders) {
    PackSearch search = PackSearch.in(folders);
    List<PackDraft> all = checked(search.packs());
    List<Problem> problems = new ArrayList<>(search.problems());
    all.forEach(draft -> problems.addAll(draft.problems()));
    Set<String> refused =
        search.packs().stream()
            .filter(PackDraft::refused)
            .map(PackDraft::name)
            .collect(Collectors.toSet());
    return refused.isEmpty() ? loaded(all, problems) : loaded(without(refused, folders), problems);
  }

  /** Reads again without the refused ones: a bundled pack stays where its replacement is bad. */
  private static List<PackDraft> without(Set<String> refused, List<Path> folders) {
    return checked(
        PackSearch.in(folders).packs().stream()
            .filter(draft -> !refused.contains(draft.name()))
            .toList());
  }

  private static Loaded loaded(List<PackDraft> drafts, List<Problem> problems) {
    PackMaker maker = new PackMaker(new Rubrics(drafts));
    List<Pack> packs = drafts.stream().filter(draft -> !draft.refused()).map(maker::pack).toList();
    return new Loaded(new Library(packs), problems.stream().distinct().sorted().toList());
  }

  /** These packs and the bundled ones that none of them replaces, with all their problems. */
  static List<PackDraft> checked(List<PackDraft> packs) {
    Set<String> ids =
        packs.stream().flatMap(draft -> draft.id().stream()).collect(Collectors.toSet());
    Stream<PackDraft> bundled =
        BundledPacks.read().stream().filter(draft -> draft.id().filter(ids::contains).isEmpty());
    // The bundled ones first, so that the further ones are blamed for a clash.
    List<PackDraft> all = Stream.concat(bundled, packs.stream()).toList();
    PackRules.check(all);
    return all;
  }
}
