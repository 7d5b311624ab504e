package dev.greenroom.content.authoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.greenroom.content.library.BundledPacks;
import dev.greenroom.content.reading.PackFolder;
import dev.greenroom.content.reading.ProblemWords;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A small valid pack with comments, for an author to begin with. */
public final class NewPack {

  private static final String TEMPLATE = "new-pack/";

  /** The directory of the template's only track, which gets a name of its own. */
  private static final String TRACK = "track/";

  private static final List<String> FILES =
      List.of(
          "pack.yaml",
          TRACK + "track.yaml",
          TRACK + "rubric.yaml",
          TRACK + "formats.yaml",
          TRACK + "coaching.yaml",
          TRACK + "questions/questions.yaml");

  /** Leaves room in an id for what follows it. */
  private static final int LONGEST_NAME = 24;

  private final Path folder;
  private final String id;
  private final LocalDate today;

  private NewPack(Path folder, LocalDate today) {
    this.folder = folder;
    this.id = id(PackFolder.fileName(folder.toAbsolutePath().normalize()));
    this.today = today;
  }

  /**
   * Writes the pack into a directory that is empty or not there yet.
   *
   * @param today when it is published
   * @return why nothing was written; empty where it was
   * @throws IOException where the directory cannot be written
   */
  public static Optional<String> write(Path folder, LocalDate today) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      return Optional.of(ProblemWords.say("new.file", folder));
    }
    if (!isEmpty(folder)) {
      return Optional.of(ProblemWords.say("new.full", folder));
    }
    NewPack pack = new NewPack(folder, today);
    for (String file : FILES) {
      pack.copy(file);
    }
    return Optional.empty();
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  /** From the directory's name, which tells packs apart; never that of a bundled pack. */
  private static String id(String name) {
    String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    boolean taken =
        BundledPacks.read().stream().anyMatch(pack -> pack.id().equals(Optional.of(id)));
    return id.isEmpty() || id.length() > LONGEST_NAME ? "my-pack" : taken ? "my-" + id : id;
  }

  private String track() {
    return id + "-support";
  }

  private void copy(String name) throws IOException {
    Path file = folder.resolve(name.replace(TRACK, track() + "/"));
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, filledIn(name));
  }

  private String filledIn(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(NewPack.class.getResourceAsStream(TEMPLATE + name), name)) {
      return new String(in.readAllBytes(), UTF_8)
          .replace("{id}", id)
          .replace("{track}", track())
          .replace("{today}", today.toString());
    }
  }
}
