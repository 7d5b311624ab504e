package dev.greenroom.kit.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/** A channel, a group direct message or a direct message, with all that stands in it. */
final class Room {
  /** What it is, the scopes by which its messages and its members can be read, and its type. */
  enum Kind {
    PUBLIC("channels", "public_channel"),
    PRIVATE("groups", "private_channel"),
    GROUP("mpim", "mpim"),
    DIRECT("im", "im");

    final String history;
    final String read;
    final String type;

    Kind(String scopes, String type) {
      this.history = scopes + ":history";
      this.read = scopes + ":read";
      this.type = type;
    }

    static Kind called(String type) {
      return Stream.of(values())
          .filter(kind -> kind.type.equals(type))
          .findFirst()
          .orElseThrow(() -> new Refusal("invalid_types", type));
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
