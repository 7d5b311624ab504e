package dev.greenroom.kit.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A channel, a thread or direct messages. */
final class Hall {
  static final int TEXT_CHANNEL = 0;
  static final int DIRECT = 1;
  static final int PUBLIC_THREAD = 11;
  static final int PRIVATE_THREAD = 12;

  final String id;
  final int type;
  final String parent;
  final String owner;
  String name;
  boolean archived;
  boolean locked;
  Instant archivedAt = Instant.EPOCH;
  final Set<String> people = new TreeSet<>();
  final Map<String, ObjectNode> messages = new LinkedHashMap<>();

  Hall(String id, int type, String parent, String owner, String name) {
    this.id = id;
    this.type = type;
    this.parent = parent;
    this.owner = owner;
    this.name = name;
  }

  boolean isThread() {
    return type == PUBLIC_THREAD || type == PRIVATE_THREAD;
  }

  boolean isDirect() {
    return type == DIRECT;
  }
}
