package dev.greenroom.kit.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** A channel, a group direct message or a direct message, with all that stands in it. */
final class Room {
  /** What it is, and the scope by which its messages can be read. */
  enum Kind {
    PUBLIC("channels:history"),
    PRIVATE("groups:history"),
    GROUP("mpim:history"),
    DIRECT("im:history");

    final String history;

    Kind(String history) {
      this.history = history;
    }
  }

  final String id;
  final String name;
  final Kind kind;
  final Set<String> members = new ConcurrentSkipListSet<>();
  final List<Message> messages = new ArrayList<>();
  boolean archived;

  Room(String id, String name, Kind kind) {
    this.id = id;
    this.name = name;
    this.kind = kind;
  }
}
