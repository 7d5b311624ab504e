package dev.greenroom.kit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * A Slack workspace: Web API, Socket Mode and signed requests over HTTP. It keeps what is true,
 * whatever the app was told, and refuses what Slack refuses, with Slack's error.
 */
public final class FakeSlack implements AutoCloseable {
  /** Slack's limit for the first answer to a press. */
  private static final Duration LIMIT = Duration.ofSeconds(3);

  public static final Tokens TOKENS = new Tokens("xoxb-fake", "xapp-fake", "0a1b2c3d4e5f");

  private final Workspace workspace;
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private final Sockets sockets = new Sockets(violations);
  private final Api api;
  private final Requests requests = new Requests(TOKENS.secret());
  private final Deeds deeds;
  private String events = "";

  /**
   * With the channels general and practice, of which the app is a member, and elsewhere, of which
   * it is none; and with Ana, Ben, Chi and Max, who is an admin.
   */
  public FakeSlack(InstantSource clock) {
    workspace = new Workspace(clock);
    api = new Api(workspace, TOKENS, sockets::ticket);
    deeds = new Deeds(workspace, api.url());
    workspace.scopes.addAll(
        List.of("chat:write", "commands", "files:write", "im:write", "mpim:write", "users:read"));
    List.of("Ana", "Ben", "Chi", "Max").forEach(this::person);
    channel("C0GENERAL", "general", true);
    channel("C0PRACTICE", "practice", true);
    channel("C0ELSEWHERE", "elsewhere", false);
  }

  private void person(String name) {
    String id = account(name);
    workspace.users.put(
        id,
        new Workspace.User(
            id, name.toLowerCase(java.util.Locale.ROOT) + "99", name, name.equals("Max")));
  }

  /** One more person comes to the workspace. */
  public void joins(String name) {
    person(name);
    workspace.rooms.values().forEach(room -> room.members.add(account(name)));
  }

  /** A public channel with everybody in it. */
  public void channel(String id, String name, boolean invited) {
    var room = new Room(id, name, Room.Kind.PUBLIC);
    room.members.addAll(workspace.users.keySet());
    if (invited) {
      room.members.add(Workspace.BOT);
    }
    workspace.rooms.put(id, room);
  }

  public void invite(String channel) {
    room(channel).members.add(Workspace.BOT);
  }

  public void kick(String channel) {
    room(channel).members.remove(Workspace.BOT);
  }

  public void archive(String channel, boolean archived) {
    room(channel).archived = archived;
  }

  private Room room(String id) {
    Room room = workspace.rooms.get(id);
    if (room == null) {
      throw new AssertionError("no channel " + id);
    }
    return room;
  }

  public String account(String name) {
    return "U0" + name.toUpperCase(java.util.Locale.ROOT);
  }

  public void grant(String scope) {
    workspace.scopes.add(scope);
  }

  public void revoke(String scope) {
    workspace.scopes.remove(scope);
  }

  /** How long a file that was uploaded is worked on before it can be shown. */
  public void worksOnFiles(Duration time) {
    workspace.files.working = time;
  }

  /** The base of the Web API. */
  public String url() {
    return api.url() + "/api/";
  }

  /** From now on deliveries are signed requests to this address; "" for the socket. */
  public void sendTo(String address) {
    events = address;
  }

  /** The next call of this method goes wrong. */
  public void trouble(String method, Trouble trouble) {
    api.trouble(method, trouble);
  }

  /** Whether Slack's Web API cannot be reached. */
  public void isDown(boolean down) {
    api.isDown(down);
  }

  /**
   * The owner made the app from this file, so it has what stands there and nothing else.
   *
   * @param yaml the text of the manifest
   */
  public void installs(String yaml) {
    workspace.manifest = Manifest.read(yaml);
    workspace.scopes.clear();
    workspace.scopes.addAll(workspace.manifest.scopes());
  }

  /** What people call the app. */
  public String name() {
    return workspace.manifest.name();
  }

  /** How often a method was called. */
  public long calls(String method) {
    return api.calls().stream().filter(call -> call.method().equals(method)).count();
  }

  /** What was given with each call of a method. */
  public List<Map<String, String>> forms(String method) {
    return api.calls().stream()
        .filter(call -> call.method().equals(method))
        .map(Api.Call::form)
        .toList();
  }

  /** What the app did that Slack does not allow. */
  public List<String> violations() {
    return List.copyOf(violations);
  }

  public int connections() {
    return sockets.connections();
  }

  /**
   * Slack asks one connection to be replaced.
   *
   * @param reason {@code refresh_requested}, after which it delivers nothing there, or {@code
   *     warning}, ten seconds before
   */
  public void disconnects(String reason) {
    sockets.disconnects(reason);
  }

  /** New connections are greeted no sooner than this says so. */
  public void greets(Runnable wait) {
    sockets.greets(wait);
  }

  public void breaks() {
    sockets.breaks();
  }

  // what people see

  /** All messages of a channel that everybody sees, threads included. */
  public List<Message> messages(String channel) {
    return workspace.messages(channel).stream().filter(one -> one.only().isEmpty()).toList();
  }

