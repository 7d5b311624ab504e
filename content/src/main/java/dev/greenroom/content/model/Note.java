package dev.greenroom.content.model;

import java.util.List;

/**
 * One entry of a checklist, or one honest note.
 *
 * @param sources fact ids, or {@code original} alone
 */
public record Note(String id, String text, List<String> sources) {

  public Note {
    sources = List.copyOf(sources);
  }
}
