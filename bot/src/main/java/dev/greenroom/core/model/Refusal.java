package dev.greenroom.core.model;

import java.util.List;

/**
 * Why a command was not done. Its words stand in the bundles under {@code refused.<key>}.
 *
 * @param key lower-case words with dots or hyphens, the feature's name first
 * @param args numbers, names and moments for the words
 */
public record Refusal(String key, List<String> args) {
  public Refusal {
    args = List.copyOf(args);
  }

  public static Refusal of(String key, String... args) {
    return new Refusal(key, List.of(args));
  }
}