  /** What this person alone sees beside those. */
  public List<Message> whispers(String person) {
    return workspace.rooms.keySet().stream()
        .flatMap(channel -> workspace.messages(channel).stream())
        .filter(one -> one.only().equals(account(person)))
        .toList();
  }

  /** The group direct messages, by their members. */
  public Map<String, List<String>> groups() {
    return workspace.rooms.values().stream()
        .filter(room -> room.kind == Room.Kind.GROUP)
        .collect(Collectors.toMap(room -> room.id, room -> List.copyOf(room.members)));
  }

  /** The direct messages of a person; "" where there were none yet. */
  public String direct(String person) {
    return workspace.rooms.values().stream()
        .filter(room -> room.kind == Room.Kind.DIRECT && room.members.contains(account(person)))
        .map(room -> room.id)
        .findFirst()
        .orElse("");
  }

  /** The views a person has open, the uppermost first. */
  public List<OpenView> views(String person) {
    return workspace.screens.views(account(person));
  }

  public JsonNode home(String person) {
    return workspace.screens.home(account(person));
  }

  public byte[] file(String id) {
    return workspace.files.content(id);
  }

  public int uploads() {
    return workspace.files.uploads();
  }

  /** The next thing that appears before a person: a {@link Message}, a view, a home. */
  public Optional<Object> shown(String person, Duration within) {
    try {
      return Optional.ofNullable(
          workspace.screens.shown(account(person)).poll(within.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What appeared before is old news. */
  public void looksAway(String person) {
    workspace.screens.shown(account(person)).clear();
  }

  public void closesViews(String person) {
    workspace.screens.closeAll(account(person));
  }

  /** Somebody deletes a message by hand. */
  public void vanishes(String channel, String ts) {
    workspace.vanish(channel, ts);
  }

  // what people do

  /** A command; the first answer's content. */
  public JsonNode types(String person, String channel, String command, String text) {
    if (!workspace.scopes.contains("commands")) {
      throw new AssertionError(command + " is not a valid command");
    }
    return ack(deliver("slash_commands", command(person, channel, command, text), 0));
  }

  public ObjectNode command(String person, String channel, String command, String text) {
    return deeds.command(account(person), channel, command, text);
  }

  /** A control of a message. */
  public JsonNode presses(
      String person, Message on, JsonNode block, JsonNode element, String choice) {
    return ack(deliver("interactive", press(person, on, block, element, choice), 0));
  }

  public ObjectNode press(
      String person, Message on, JsonNode block, JsonNode element, String choice) {
    return deeds.press(account(person), on, block, element, choice);
  }

  /** A control of a page or of the home. */
  public JsonNode presses(
      String person, OpenView on, JsonNode block, JsonNode element, String choice) {
    return ack(deliver("interactive", deeds.press(account(person), on, block, element, choice), 0));
  }

  /**
   * A form is sent. What Slack does with the answer is done: the view closes, changes or stays.
   *
   * @param state the values by block, as Slack sends them
   * @return the first answer
   */
  public JsonNode sends(String person, OpenView form, JsonNode state) {
    String id = account(person);
    JsonNode answer = ack(deliver("interactive", submission(person, form, state), 0));
    switch (answer.path("response_action").asText()) {
      case "update" -> {
        var _ = workspace.update(form.id(), answer.path("view"), "");
      }
      case "errors" ->
          answer
              .path("errors")
              .fieldNames()
              .forEachRemaining(
                  block -> {
                    if (!state.has(block)) {
                      violations.add("an error for no input block: " + block);
                    }
                  });
      default -> workspace.screens.closeTop(id);
    }
    return answer;
  }

  public ObjectNode submission(String person, OpenView form, JsonNode state) {
    return deeds.submission(account(person), form, state);
  }

  /** Somebody opens the app's home. */
  public void opensHome(String person) {
    if (!workspace.manifest.tellsOf("app_home_opened")) {
      throw new AssertionError("nobody hears that " + person + " opens the home");
    }
    var _ = ack(deliver("events_api", homeOpened(person, "Ev" + workspace.next()), 0));
  }

  public ObjectNode homeOpened(String person, String event) {
    return Deeds.homeOpened(account(person), event);
  }

  // delivery

  /** By socket, or as a signed request. */
  public CompletableFuture<JsonNode> deliver(String type, JsonNode payload, int retry) {
    return events.isEmpty()
        ? sockets.send(type, payload, retry)
        : request(type, payload, workspace.clock.instant().getEpochSecond());
  }

  /** A request signed for that second. */
  public CompletableFuture<JsonNode> request(String type, JsonNode payload, long second) {
    return requests.answer(events, type, payload, second);
  }

  /** Any request at all; its status. */
  public int status(String type, JsonNode payload, long second, String signature) {
    return requests.status(events, type, payload, second, signature);
  }

  /** Slack thinks that its request was not heard; the status of the second. */
  public int repeats(String type, JsonNode payload, long second) {
    return requests.repeated(events, type, payload, second);
  }

  /** The first answer, which must come in time. */
  public static JsonNode ack(CompletableFuture<JsonNode> answer) {
    try {
      return answer.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("operation_timeout: no first answer within three seconds", e);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    sockets.end();
    api.close();
    requests.close();
  }
}
