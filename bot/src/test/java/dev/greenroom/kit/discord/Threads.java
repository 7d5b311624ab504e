package dev.greenroom.kit.discord;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import net.dv8tion.jda.api.Permission;

/** Threads, who is in them and whether they are live; {@link Guild} has the lock. */
record Threads(Guild guild) {
  Hall under(String channel, String message, JsonNode wanted) {
    Hall hall = guild.seen(channel);
    int type = hall.type == Hall.NEWS ? Hall.NEWS_THREAD : Hall.PUBLIC_THREAD;
    fits(hall, type);
    guild.rights.needsIn(channel, Permission.CREATE_PUBLIC_THREADS);
    ObjectNode _ = Messages.own(hall, message);
    if (guild.find(message) != null) {
      throw new Denied(400, 160004, "A thread has already been created for this message");
    }
    return thread(message, type, channel, wanted);
  }

  private static void fits(Hall hall, int type) {
    if (!hall.hasThreads(type)) {
      throw new Denied(400, 50024, "Cannot execute action on this channel type");
    }
  }

  Hall apart(String channel, JsonNode wanted) {
    Hall hall = guild.seen(channel);
    int type = wanted.path("type").asInt(Hall.PRIVATE_THREAD);
    fits(hall, type);
    guild.rights.needsIn(
        channel,
        type == Hall.PRIVATE_THREAD
            ? Permission.CREATE_PRIVATE_THREADS
            : Permission.CREATE_PUBLIC_THREADS);
    return thread(guild.newId(), type, channel, wanted);
  }

  private Hall thread(String id, int type, String parent, JsonNode wanted) {
    String name = wanted.path("name").asText("");
    Denied.unless(!name.isBlank() && name.length() <= 100, "name of a thread");
    Denied.unless(
        List.of(60, 1440, 4320, 10080).contains(wanted.path("auto_archive_duration").asInt(60)),
        "auto_archive_duration");
    Hall thread = new Hall(id, type, parent, guild.bot, name);
    thread.people.add(guild.bot);
    guild.adds(thread);
    return thread;
  }

  Hall change(String id, JsonNode wanted) {
    Hall thread = guild.seen(id);
    guild.rights.needs(Permission.MANAGE_THREADS);
    boolean opens = wanted.has("archived") && !wanted.path("archived").asBoolean();
    if (thread.archived && !opens) {
      throw new Denied(400, 50083, "Thread is archived");
    }
    thread.name = wanted.path("name").asText(thread.name);
    thread.locked = wanted.path("locked").asBoolean(thread.locked);
    thread.archived = wanted.path("archived").asBoolean(thread.archived);
    thread.archivedAt = guild.now();
    return thread;
  }

  void lets(String thread, String account, String by) {
    Hall hall = guild.seen(thread);
    if (hall.archived) {
      throw new Denied(400, 50083, "Thread is archived");
    }
    if (!guild.people.isKnown(account)) {
      throw new Denied(404, 10013, "Unknown User");
    }
    if (hall.people.add(account)) {
      notes(hall, 1, account, by);
    }
  }

  void letsOut(String thread, String account) {
    Hall hall = guild.seen(thread);
    if (hall.type != Hall.PRIVATE_THREAD) {
      guild.rights.needs(Permission.MANAGE_THREADS);
    }
    if (hall.archived) {
      throw new Denied(400, 50083, "Thread is archived");
    }
    if (!hall.people.remove(account)) {
      throw new Denied(404, 10007, "Unknown Member");
    }
    notes(hall, 2, account, guild.bot);
  }

  /** Who came or went stands in the thread. */
  private void notes(Hall hall, int type, String account, String by) {
    ObjectNode message = guild.drafts.message(hall.id, by).put("type", type);
    message.withArray("mentions").add(guild.described.user(account));
    hall.messages.put(message.path("id").asText(), message);
  }

  void archives(String thread) {
    Hall hall = guild.seen(thread);
    hall.archived = true;
    hall.archivedAt = guild.now();
  }

  List<Hall> active() {
    return guild.all().stream().filter(h -> h.isThread() && !h.archived).toList();
  }

  /** The last archived first. */
  List<Hall> archived(String channel, int type, Instant before) {
    Hall _ = guild.seen(channel);
    guild.rights.needs(Permission.MESSAGE_HISTORY);
    if (type == Hall.PRIVATE_THREAD) {
      guild.rights.needs(Permission.MANAGE_THREADS);
    }
    return guild.all().stream()
        .filter(h -> h.type == type && h.parent.equals(channel) && h.archived)
        .filter(h -> h.archivedAt.isBefore(before))
        .sorted(comparing((Hall h) -> h.archivedAt).reversed())
        .toList();
  }
}
