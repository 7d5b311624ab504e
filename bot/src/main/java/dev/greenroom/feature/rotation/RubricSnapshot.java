package dev.greenroom.feature.rotation;

import dev.greenroom.content.model.Dimension;
import dev.greenroom.content.model.Rubric;
import java.util.List;

/**
 * A rubric as it was when a round began.
 *
 * @param rubric which one: pack id, slash, id of the track that defines it
 * @param scales its four dimensions
 */
public record RubricSnapshot(String rubric, List<Scale> scales) {
  public RubricSnapshot {
    scales = List.copyOf(scales);
  }

  /**
   * One dimension.
   *
   * @param version of its anchors; scores of different versions are not compared
   * @param anchors for the scores 1 to 5
   */
  public record Scale(String id, String title, int version, List<Anchor> anchors) {
    public Scale {
      anchors = List.copyOf(anchors);
    }

    /**
     * What a score stands for.
     *
     * @param score 1 to 5
     */
    public Anchor anchor(int score) {
      return anchors.get(score - 1);
    }

    private static Scale of(Dimension dimension) {
      return new Scale(
          dimension.id(),
          dimension.title(),
          dimension.version(),
          dimension.anchors().stream().map(a -> new Anchor(a.shortText(), a.full())).toList());
    }
  }

  /**
   * What one score looks like.
   *
   * @param brief stands in a form
   * @param full says what was done
   */
  public record Anchor(String brief, String full) {}

  public static RubricSnapshot of(Rubric rubric) {
    return new RubricSnapshot(rubric.home(), rubric.dimensions().stream().map(Scale::of).toList());
  }
}
