package dev.greenroom.playground;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A channel, or a thread in one.
 *
 * @param parent the channel a thread belongs to; null for a channel
 */
record Channel(String id, String name, @Nullable String parent) {
  /** What a fresh playground has. */
  static final List<Channel> FIRST =
      List.of(
          new Channel("general", "general", null),
          new Channel("practice", "practice", null),
          new Channel("admin", "admin", null));
}
