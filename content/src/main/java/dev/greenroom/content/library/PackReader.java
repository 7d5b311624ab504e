package dev.greenroom.content.library;

import dev.greenroom.content.checking.FurtherRules;
import dev.greenroom.content.checking.PackRules;
import dev.greenroom.content.model.Library;
import dev.greenroom.content.reading.PackDraft;
import dev.greenroom.content.reading.PackMaker;
import dev.greenroom.content.reading.Problem;
import dev.greenroom.content.reading.Rubrics;
import java.nio.file.Path;
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
    return new KeptPacks(folders, FurtherRules.NONE).read();
  }

  static Library library(List<PackDraft> drafts) {
    PackMaker maker = new PackMaker(new Rubrics(drafts));
    return new Library(drafts.stream().filter(draft -> !draft.refused()).map(maker::pack).toList());
  }

  /** These packs and the bundled ones that none of them replaces, with all their problems. */
  public static List<PackDraft> checked(
      List<PackDraft> bundled, List<PackDraft> packs, FurtherRules further) {
    Set<String> ids =
        packs.stream().flatMap(draft -> draft.id().stream()).collect(Collectors.toSet());
    // The bundled ones first, so that the further ones are blamed for a clash.
    List<PackDraft> all =
        Stream.concat(
                bundled.stream().filter(draft -> draft.id().filter(ids::contains).isEmpty()),
                packs.stream())
            .toList();
    PackRules.check(all, further);
    return all;
  }
}
