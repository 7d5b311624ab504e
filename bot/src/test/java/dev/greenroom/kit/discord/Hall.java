package dev.greenroom.kit.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A channel, a thread or direct messages. */
final class Hall {
  static final int TEXT_CHANNEL = 0;
  static final int DIRECT = 1;
  static final int VOICE = 2;
  static final int NEWS = 5;
  static final int NEWS_THREAD = 10;
  static final int PUBLIC_THREAD = 11;
  static final int PRIVATE_THREAD = 12;
  static final int STAGE = 13;
  static final int FORUM = 15;

  final String id;
  final int type;
  final String parent;
  final String owner;
  String name;
  boolean archived;
  boolean locked;
  Instant archivedAt = Instant.EPOCH;
  final Set<String> people = new TreeSet<>();

  /** The accounts that see it; null for everybody. */
  @Nullable Set<String> only;

  final Map<String, ObjectNode> messages = new LinkedHashMap<>();

  Hall(String id, int type, String parent, String owner, String name) {
    this.id = id;
    this.type = type;
    this.parent = parent;
    this.owner = owner;
    this.name = name;
  }

  boolean isThread() {
    return type == PUBLIC_THREAD || type == PRIVATE_THREAD || type == NEWS_THREAD;
  }

  /** Whether threads can hang in it: Discord has error 50024 for the others. */
  boolean hasThreads(int thread) {
    return (type == TEXT_CHANNEL && thread != NEWS_THREAD)
        || (type == NEWS && thread == NEWS_THREAD);
  }

  boolean isDirect() {
    return type == DIRECT;
  }
}
