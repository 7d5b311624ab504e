package dev.greenroom.kit.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import net.dv8tion.jda.api.Permission;
import org.jspecify.annotations.Nullable;

/**
 * One server with its channels, threads, people and messages, as they truly are: whoever asks for a
 * change asks here, one at a time.
 */
final class Guild {
  private static final long EPOCH = 1420070400000L;

  private final AtomicLong count = new AtomicLong();
  private final Map<String, Hall> halls = new LinkedHashMap<>();
  private Duration ahead = Duration.ZERO;

  /** Of the second of two shards, so that nobody takes the first for all. */
  final String id = Long.toString(Long.parseLong(newId()) | 1L << 22);

  final String bot = newId();
  final String managers = newId();
  final String botRole = newId();
  final People people = new People();
  final Rights rights = new Rights();
  final Described described = new Described(this);
  final Drafts drafts = new Drafts(this);
  private final Messages messages = new Messages(this);
  private final Threads threads = new Threads(this);
  ArrayNode commands = Json.array();

  /** Hidden commands that the server's settings offer to everybody. */
  final Set<String> offered = ConcurrentHashMap.newKeySet();

  Guild() {
    channel("general");
    channel("practice");
    for (String person : List.of("Ana", "Ben", "Chi", "Max")) {
      joins(person);
    }
  }

  synchronized Instant now() {
    return Instant.now().plus(ahead);
  }

  synchronized void passes(Duration time) {
    ahead = ahead.plus(time);
  }

  String newId() {
    return Long.toString(
        ((System.currentTimeMillis() - EPOCH) << 22) + (count.incrementAndGet() & 0x3fffff));
  }

  private void channel(String name) {
    var _ = channel(name, Hall.TEXT_CHANNEL);
  }

  synchronized Hall channel(String name, int type) {
    String id = newId();
    var hall = new Hall(id, type, this.id, bot, name);
    halls.put(id, hall);
    return hall;
  }

  /** Whether somebody sees a channel; of a thread, its channel, and a private one if let in. */
  synchronized boolean sees(String account, Hall hall) {
    if (hall.isDirect()) {
      return hall.people.contains(account);
    }
    if (hall.isThread()) {
      Hall parent = halls.get(hall.parent);
      boolean in = hall.type != Hall.PRIVATE_THREAD || hall.people.contains(account);
      return in && parent != null && sees(account, parent);
    }
    return people.isMember(account) && (hall.only == null || hall.only.contains(account));
  }

  synchronized Hall named(String name) {
    return halls.values().stream().filter(h -> h.name.equals(name)).findFirst().orElseThrow();
  }

  void joins(String person) {
    people.joins(person, newId());
  }

  synchronized List<Hall> all() {
    return List.copyOf(halls.values());
  }

  synchronized @Nullable Hall find(String id) {
    return halls.get(id);
  }

  synchronized void adds(Hall hall) {
    halls.put(hall.id, hall);
  }

  synchronized void removes(String channel) {
    halls.remove(channel);
  }

  synchronized Hall seen(String id) {
    Hall hall = halls.get(id);
    if (hall == null) {
      throw Denied.unknownChannel();
    }
    if (!hall.isDirect()) {
      rights.needs(Permission.VIEW_CHANNEL);
    }
    return hall;
  }

  synchronized Hall direct(String account) {
    if (!people.isKnown(account)) {
      throw new Denied(400, 50033, "Invalid Recipient(s)");
    }
    return halls.values().stream()
        .filter(hall -> hall.isDirect() && hall.people.contains(account))
        .findFirst()
        .orElseGet(
            () -> {
              Hall hall = new Hall(newId(), Hall.DIRECT, "", bot, "direct");
              hall.people.add(account);
              adds(hall);
              return hall;
            });
  }

  /** What is written in a channel, without who came or went. */
  synchronized List<ObjectNode> messages(String channel) {
    return messages.written(channel);
  }

  synchronized ObjectNode post(String channel, ObjectNode payload, Set<String> files) {
    return messages.post(channel, payload, files);
  }

  synchronized void says(String person, String channel) {
    messages.says(person, channel);
  }

  synchronized ObjectNode edit(String channel, String id, ObjectNode payload, Set<String> files) {
    return messages.edit(channel, id, payload, files);
  }

  synchronized void delete(String channel, String id) {
    messages.delete(channel, id);
  }

  /** The oldest after this one; the newest of them first, as Discord has it. */
  synchronized ArrayNode history(String channel, long after, int limit) {
    return messages.history(channel, after, limit);
  }

  synchronized Hall begins(String account, String channel, String name, boolean closed) {
    var thread =
        new Hall(
            newId(), closed ? Hall.PRIVATE_THREAD : Hall.PUBLIC_THREAD, channel, account, name);
    thread.people.add(account);
    thread.people.add(bot);
    adds(thread);
    return thread;
  }

  synchronized Hall closes(String channel, List<String> accounts) {
    Hall hall = seen(channel);
    hall.only = new TreeSet<>(accounts);
    return hall;
  }

  synchronized Hall under(String channel, String message, JsonNode wanted) {
    return threads.under(channel, message, wanted);
  }

  synchronized Hall apart(String channel, JsonNode wanted) {
    return threads.apart(channel, wanted);
  }

  synchronized Hall change(String id, JsonNode wanted) {
    return threads.change(id, wanted);
  }

  synchronized void lets(String thread, String account, String by) {
    threads.lets(thread, account, by);
  }

  synchronized void letsOut(String thread, String account) {
    threads.letsOut(thread, account);
  }

  synchronized void archives(String thread) {
    threads.archives(thread);
  }

  synchronized List<Hall> active() {
    return threads.active();
  }

  /** The last archived first. */
  synchronized List<Hall> archived(String channel, int type, Instant before) {
    return threads.archived(channel, type, before);
  }

  synchronized ObjectNode json() {
    return described.server(halls.values(), threads.active());
  }
}
