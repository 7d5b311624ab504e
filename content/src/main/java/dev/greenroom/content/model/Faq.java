package dev.greenroom.content.model;

import java.util.List;

/**
 * A question that candidates ask, with its answer.
 *
 * @param sources fact ids, or {@code original} alone
 */
public record Faq(String id, String question, String answer, List<String> sources) {

  public Faq {
    sources = List.copyOf(sources);
  }
}
