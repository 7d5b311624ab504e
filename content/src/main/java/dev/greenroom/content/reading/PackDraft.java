package dev.greenroom.content.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of a pack, valid or not, and what is wrong with them so far.
 *
 * @param name of its directory, as problems call it
 * @param files the header and the formats that span tracks
 * @param unreadable the kinds of which a file could not be parsed: what refers to them is not
 *     judged
 * @param problems grows while the pack is checked
 */
public record PackDraft(
    String name,
    Map<FileKind, PackFile> files,
    List<TrackDraft> tracks,
    Set<FileKind> unreadable,
    List<Problem> problems) {

  PackDraft(String name) {
    this(
        name,
        new EnumMap<>(FileKind.class),
        new ArrayList<>(),
        EnumSet.noneOf(FileKind.class),
        new ArrayList<>());
  }

  Optional<PackFile> file(FileKind kind) {
    return Optional.ofNullable(files.get(kind));
  }

  public Optional<Spot> header() {
    return file(FileKind.PACK).map(PackFile::root);
  }

  /** Its id as its header gives it, be it well formed or not. */
  public Optional<String> id() {
    return header().flatMap(header -> header.text("id"));
  }

  public List<Spot> formats() {
    return file(FileKind.FORMATS).map(file -> file.root().items("formats")).orElse(List.of());
  }

  public Stream<PackFile> allFiles() {
    return Stream.concat(
        files.values().stream(),
        tracks.stream()
            .flatMap(t -> Stream.concat(t.files().values().stream(), t.questions().stream())));
  }

  public int questions() {
    return tracks.stream().mapToInt(track -> track.allQuestions().size()).sum();
  }

  public boolean readable(FileKind kind) {
    return !unreadable.contains(kind);
  }

  /** The same files, not yet checked. Only for a draft that is not refused: it had no problem. */
  public PackDraft fresh() {
    return new PackDraft(name, files, tracks, unreadable, new ArrayList<>());
  }

  public boolean refused() {
    return !problems.isEmpty();
  }
}
