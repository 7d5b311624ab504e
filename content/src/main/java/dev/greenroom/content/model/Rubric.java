package dev.greenroom.content.model;

import java.util.List;
import java.util.Optional;

/**
 * How a track is scored.
 *
 * @param home pack id, slash, track id of the track that defines it; another track may use it by
 *     reference
 * @param dimensions exactly four: they fit one form beside a note of evidence
 */
public record Rubric(String home, List<Dimension> dimensions) {

  public Rubric {
    dimensions = List.copyOf(dimensions);
  }

  /** The dimension of that id, or of that former id. */
  public Optional<Dimension> dimension(String id) {
    return dimensions.stream()
        .filter(d -> d.id().equals(id) || d.aliases().contains(id))
        .findFirst();
  }
}
