package dev.greenroom.content.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * A YAML document as plain values, with the place of each.
 *
 * @param values where each value begins
 * @param keys where the key of each field stands
 * @param problems of the document itself: keys that stand twice
 */
public record YamlTree(
    JsonNode root, Map<FieldPath, Mark> values, Map<FieldPath, Mark> keys, List<Problem> problems) {

  /** Where a value begins; for one that is missing, where the group begins that lacks it. */
  Mark valueAt(FieldPath path) {
    Mark mark = values.get(path);
    if (mark != null) {
      return mark;
    }
    return path.isRoot() ? new Mark(1, 1) : valueAt(path.parent());
  }

  Mark keyAt(FieldPath path) {
    Mark mark = keys.get(path);
    return mark == null ? valueAt(path) : mark;
  }
}
