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

/**
 * A Slack workspace: Web API, Socket Mode and signed requests over HTTP. It keeps what is true,
 * whatever the app was told, and refuses what Slack refuses, with Slack's error.
 */
public final class FakeSlack implements AutoCloseable {
  public static final Tokens TOKENS = new Tokens("xoxb-fake", "xapp-fake", "0a1b2c3d4e5f");

  private final Workspace workspace;
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private final Sockets sockets = new Sockets(violations);
  private final Api api;
  private final Requests requests = new Requests(TOKENS.secret());
  private final Deliveries deliveries;
  private final Owner owner;
  private final Sights sights;
  private final Deeds deeds;

  /**
   * With the channels general and practice, of which the app is a member, and elsewhere, of which
   * it is none; and with Ana, Ben, Chi and Max, who is an admin.
   */
  public FakeSlack(InstantSource clock) {
    workspace = new Workspace(clock);
    api = new Api(workspace, TOKENS, sockets::ticket);
    deliveries = new Deliveries(sockets, requests, clock);
    owner = new Owner(workspace);
    sights = new Sights(workspace);
    deeds = new Deeds(workspace, api.url());
    owner.founds();
  }

  /** One more person comes to the workspace. */
  public void joins(String name) {
    owner.joins(name);
  }

  /** Somebody of another workspace is let into the channels that both share. */
  public void shares(String name, String home) {
    owner.shares(name, home);
  }

  /** Somebody who sees only the channels they are let into. */
  public void hosts(String guest) {
    owner.hosts(guest);
  }

  /** A private channel with these people in it, and the app. */
  public void closes(String id, String name, String... people) {
    owner.closes(id, name, people);
  }

  public void adds(String channel, String person) {
    owner.room(channel).members.add(account(person));
  }

  /** Somebody opens the app's direct messages; their id. */
  public String talksToTheApp(String person) {
    return workspace.opened(List.of(account(person))).id;
  }

  public void leaves(String channel, String person) {
    owner.room(channel).members.remove(account(person));
  }

  /** A public channel with everybody in it. */
  public void channel(String id, String name, boolean invited) {
    owner.channel(id, name, invited);
  }

  public void invite(String channel) {
    owner.room(channel).members.add(Workspace.BOT);
    tells("member_joined_channel", Json.object().put("user", Workspace.BOT), channel);
  }

  /** Whoever subscribed to it and listens hears it. */
  private void tells(String event, ObjectNode data, String channel) {
    boolean heard = !deliveries.address.isEmpty() || sockets.connections() > 0;
    if (heard && workspace.manifest.tellsOf(event)) {
      var _ = deliveries.answer("events_api", deeds.event(event, data.put("channel", channel)));
    }
  }

  /** The account of somebody is closed. */
  public void deactivates(String name) {
    workspace.users.remove(account(name));
    ObjectNode user = Json.object().put("id", account(name)).put("name", name).put("deleted", true);
    tells("user_change", Json.object().set("user", user), "");
  }

  public void deletesChannel(String channel) {
    workspace.rooms.remove(channel);
    tells("channel_deleted", Json.object(), channel);
  }

  public void kick(String channel) {
    owner.room(channel).members.remove(Workspace.BOT);
  }

  public void archive(String channel, boolean archived) {
    owner.room(channel).archived = archived;
    tells(archived ? "channel_archive" : "channel_unarchive", Json.object(), channel);
  }

  public String account(String name) {
    return Owner.account(name);
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
    deliveries.address = address;
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
    owner.installs(yaml);
  }

  /** What people call the app. */
  public String name() {
    return workspace.manifest.name();
  }

  /** How often a method was called. */
  public long calls(String method) {
    return api.calls(method).size();
  }

  /** What was given with each call of a method. */
  public List<Map<String, String>> forms(String method) {
    return api.calls(method).stream().map(Api.Call::form).toList();
  }

  /** What the app did that Slack does not allow. */
  public List<String> violations() {
    return List.copyOf(violations);
  }

  public int connections() {
    return sockets.connections();
  }

  /** What becomes of connections. */
  public Sockets sockets() {
    return sockets;
  }

  // what people see

  /** All messages of a channel that everybody sees, threads included. */
  public List<Message> messages(String channel) {
    return sights.messages(channel);
  }

  /** What this person alone sees beside those. */
  public List<Message> whispers(String person) {
    return sights.whispers(account(person));
  }

  /** The group direct messages, by their members. */
  public Map<String, List<String>> groups() {
    return sights.groups();
  }

  /** The direct messages of a person; "" where there were none yet. */
  public String direct(String person) {
    return sights.direct(account(person));
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
    return sights.shown(account(person), within);
  }

  /** What appeared before is old news. */
  public void looksAway(String person) {
    workspace.screens.shown(account(person)).clear();
  }

  /** Somebody presses Close. */
  public void closes(String person) {
    workspace.screens.closes(account(person));
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
    return deliveries.answer("slash_commands", command(person, channel, command, text));
  }

  public ObjectNode command(String person, String channel, String command, String text) {
    return deeds.command(account(person), channel, command, text);
  }

  /** A control of a message. */
  public JsonNode presses(
      String person, Message on, JsonNode block, JsonNode element, String choice) {
    return deliveries.answer("interactive", press(person, on, block, element, choice));
  }

  public ObjectNode press(
      String person, Message on, JsonNode block, JsonNode element, String choice) {
    return deeds.press(account(person), on, block, element, choice);
  }

  /** A control of a page or of the home. */
  public JsonNode presses(
      String person, OpenView on, JsonNode block, JsonNode element, String choice) {
    return deliveries.answer(
        "interactive", deeds.press(account(person), on, block, element, choice));
  }

  /**
   * A form is sent. What Slack does with the answer is done: the view closes, changes or stays.
   *
   * @param state the values by block, as Slack sends them
   * @return the first answer
   */
  public JsonNode sends(String person, OpenView form, JsonNode state) {
    JsonNode answer = deliveries.answer("interactive", submission(person, form, state));
    violations.addAll(deeds.answered(account(person), form, state, answer));
    return answer;
  }

  public ObjectNode submission(String person, OpenView form, JsonNode state) {
    return deeds.submission(account(person), form, state);
  }

  /** Somebody opens the app's home. */
  public void opensHome(String person) {
    var _ = deliveries.answer("events_api", deeds.homeOpened(account(person)));
  }

  public ObjectNode homeOpened(String person, String event) {
    return Deeds.homeOpened(account(person), event);
  }

  // delivery

  /** By socket, or as a signed request. */
  public CompletableFuture<JsonNode> deliver(String type, JsonNode payload, int retry) {
    return deliveries.send(type, payload, retry);
  }

  /** Any request at all; its status. */
  public int status(String type, JsonNode payload, long second, String signature) {
    return requests.status(deliveries.address, type, payload, second, signature);
  }

  /** A request with any body, signed for that second; its status. */
  public int status(String body, String contentType, long second) {
    return requests.status(deliveries.address, body, contentType, second);
  }

  /** Slack thinks that its request was not heard; the status of the second. */
  public int repeats(String type, JsonNode payload, long second) {
    return requests.repeated(deliveries.address, type, payload, second);
  }

  /** The first answer, which must come in time. */
  public static JsonNode ack(CompletableFuture<JsonNode> answer) {
    return Deliveries.ack(answer);
  }

  @Override
  public void close() {
    sockets.end();
    api.close();
    requests.close();
  }
}
