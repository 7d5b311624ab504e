package dev.greenroom.content.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a track, valid or not.
 *
 * @param folder the name of its directory, which is to be its id
 * @param files at most one of each kind
 * @param questions in the order of their names
 */
public record TrackDraft(String folder, Map<FileKind, PackFile> files, List<PackFile> questions) {

  TrackDraft(String folder) {
    this(folder, new EnumMap<>(FileKind.class), new ArrayList<>());
  }

  public Optional<PackFile> file(FileKind kind) {
    return Optional.ofNullable(files.get(kind));
  }

  /** The entries under a key of a file's root; none where the file could not be read. */
  public List<Spot> items(FileKind kind, String key) {
    return file(kind).map(file -> file.root().items(key)).orElse(List.of());
  }

  public List<Spot> allQuestions() {
    return questions.stream().flatMap(file -> file.root().items("questions").stream()).toList();
  }

  /** What the rubric refers to instead of having dimensions. */
  public Optional<Spot> rubricReference() {
    return file(FileKind.RUBRIC).map(file -> file.root().at("ref")).filter(Spot::present);
  }
}
