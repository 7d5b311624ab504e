package dev.greenroom.kit.slack;

import static dev.greenroom.kit.slack.Refusal.unless;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** What is true in the workspace, whatever the app was answered. */
final class Workspace {
  static final String BOT = "U0BOT";
  static final String TEAM = "T1";
  static final String APP = "A1";

  /**
   * Somebody.
   *
   * @param name of the account
   * @param shown what they want to be called
   * @param guest whether they may be in some channels only
   */
  record User(String id, String name, String shown, boolean admin, boolean guest) {}

  final InstantSource clock;
  final Map<String, User> users = new LinkedHashMap<>();

  /** Where those are at home who are of another workspace. */
  final Map<String, String> strangers = new ConcurrentHashMap<>();

  final Map<String, Room> rooms = new ConcurrentSkipListMap<>();
  final Files files;
  final Set<String> scopes = new ConcurrentSkipListSet<>();
  final Screens screens = new Screens();

  /** What the app has beside its scopes. */
  volatile Manifest manifest = Manifest.OF_ALL;

  private final Triggers triggers;
  private final Addresses addresses;
  private final BlockRules rules;
  private int count;

  Workspace(InstantSource clock) {
    this.clock = clock;
    files = new Files(clock);
    triggers = new Triggers(clock);
    addresses = new Addresses(clock);
    rules = new BlockRules(files::isShowable, this::isKnown);
  }

  String home(String user) {
    return strangers.getOrDefault(user, TEAM);
  }

  synchronized int next() {
    return ++count;
  }

  private boolean isKnown(String id) {
    return rooms.containsKey(id);
  }

  void needs(String scope) {
    unless(scopes.contains(scope), "missing_scope", scope);
  }

  private Room room(String id) {
    Room room = rooms.get(id);
    unless(room != null, "channel_not_found", id);
    return room == null ? new Room("", "", Room.Kind.PUBLIC) : room;
  }

  private Room writable(String id) {
    Room room = room(id);
    boolean seen = room.kind == Room.Kind.PUBLIC || room.members.contains(BOT);
    unless(seen, "channel_not_found", id);
    unless(!room.archived, "is_archived", id);
    unless(room.members.contains(BOT), "not_in_channel", id);
    return room;
  }

  private JsonNode checked(String text, String blocks) {
    unless(!text.isBlank(), "no_text", "");
    unless(text.length() <= 40_000, "msg_too_long", "");
    Markup.check(text);
    JsonNode json = blocks.isEmpty() ? JsonNodeFactory.instance.arrayNode() : Json.parse(blocks);
    rules.message(json);
    unless(
        BlockRules.length(json) + text.length() < 10_000, "msg_blocks_too_long", "our own limit");
    return json;
  }

  synchronized Message post(
      String channel, String thread, String text, String blocks, String metadata) {
    needs("chat:write");
    JsonNode json = checked(text, blocks);
    Room room = writable(channel);
    boolean there =
        thread.isEmpty() || room.messages.stream().anyMatch(one -> one.ts().equals(thread));
    unless(there, "thread_not_found", thread);
    JsonNode meta = metadata.isEmpty() ? Json.object() : Json.parse(metadata);
    unless(
        metadata.isEmpty()
            || (meta.path("event_type").asText().matches("[a-z_]{1,80}")
                && meta.path("event_payload").isObject()),
        "invalid_metadata_format",
        metadata);
    var message = new Message(channel, ts(), thread, "", text, json, meta);
    room.messages.add(message);
    return message;
  }

  private String ts() {
    return "%d.%06d".formatted(clock.instant().getEpochSecond(), next());
  }

  synchronized Message update(String channel, String ts, String text, String blocks) {
    needs("chat:write");
    JsonNode json = checked(text, blocks);
    Room room = writable(channel);
    Message now = message(room, ts).now(text, json);
    room.messages.replaceAll(one -> one.ts().equals(ts) ? now : one);
    return now;
  }

  private static Message message(Room room, String ts) {
    return room.messages.stream()
        .filter(one -> one.ts().equals(ts) && one.only().isEmpty())
        .findFirst()
        .orElseThrow(() -> new Refusal("message_not_found"));
  }

  synchronized void delete(String channel, String ts) {
    needs("chat:write");
    Room room = writable(channel);
    room.messages.remove(message(room, ts));
  }

  synchronized Message whisper(String channel, String person, String text, String blocks) {
    needs("chat:write");
    JsonNode json = checked(text, blocks);
    Room room = writable(channel);
    unless(room.members.contains(person), "user_not_in_channel", person);
    var message = new Message(channel, ts(), "", person, text, json, Json.object());
    room.messages.add(message);
    return message;
  }

  /** Direct messages with these people; the same ones every time. */
  synchronized Room opened(List<String> people) {
    unless(!people.isEmpty() && people.size() <= 8, "too_many_users", "");
    needs(people.size() == 1 ? "im:write" : "mpim:write");
    people.forEach(id -> unless(users.containsKey(id), "user_not_found", id));
    var all = new TreeSet<>(people);
    all.add(BOT);
    boolean alone = people.size() == 1;
    for (Room room : rooms.values()) {
      boolean direct = room.kind == Room.Kind.DIRECT || room.kind == Room.Kind.GROUP;
      if (direct && room.members.equals(all)) {
        return room;
      }
    }
    var room =
        new Room(
            (alone ? "D0" : "G0") + next(),
            alone ? "directmessage" : "mpdm",
            alone ? Room.Kind.DIRECT : Room.Kind.GROUP);
    room.members.addAll(all);
    rooms.put(room.id, room);
    return room;
  }

