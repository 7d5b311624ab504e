package dev.greenroom.content.model;

import java.util.List;
import java.util.Optional;

/**
 * A way to hold a mock interview. Its minutes are ours: {@link Formats#minutesNote()} says so.
 *
 * @param aliases ids it had before
 * @param minutes the sum of its phases
 * @param chairs empty unless one prompt is answered from several roles
 * @param debrief the question that its debrief asks
 */
public record Format(
    String id,
    List<String> aliases,
    String title,
    Mode mode,
    int minutes,
    Optional<String> about,
    List<Chair> chairs,
    Optional<String> debrief,
    List<Phase> phases) {

  public Format {
    aliases = List.copyOf(aliases);
    chairs = List.copyOf(chairs);
    phases = List.copyOf(phases);
  }

  /** Whether one prompt is answered from several chairs. */
  public boolean paired() {
    return !chairs.isEmpty();
  }
}
