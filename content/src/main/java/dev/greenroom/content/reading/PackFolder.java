package dev.greenroom.content.reading;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the directory of one pack into a draft, parsing every file that can be parsed. */
public final class PackFolder {

  /** In one directory; more is a mistake rather than a pack. */
  static final int MAX_ENTRIES = 500;

  private static final String QUESTIONS = "questions";

  private final PackDraft draft;

  private PackFolder(String name) {
    draft = new PackDraft(name);
  }

  static PackDraft read(Path folder, String name) {
    PackFolder reader = new PackFolder(name);
    reader.pack(folder, name);
    return reader.draft;
  }

  private void pack(Path folder, String name) {
    for (Path entry : entries(folder, name)) {
      String inside = name + "/" + fileName(entry);
      if (isFolder(entry)) {
        draft.tracks().add(track(entry, inside));
      } else {
        file(entry, inside, FileKind.OF_PACK).ifPresent(f -> draft.files().put(f.kind(), f));
      }
    }
  }

  private TrackDraft track(Path folder, String name) {
    TrackDraft track = new TrackDraft(fileName(folder));
    for (Path entry : entries(folder, name)) {
      String inside = name + "/" + fileName(entry);
      if (!isFolder(entry)) {
        file(entry, inside, FileKind.OF_TRACK).ifPresent(f -> track.files().put(f.kind(), f));
      } else if (fileName(entry).equals(QUESTIONS)) {
        questions(entry, inside, track);
      } else {
        problem(inside, "folder.unknown");
      }
    }
    complete(folder, name);
    return track;
  }

  /** Asks the directory, not the draft: a file that is there and broken is not missing. */
  private void complete(Path folder, String name) {
    for (FileKind kind : FileKind.REQUIRED) {
      if (!Files.exists(folder.resolve(kind.fileName()))) {
        problem(name, "folder.incomplete", kind.fileName());
      }
    }
    if (!Files.isDirectory(folder.resolve(QUESTIONS))) {
      problem(name, "folder.questions");
    }
  }

  private void questions(Path folder, String name, TrackDraft track) {
    List<Path> entries = entries(folder, name);
    if (entries.stream().noneMatch(entry -> fileName(entry).endsWith(".yaml"))) {
      problem(name, "folder.questions.none");
    }
    for (Path entry : entries) {
      String inside = name + "/" + fileName(entry);
      if (fileName(entry).endsWith(".yaml")) {
        parse(entry, inside, FileKind.QUESTIONS).ifPresent(track.questions()::add);
      } else {
        problem(inside, unread(entry));
      }
    }
  }

  /** Nothing here may be left out in silence: whoever put it here took it for questions. */
  private static String unread(Path entry) {
    return Files.isDirectory(entry)
        ? "folder.inside"
        : isYaml(fileName(entry)) ? "file.yml" : "file.unread";
  }

  private Optional<PackFile> file(Path path, String name, List<FileKind> kinds) {
    String fileName = fileName(path);
    Optional<FileKind> kind = FileKind.named(fileName).filter(kinds::contains);
    if (kind.isEmpty() && isYaml(fileName)) {
      problem(name, "file.unknown", ProblemWords.known(fileName, names(kinds)));
    }
    return kind.flatMap(k -> parse(path, name, k));
  }

  private Optional<PackFile> parse(Path path, String name, FileKind kind) {
    try {
      return Optional.of(new PackFile(name, kind, YamlReader.read(name, YamlText.read(path))));
    } catch (UnreadablePack e) {
      draft.problems().add(e.in(name));
      draft.unreadable().add(kind);
      return Optional.empty();
    }
  }

  /** By name, so that every reading gives the same order; litter is no part of a pack. */
  private List<Path> entries(Path folder, String name) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream =
        Files.newDirectoryStream(folder, path -> !StrayFiles.named(fileName(path)))) {
      for (Path entry : stream) {
        if (entries.size() == MAX_ENTRIES) {
          problem(name, "folder.large", MAX_ENTRIES);
          break;
        }
        entries.add(entry);
      }
    } catch (IOException | DirectoryIteratorException e) {
      problem(name, "folder.failed", e.getClass().getSimpleName());
    }
    entries.sort(null);
    return entries;
  }

  private void problem(String name, String key, Object... values) {
    draft.problems().add(Problem.ofFile(name, key, values));
  }

  /** A directory with the name of a file is a slip of its author's, not a track. */
  private static boolean isFolder(Path path) {
    return Files.isDirectory(path) && !fileName(path).endsWith(".yaml");
  }

  /** However its ending is written. */
  static boolean isYaml(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).matches("(?s).*\\.ya?ml");
  }

  private static List<String> names(List<FileKind> kinds) {
    return kinds.stream().map(FileKind::fileName).toList();
  }

  /** In a jar, the name of a directory ends with a slash. */
  public static String fileName(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
  }
}
