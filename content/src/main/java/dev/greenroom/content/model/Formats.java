package dev.greenroom.content.model;

import java.util.List;
import java.util.Optional;

/**
 * The formats of a track, or those of a pack that span tracks.
 *
 * @param minutesNote says whose minutes these are; empty where there are no formats
 */
public record Formats(String minutesNote, List<Format> all) {

  public static final Formats NONE = new Formats("", List.of());

  public Formats {
    all = List.copyOf(all);
  }

  /** The format of that id, or of that former id. */
  public Optional<Format> format(String id) {
    return all.stream().filter(f -> f.id().equals(id) || f.aliases().contains(id)).findFirst();
  }
}
