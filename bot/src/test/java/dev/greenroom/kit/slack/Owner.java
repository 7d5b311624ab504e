package dev.greenroom.kit.slack;

import java.util.List;
import java.util.Locale;

/**
 * What those do whose workspace it is: who is in it, which channels there are, what the app has.
 */
record Owner(Workspace workspace) {
  /** Everything there is at first. */
  void founds() {
    workspace.scopes.addAll(
        List.of(
            "channels:read",
            "chat:write",
            "commands",
            "files:write",
            "groups:read",
            "im:write",
            "mpim:read",
            "mpim:write",
            "users:read"));
    List.of("Ana", "Ben", "Chi", "Max").forEach(this::person);
    channel("C0GENERAL", "general", true);
    channel("C0PRACTICE", "practice", true);
    channel("C0ELSEWHERE", "elsewhere", false);
  }

  static String account(String name) {
    return "U0" + name.toUpperCase(Locale.ROOT);
  }

  private void person(String name) {
    String id = account(name);
    workspace.users.put(
        id,
        new Workspace.User(
            id, name.toLowerCase(Locale.ROOT) + "99", name, name.equals("Max"), false));
  }

  /** Somebody who sees only the channels they are let into: none at first. */
  void hosts(String name) {
    String id = account(name);
    workspace.users.put(
        id, new Workspace.User(id, name.toLowerCase(Locale.ROOT) + "99", name, false, true));
  }

  /** A private channel with these people in it, and the app. */
  void closes(String id, String name, String... people) {
    var room = new Room(id, name, Room.Kind.PRIVATE);
    List.of(people).forEach(person -> room.members.add(account(person)));
    room.members.add(Workspace.BOT);
    workspace.rooms.put(id, room);
  }

  /** One more person comes to the workspace. */
  void joins(String name) {
    person(name);
    workspace.rooms.values().forEach(room -> room.members.add(account(name)));
  }

  /** Somebody of another workspace is let into the channels that both share. */
  void shares(String name, String home) {
    workspace.strangers.put(account(name), home);
    joins(name);
  }

  /** A public channel with everybody in it. */
  void channel(String id, String name, boolean invited) {
    var room = new Room(id, name, Room.Kind.PUBLIC);
    room.members.addAll(workspace.users.keySet());
    if (invited) {
      room.members.add(Workspace.BOT);
    }
    workspace.rooms.put(id, room);
  }

  Room room(String id) {
    Room room = workspace.rooms.get(id);
    if (room == null) {
      throw new AssertionError("no channel " + id);
    }
    return room;
  }

  void installs(String yaml) {
    workspace.manifest = Manifest.read(yaml);
    workspace.scopes.clear();
    workspace.scopes.addAll(workspace.manifest.scopes());
  }
}
