package dev.greenroom.content.model;

import java.util.List;

/**
 * A weak and a strong way to say the same thing.
 *
 * @param sources fact ids, or {@code original} alone
 */
public record Contrast(String id, String weak, String strong, String why, List<String> sources) {

  public Contrast {
    sources = List.copyOf(sources);
  }
}
