package dev.greenroom.kit.discord;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import net.dv8tion.jda.api.Permission;
import org.jspecify.annotations.Nullable;

/** One server with its channels, threads, people and messages, as they truly are. */
final class Guild {
  private static final long EPOCH = 1420070400000L;
  private static final Duration NONCE_IS_KNOWN = Duration.ofMinutes(5);
  private static final int TEXT_CHANNEL = 0;
  static final int PUBLIC_THREAD = 11;
  static final int PRIVATE_THREAD = 12;

  /** A channel, a thread or direct messages. */
  static final class Hall {
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
      return type == 1;
    }
  }

  private record Known(String message, Instant at) {}

  private final AtomicLong count = new AtomicLong();
  private final Map<String, Hall> halls = new LinkedHashMap<>();
  private final Map<String, String> people = new LinkedHashMap<>();
  private final Map<String, Known> nonces = new LinkedHashMap<>();
  private final Set<Permission> lacking = EnumSet.noneOf(Permission.class);
  private final Set<String> shut = new HashSet<>();
  private final Set<String> silent = new TreeSet<>();
  private Duration ahead = Duration.ZERO;

  final String id = newId();
  final String bot = newId();
  final String managers = newId();
  final String botRole = newId();
  ArrayNode commands = Json.array();

  Guild() {
    channel("general");
    channel("practice");
    for (String person : List.of("Ana", "Ben", "Chi", "Max")) {
      people.put(person, newId());
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
    String id = newId();
    halls.put(id, new Hall(id, TEXT_CHANNEL, this.id, bot, name));
  }

  synchronized Hall named(String name) {
    return halls.values().stream().filter(h -> h.name.equals(name)).findFirst().orElseThrow();
  }

  synchronized void joins(String person) {
    people.put(person, newId());
  }

  synchronized String account(String person) {
    return people.get(person);
  }

  synchronized String nameOf(String account) {
    return people.entrySet().stream()
        .filter(person -> person.getValue().equals(account))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("Greenroom");
  }

  synchronized List<Hall> all() {
    return List.copyOf(halls.values());
  }

  synchronized @Nullable Hall find(String id) {
    return halls.get(id);
  }

  synchronized void removes(String channel) {
    halls.remove(channel);
  }

  synchronized void lacks(Permission right) {
    lacking.add(right);
  }

  /** The bot has these rights and no others. */
  synchronized void grants(long rights) {
    lacking.addAll(EnumSet.complementOf(Permission.getPermissions(rights)));
  }

  /** In this channel alone the bot may not write. */
  synchronized void shuts(String channel) {
    shut.add(channel);
  }

  synchronized void opens(String channel) {
    shut.remove(channel);
  }

  synchronized void has(Permission right) {
    lacking.remove(right);
  }

  /** This person takes no direct messages. */
  synchronized void hearsNothing(String person) {
    silent.add(account(person));
  }

  synchronized long rights() {
    var held = EnumSet.allOf(Permission.class);
    held.remove(Permission.ADMINISTRATOR);
    held.removeAll(lacking);
    return Permission.getRaw(held);
  }

  private void needs(Permission right) {
    if (lacking.contains(right)) {
      throw right == Permission.VIEW_CHANNEL ? Denied.missingAccess() : Denied.missingPermissions();
    }
  }

  synchronized Hall seen(String id) {
    Hall hall = halls.get(id);
    if (hall == null) {
      throw Denied.unknownChannel();
    }
    if (!hall.isDirect()) {
      needs(Permission.VIEW_CHANNEL);
    }
    return hall;
  }

  synchronized ObjectNode post(String channel, ObjectNode payload, Set<String> files) {
    Hall hall = seen(channel);
    if (hall.isDirect()) {
      if (hall.people.stream().anyMatch(silent::contains)) {
        throw new Denied(403, 50007, "Cannot send messages to this user");
      }
    } else {
      needs(hall.isThread() ? Permission.MESSAGE_SEND_IN_THREADS : Permission.MESSAGE_SEND);
      if (shut.contains(channel)) {
        throw Denied.missingPermissions();
      }
      if (!files.isEmpty()) {
        needs(Permission.MESSAGE_ATTACH_FILES);
      }
    }
    writable(hall);
    MessageRules.check(payload, files);
    String nonce = payload.path("nonce").asText("");
    String name = channel + "/" + nonce;
    Known known = nonces.get(name);
    if (!nonce.isEmpty() && payload.path("enforce_nonce").asBoolean() && known != null) {
      if (known.at().plus(NONCE_IS_KNOWN).isAfter(now())
          && hall.messages.containsKey(known.message())) {
        return hall.messages.get(known.message());
      }
    }
    ObjectNode message = message(hall.id, payload);
    hall.messages.put(message.path("id").asText(), message);
    nonces.put(name, new Known(message.path("id").asText(), now()));
    return message.deepCopy().put("nonce", nonce);
  }

  /** A message in an archived thread opens it, unless the thread is locked as well. */
  private void writable(Hall hall) {
    if (hall.archived && hall.locked) {
      throw new Denied(400, 50083, "Thread is archived");
    }
    hall.archived = false;
  }

  /**
   * What Discord makes of what was sent: every component has a number, every picture an address.
   */
  ObjectNode message(String channel, JsonNode payload) {
    ObjectNode message = message(channel, bot).put("flags", payload.path("flags").asInt());
    put(message, payload);
    return message;
  }

  /** Without components, as Discord has those of people. */
  private ObjectNode message(String channel, String author) {
    ObjectNode message =
        Json.object()
            .put("id", newId())
            .put("type", 0)
            .put("channel_id", channel)
            .put("content", "")
            .put("timestamp", now().toString().replaceFirst("(\\.\\d{3})?\\d*Z", "$1+00:00"))
            .put("tts", false)
            .put("mention_everyone", false)
            .put("pinned", false)
            .put("flags", 0);
    message.putNull("edited_timestamp");
    message.set("author", user(author));
    for (String list : List.of("mentions", "mention_roles", "embeds", "attachments")) {
      message.putArray(list);
    }
    return message;
  }

  synchronized void says(String person, String channel) {
    ObjectNode message = message(channel, account(person)).put("content", "Hello!");
    seen(channel).messages.put(message.path("id").asText(), message);
  }

  static void put(ObjectNode message, JsonNode payload) {
    JsonNode components = payload.path("components").deepCopy();
    number(components, new AtomicLong());
    message.set("components", components);
  }

  private static void number(JsonNode node, AtomicLong next) {
    if (node instanceof ObjectNode object && object.has("type")) {
      if (!object.has("id")) {
        object.put("id", next.incrementAndGet());
      }
    }
    if (node instanceof ObjectNode object && object.path("url").asText("").startsWith("attach")) {
      String file = object.path("url").asText().replace("attachment://", "");
      object
          .put("url", "https://cdn.invalid/" + file)
          .put("proxy_url", "https://cdn.invalid/" + file);
    }
    node.forEach(child -> number(child, next));
  }

  synchronized ObjectNode edit(String channel, String id, ObjectNode payload, Set<String> files) {
    Hall hall = seen(channel);
    ObjectNode message = own(hall, id);
    if (hall.archived) {
      throw new Denied(400, 50083, "Thread is archived");
    }
    MessageRules.check(payload, files);
    put(message, payload);
    return message;
  }

  synchronized void delete(String channel, String id) {
    Hall hall = seen(channel);
    ObjectNode _ = own(hall, id);
    hall.messages.remove(id);
  }

  private static ObjectNode own(Hall hall, String id) {
    ObjectNode message = hall.messages.get(id);
    if (message == null) {
      throw Denied.unknownMessage();
    }
    return message;
  }

  /** The oldest after this one; the newest of them first, as Discord has it. */
  synchronized ArrayNode history(String channel, long after, int limit) {
    Hall hall = seen(channel);
    if (!hall.isDirect()) {
      needs(Permission.MESSAGE_HISTORY);
    }
    List<ObjectNode> page =
        new ArrayList<>(
            hall.messages.values().stream()
                .filter(message -> message.path("id").asLong() > after)
                .limit(limit)
                .toList());
    Collections.reverse(page);
    return Json.array(page);
  }

  synchronized Hall under(String channel, String message, JsonNode wanted) {
    Hall hall = seen(channel);
    needs(Permission.CREATE_PUBLIC_THREADS);
    ObjectNode _ = own(hall, message);
    if (halls.containsKey(message)) {
      throw new Denied(400, 160004, "A thread has already been created for this message");
    }
    return thread(message, PUBLIC_THREAD, channel, wanted);
  }

  synchronized Hall apart(String channel, JsonNode wanted) {
    Hall _ = seen(channel);
    int type = wanted.path("type").asInt(PRIVATE_THREAD);
    needs(
        type == PRIVATE_THREAD
            ? Permission.CREATE_PRIVATE_THREADS
            : Permission.CREATE_PUBLIC_THREADS);
    return thread(newId(), type, channel, wanted);
  }

  private Hall thread(String id, int type, String parent, JsonNode wanted) {
    String name = wanted.path("name").asText("");
    Denied.unless(!name.isBlank() && name.length() <= 100, "name of a thread");
    Denied.unless(
        List.of(60, 1440, 4320, 10080).contains(wanted.path("auto_archive_duration").asInt(60)),
        "auto_archive_duration");
    Hall thread = new Hall(id, type, parent, bot, name);
    thread.people.add(bot);
    halls.put(id, thread);
    return thread;
  }

  synchronized Hall change(String id, JsonNode wanted) {
    Hall thread = seen(id);
    needs(Permission.MANAGE_THREADS);
    boolean opens = wanted.has("archived") && !wanted.path("archived").asBoolean();
    if (thread.archived && !opens) {
      throw new Denied(400, 50083, "Thread is archived");
    }
    thread.name = wanted.path("name").asText(thread.name);
    thread.locked = wanted.path("locked").asBoolean(thread.locked);
    thread.archived = wanted.path("archived").asBoolean(thread.archived);
    thread.archivedAt = now();
    return thread;
  }

  synchronized void lets(String thread, String account, String by) {
    Hall hall = seen(thread);
    if (hall.archived) {
      throw new Denied(400, 50083, "Thread is archived");
    }
    if (!people.containsValue(account)) {
      throw new Denied(404, 10013, "Unknown User");
    }
    if (hall.people.add(account)) {
      notes(hall, 1, account, by);
    }
  }

  synchronized void letsOut(String thread, String account) {
    Hall hall = seen(thread);
    if (hall.type != PRIVATE_THREAD) {
      needs(Permission.MANAGE_THREADS);
    }
    if (hall.archived) {
      throw new Denied(400, 50083, "Thread is archived");
    }
    if (!hall.people.remove(account)) {
      throw new Denied(404, 10007, "Unknown Member");
    }
    notes(hall, 2, account, bot);
  }

  /** Who came or went stands in the thread. */
  private void notes(Hall hall, int type, String account, String by) {
    ObjectNode message = message(hall.id, by).put("type", type);
    message.withArray("mentions").add(user(account));
    hall.messages.put(message.path("id").asText(), message);
  }

  synchronized void archives(String thread) {
    Hall hall = seen(thread);
    hall.archived = true;
    hall.archivedAt = now();
  }

  synchronized List<Hall> active() {
    return halls.values().stream().filter(h -> h.isThread() && !h.archived).toList();
  }

  /** The last archived first. */
  synchronized List<Hall> archived(String channel, int type, Instant before) {
    seen(channel);
    needs(Permission.MESSAGE_HISTORY);
    if (type == PRIVATE_THREAD) {
      needs(Permission.MANAGE_THREADS);
    }
    return halls.values().stream()
        .filter(h -> h.type == type && h.parent.equals(channel) && h.archived)
        .filter(h -> h.archivedAt.isBefore(before))
        .sorted(comparing((Hall h) -> h.archivedAt).reversed())
        .toList();
  }

  synchronized Hall direct(String account) {
    if (!people.containsValue(account)) {
      throw new Denied(400, 50033, "Invalid Recipient(s)");
    }
    return halls.values().stream()
        .filter(hall -> hall.isDirect() && hall.people.contains(account))
        .findFirst()
        .orElseGet(
            () -> {
              Hall hall = new Hall(newId(), 1, "", bot, "direct");
              hall.people.add(account);
              halls.put(hall.id, hall);
              return hall;
            });
  }

  ObjectNode user(String account) {
    ObjectNode user =
        Json.object()
            .put("id", account)
            .put("username", nameOf(account).toLowerCase(Locale.ROOT))
            .put("global_name", nameOf(account))
            .put("discriminator", "0000")
            .put("bot", account.equals(bot));
    user.putNull("avatar");
    return user;
  }

  ObjectNode member(String account) {
    ObjectNode member =
        Json.object().put("joined_at", "2026-01-01T00:00:00+00:00").put("deaf", false);
    member.put("mute", false).put("permissions", Long.toString(rights(account))).put("flags", 0);
    member.set("user", user(account));
    ArrayNode roles = member.putArray("roles");
    if (account.equals(bot)) {
      roles.add(botRole);
    } else if (nameOf(account).equals("Max")) {
      roles.add(managers);
    }
    return member;
  }

  private long rights(String account) {
    if (account.equals(bot)) {
      return rights();
    }
    return nameOf(account).equals("Max") ? Permission.MANAGE_SERVER.getRawValue() : 0;
  }

  private ObjectNode role(String id, String name, long rights, int position) {
    ObjectNode role = Json.object().put("id", id).put("name", name).put("position", position);
    role.put("permissions", Long.toString(rights)).put("color", 0).put("hoist", false);
    role.putObject("colors").put("primary_color", 0);
    return role.put("managed", false).put("mentionable", false).put("flags", 0);
  }

  synchronized ArrayNode roles() {
    return Json.array()
        .add(role(id, "@everyone", 0, 0))
        .add(role(managers, "Managers", Permission.MANAGE_SERVER.getRawValue(), 1))
        .add(role(botRole, "Greenroom", rights(), 2));
  }

  ObjectNode json(Hall hall) {
    ObjectNode json = Json.object().put("id", hall.id).put("type", hall.type);
    if (hall.isDirect()) {
      json.putArray("recipients").add(user(hall.people.iterator().next()));
      json.putNull("last_message_id");
      return json;
    }
    json.put("name", hall.name).put("guild_id", id).put("position", 0).put("flags", 0);
    json.put("rate_limit_per_user", 0).put("nsfw", false).put("permissions", "0");
    json.putNull("topic").putNull("last_message_id");
    json.putArray("permission_overwrites");
    if (hall.isThread()) {
      json.put("parent_id", hall.parent).put("owner_id", hall.owner).put("message_count", 0);
      json.put("member_count", hall.people.size()).put("total_message_sent", 0);
      json.putObject("thread_metadata")
          .put("archived", hall.archived)
          .put("locked", hall.locked)
          .put("auto_archive_duration", 10080)
          .put("archive_timestamp", hall.archivedAt.toString().replace("Z", "+00:00"))
          .put("create_timestamp", "2026-01-01T00:00:00+00:00")
          .put("invitable", false);
    } else {
      json.putNull("parent_id");
    }
    return json;
  }

  synchronized ObjectNode json() {
    ObjectNode json =
        Json.object().put("id", id).put("name", "Study group").put("owner_id", managers);
    json.put("afk_timeout", 300)
        .put("member_count", 5)
        .put("large", false)
        .put("preferred_locale", "en-US");
    json.put("unavailable", false).put("premium_progress_bar_enabled", false);
    json.set("roles", roles());
    json.set(
        "channels",
        Json.array(halls.values().stream().filter(h -> h.type == 0).map(this::json).toList()));
    json.set("threads", Json.array(active().stream().map(this::json).toList()));
    json.set("members", Json.array().add(member(bot)));
    for (String list :
        List.of(
            "emojis",
            "voice_states",
            "presences",
            "stickers",
            "features",
            "stage_instances",
            "guild_scheduled_events")) {
      json.putArray(list);
    }
    return json;
  }
}