  /** Newest first, as Slack gives them. */
  synchronized List<Message> history(String channel, String thread, double oldest) {
    Room room = room(channel);
    needs(room.kind.history);
    unless(room.members.contains(BOT), "not_in_channel", channel);
    var found = new ArrayList<Message>();
    for (Message one : room.messages) {
      boolean here =
          thread.isEmpty()
              ? one.thread().isEmpty()
              : one.thread().equals(thread) || one.ts().equals(thread);
      if (here && one.only().isEmpty() && Double.parseDouble(one.ts()) >= oldest) {
        found.add(thread.isEmpty() ? 0 : found.size(), one);
      }
    }
    return found;
  }

  synchronized User user(String id) {
    needs("users:read");
    User user = users.get(id);
    if (user == null) {
      throw new Refusal("user_not_found");
    }
    return user;
  }

  /**
   * The conversations of somebody, as the app is told: of those that are not public, the ones that
   * it is in as well.
   *
   * @param id "" for the app itself
   * @param types as Slack calls them
   */
  synchronized List<Room> conversations(String id, List<String> types) {
    String who = id.isEmpty() ? BOT : id;
    unless(who.equals(BOT) || users.containsKey(who), "user_not_found", who);
    for (String type : types) {
      needs(Room.Kind.called(type).read);
    }
    return rooms.values().stream()
        .filter(room -> types.contains(room.kind.type))
        .filter(room -> room.members.contains(who))
        .filter(room -> room.kind == Room.Kind.PUBLIC || room.members.contains(BOT))
        .toList();
  }

  /** What there is to know of one conversation; a private one without the app does not exist. */
  synchronized Room info(String id) {
    Room room = room(id);
    unless(room.kind == Room.Kind.PUBLIC || room.members.contains(BOT), "channel_not_found", id);
    needs(room.kind.read);
    return room;
  }

  /** Slack shows nobody a channel that is not theirs to see. */
  synchronized void sees(String person, String channel) {
    Room room = rooms.get(channel);
    User user = users.get(person);
    boolean open = room != null && room.kind == Room.Kind.PUBLIC && user != null && !user.guest();
    if (room != null && !open && !room.members.contains(person)) {
      throw new AssertionError(person + " does not see " + channel);
    }
  }

  // presses

  /** Where an upload goes. */
  String upload() {
    needs("files:write");
    return files.begin("F%08d".formatted(next()));
  }

  String trigger(String person, String view) {
    return triggers.make(person, view, next());
  }

  synchronized String address(String channel, String person, String message) {
    return addresses.make(room(channel), person, message, next());
  }

  /** What is sent to the address of a press: a message for one, or in place of the one pressed. */
  synchronized void respond(String id, JsonNode json) {
    var address = addresses.use(id);
    unless(json.path("response_type").asText().equals("ephemeral"), "in front of everybody", "");
    String blocks = json.path("blocks").toString();
    JsonNode checked = checked(json.path("text").asText(), blocks);
    Room room = address.room();
    if (json.path("replace_original").asBoolean()) {
      unless(!address.message().isEmpty(), "no_original", "");
      Message now =
          room.messages.stream()
              .filter(one -> one.ts().equals(address.message()))
              .findFirst()
              .orElseThrow(() -> new Refusal("message_not_found"))
              .now(json.path("text").asText(), checked);
      unless(!now.only().isEmpty(), "everybody's message", "");
      room.messages.replaceAll(one -> one.ts().equals(now.ts()) ? now : one);
      screens.show(address.person(), now);
    } else {
      // without a thread it stands in the channel, wherever the press was made
      var message =
          new Message(
              room.id,
              ts(),
              json.path("thread_ts").asText(),
              address.person(),
              json.path("text").asText(),
              checked,
              Json.object());
      room.messages.add(message);
      screens.show(address.person(), message);
    }
  }

  /** A view, on whoever pressed what gave out the trigger. */
  synchronized OpenView open(String trigger, JsonNode view, boolean push) {
    rules.view(view);
    unless(view.path("type").asText().equals("modal"), "invalid_arguments", "type");
    var pulled = triggers.pull(trigger);
    boolean onOne = !pulled.view().isEmpty();
    return screens.open(pulled.person(), view, next(), push, onOne);
  }

  /**
   * Changes a view.
   *
   * @param hash of the view that is meant; "" for whatever stands there
   */
  synchronized OpenView update(String id, JsonNode view, String hash) {
    rules.view(view);
    return screens.update(id, view, hash, next());
  }

  synchronized void publish(String person, JsonNode view) {
    rules.view(view);
    unless(view.path("type").asText().equals("home"), "invalid_arguments", "type");
    unless(users.containsKey(person), "user_not_found", person);
    screens.publish(person, view);
  }

  synchronized List<Message> messages(String channel) {
    Room room = rooms.get(channel);
    return room == null ? List.of() : List.copyOf(room.messages);
  }

  /** A message vanishes by somebody's hand. */
  synchronized void vanish(String channel, String ts) {
    room(channel).messages.removeIf(one -> one.ts().equals(ts));
  }
}
