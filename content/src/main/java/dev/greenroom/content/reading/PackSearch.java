package dev.greenroom.content.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds packs: a directory with a pack.yaml, or the directories in it that have one.
 *
 * @param packs every pack that was found, checked for nothing but its syntax
 * @param problems of directories that are no pack
 * @param strays what stands beside packs and looks like a part of one; it is not read
 */
public record PackSearch(List<PackDraft> packs, List<Problem> problems, List<Problem> strays) {

  private static final String HEADER = FileKind.PACK.fileName();

  public static PackSearch in(List<Path> folders) {
    PackSearch found = new PackSearch(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Set<Path> seen = new HashSet<>();
    for (Path folder : folders) {
      if (seen.add(folder.toAbsolutePath().normalize())) {
        found.look(folder, folder.toString().replace('\\', '/'));
      }
    }
    return found;
  }

  /** Looks in one directory that problems call by that name. */
  public void look(Path folder, String name) {
    if (!Files.isDirectory(folder)) {
      problems.add(Problem.ofFile(name, "search.none"));
    } else if (Files.exists(folder.resolve(HEADER))) {
      packs.add(PackFolder.read(folder, name));
    } else {
      lookInside(folder, name);
    }
  }

  private void lookInside(Path folder, String name) {
    int before = packs.size() + problems.size();
    List<Path> entries = entries(folder, name);
    entries.stream()
        .filter(Files::isDirectory)
        .forEach(inside -> lookAt(inside, name + "/" + PackFolder.fileName(inside)));
    if (packs.size() + problems.size() == before) {
      problems.add(Problem.ofFile(name, "search.empty"));
    } else {
      entries.stream()
          .filter(PackSearch::isYaml)
          .map(stray -> name + "/" + PackFolder.fileName(stray))
          .forEach(stray -> strays.add(Problem.ofFile(stray, "search.stray")));
    }
  }

  /** Beside packs may stand anything else, such as documentation: only YAML looks like a pack. */
  private void lookAt(Path folder, String name) {
    if (Files.exists(folder.resolve(HEADER))) {
      packs.add(PackFolder.read(folder, name));
    } else if (holdsYaml(folder)) {
      problems.add(Problem.ofFile(name, "search.header"));
    }
  }

  private List<Path> entries(Path folder, String name) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(e -> !StrayFiles.named(PackFolder.fileName(e))).sorted().toList();
    } catch (IOException e) {
      problems.add(Problem.ofFile(name, "folder.failed", e.getClass().getSimpleName()));
      return List.of();
    }
  }

  private static boolean isYaml(Path path) {
    String name = PackFolder.fileName(path);
    return !StrayFiles.named(name) && PackFolder.isYaml(name) && !Files.isDirectory(path);
  }

  private static boolean holdsYaml(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.anyMatch(PackSearch::isYaml);
    } catch (IOException e) {
      // Whoever cannot list it gets that problem from where its entries are read.
      return false;
    }
  }
}
