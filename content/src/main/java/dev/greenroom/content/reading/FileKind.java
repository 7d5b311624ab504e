package dev.greenroom.content.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of files in a pack. Each has a definition of that name in the schema. */
public enum FileKind {
  PACK("pack"),
  TRACK("track"),
  RUBRIC("rubric"),
  FORMATS("formats"),
  COACHING("coaching"),
  CALIBRATION("calibration"),
  QUESTIONS("questions");

  /** In the directory of a pack. */
  static final List<FileKind> OF_PACK = List.of(PACK, FORMATS);

  /** In the directory of a track; questions have a directory of their own. */
  static final List<FileKind> OF_TRACK = List.of(TRACK, RUBRIC, FORMATS, COACHING, CALIBRATION);

  /** Without one of these a track is not complete. */
  static final List<FileKind> REQUIRED = List.of(TRACK, RUBRIC, FORMATS, COACHING);

  private final String definition;

  FileKind(String definition) {
    this.definition = definition;
  }

  public String definition() {
    return definition;
  }

  String fileName() {
    return definition + ".yaml";
  }

  static Optional<FileKind> named(String fileName) {
    return Arrays.stream(values()).filter(kind -> kind.fileName().equals(fileName)).findFirst();
  }
}
