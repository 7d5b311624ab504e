package dev.greenroom.adapter.slack.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;

/**
 * What people want to be called. Presses carry only the name of an account, which nobody sees in
 * Slack itself, and a mention would call whoever it names; so it is asked once in a while.
 */
public final class Names {
  private static final Duration KEPT = Duration.ofHours(12);
  private static final int PEOPLE = 50_000;

  private final Cache<String, String> names =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(PEOPLE).build();

  void learn(String account, String name) {
    names.put(account, name);
  }

  public Optional<String> of(String account) {
    return Optional.ofNullable(names.getIfPresent(account));
  }
}
