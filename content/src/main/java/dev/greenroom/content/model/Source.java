package dev.greenroom.content.model;

import java.util.Map;
import java.util.Optional;

/**
 * A write-up that questions draw on.
 *
 * @param nature what kind of text it is, such as "coaching article"
 * @param status {@code reported} or {@code confirmed}; what is reported is shown with that word
 * @param facts how many numbered facts it gives under each prefix: {@code sd -> 12} is sd-1 to
 *     sd-12
 */
public record Source(
    String id,
    String title,
    String nature,
    String status,
    Optional<String> note,
    Map<String, Integer> facts) {

  /** Stands in a list of sources for what is ours alone. */
  public static final String ORIGINAL = "original";

  public Source {
    facts = Map.copyOf(facts);
  }

  /** Whether the fact of that id, such as {@code sd-4}, is one of this write-up. */
  public boolean gives(String fact) {
    int hyphen = fact.lastIndexOf('-');
    return hyphen > 0
        && FactId.number(fact) <= facts.getOrDefault(fact.substring(0, hyphen), 0)
        && FactId.number(fact) > 0;
  }
}
