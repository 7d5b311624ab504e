package dev.greenroom.kit.slack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** What people see, by their ids. */
record Sights(Workspace workspace) {
  /** All messages of a channel that everybody sees, threads included. */
  List<Message> messages(String channel) {
    return workspace.messages(channel).stream().filter(one -> one.only().isEmpty()).toList();
  }

  /** What this person alone sees beside those. */
  List<Message> whispers(String id) {
    return workspace.rooms.keySet().stream()
        .flatMap(channel -> workspace.messages(channel).stream())
        .filter(one -> one.only().equals(id))
        .toList();
  }

  /** The group direct messages, by their members. */
  Map<String, List<String>> groups() {
    return workspace.rooms.values().stream()
        .filter(room -> room.kind == Room.Kind.GROUP)
        .collect(Collectors.toMap(room -> room.id, room -> List.copyOf(room.members)));
  }

  /** The direct messages of a person; "" where there were none yet. */
  String direct(String id) {
    return workspace.rooms.values().stream()
        .filter(room -> room.kind == Room.Kind.DIRECT && room.members.contains(id))
        .map(room -> room.id)
        .findFirst()
        .orElse("");
  }

  /** The next thing that appears before a person: a {@link Message}, a view, a home. */
  Optional<Object> shown(String id, Duration within) {
    try {
      return Optional.ofNullable(
          workspace.screens.shown(id).poll(within.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
