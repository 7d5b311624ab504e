package dev.greenroom.content.model;

import java.util.List;

/**
 * One of the four things a rubric scores.
 *
 * @param aliases ids it had before
 * @param title at most 45 code points: it labels a field of the voting form
 * @param version of its anchors, from 1; scores of different versions are not compared
 * @param anchors five, for the scores 1 to 5 in that order
 */
public record Dimension(
    String id,
    List<String> aliases,
    String title,
    String about,
    int version,
    List<String> sources,
    List<Anchor> anchors) {

  public Dimension {
    aliases = List.copyOf(aliases);
    sources = List.copyOf(sources);
    anchors = List.copyOf(anchors);
  }

  /**
   * The anchor of a score.
   *
   * @throws IndexOutOfBoundsException for a score outside 1 to 5
   */
  public Anchor anchor(int score) {
    return anchors.get(score - 1);
  }
}
