package dev.greenroom.kit.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import org.jspecify.annotations.Nullable;

/** Discord's REST API and gateway for one bot and one server, with four people in it. */
public final class FakeDiscord implements AutoCloseable {
  public static final String TOKEN = "a-token.of-the.bot";

  /**
   * A call that arrived.
   *
   * @param call such as "POST channels/1/messages"
   */
  public record Call(String call, JsonNode payload) {}

  private record Request(
      Matcher path, ObjectNode json, Set<String> files, Map<String, String> query) {
    String at(int group) {
      return path.group(group);
    }
  }

  private record Route(Pattern pattern, Function<Request, JsonNode> answer) {}

  private volatile String token = TOKEN;
  private final Guild guild = new Guild();
  private final Interactions interactions = new Interactions(guild);
  private final Gateway gateway = new Gateway(guild, this::token);
  private final Troubles troubles = new Troubles();
  private final List<Route> routes = new ArrayList<>();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  public FakeDiscord() {
    routes();
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/api/v10/", this::serve);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  private String token() {
    return token;
  }

  /** What {@code DISCORD_API_URL} is set to. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/v10/");
  }

  /** Every call so far. */
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  /** Those calls whose method and path look like this. */
  public List<Call> calls(String regex) {
    return calls.stream().filter(call -> call.call().matches(regex)).toList();
  }

  public Troubles troubles() {
    return troubles;
  }

  /** Discord's clock goes on. */
  public void passes(Duration time) {
    guild.passes(time);
  }

  /** The owner resets the token. */
  public void resetsTheToken() {
    token = "another";
  }

  /** Every log-in is closed with this code. */
  public void refusesLogins(int code) {
    gateway.refuses(code);
  }

  public void isInNoServer() {
    gateway.isInNoServer();
  }

  /** Somebody follows the invite link. */
  public void joinsTheServer() {
    gateway.joins();
  }

  /**
   * The same by the link itself, which says what the bot may do here and that it has commands.
   *
   * @return the rights that Discord's page then names
   */
  public List<String> joinsTheServerBy(URI link) {
    Map<String, String> asked = query(link.getQuery());
    List<String> scopes = List.of(asked.getOrDefault("scope", "").split("[ +]"));
    if (!asked.getOrDefault("client_id", "").equals(guild.bot)
        || !scopes.containsAll(List.of("bot", "applications.commands"))) {
      throw new AssertionError("Discord shows an error page at " + link);
    }
    long rights = Long.parseLong(asked.getOrDefault("permissions", "0"));
    guild.grants(rights);
    gateway.joins();
    // the SDK's name for one of them is not the one on Discord's pages
    return Permission.getPermissions(rights).stream()
        .map(
            right -> right == Permission.MESSAGE_HISTORY ? "Read Message History" : right.getName())
        .toList();
  }

  /** Whether the bot is logged in. */
  public boolean isConnected() {
    return gateway.isConnected();
  }

  public void cutsTheConnection() {
    gateway.cuts();
  }

  public void endsTheSession() {
    gateway.invalidates();
  }

  public int logins() {
    return gateway.identified();
  }

  public int resumes() {
    return gateway.resumed();
  }

  /** A right is taken from the bot. */
  public void takes(Permission right) {
    guild.lacks(right);
    tellsOfRights();
  }

  public void givesBack(Permission right) {
    guild.has(right);
    tellsOfRights();
  }

  /** In this channel alone the bot may not write. */
  public void shuts(String channel) {
    guild.shuts(channel);
  }

  public void opens(String channel) {
    guild.opens(channel);
  }

  private void tellsOfRights() {
    ObjectNode changed = Json.object().put("guild_id", guild.id);
    changed.set("role", guild.roles().get(2));
    gateway.dispatch("GUILD_ROLE_UPDATE", changed);
  }

  public void deletesTheChannel(String channel) {
    guild.removes(channel);
  }

  /** Somebody deletes a message by hand. */
  public void deletes(String channel, String message) {
    guild.delete(channel, message);
  }

  /** This person takes no direct messages. */
  public void hearsNothing(String person) {
    guild.hearsNothing(person);
  }

  /** One more person comes to the server. */
  public void joins(String person) {
    guild.joins(person);
  }

  /** Presses and calls of the past take up no room any more: for those who make very many. */
  public void forgets() {
    gateway.forget();
    interactions.forget();
    calls.clear();
  }

  public String channel(String name) {
    return guild.named(name).id;
  }

  public String account(String person) {
    return guild.account(person);
  }

  public JsonNode commands() {
    return guild.commands;
  }

  /** The messages of a channel, thread or direct messages, the oldest first. */
  public List<ObjectNode> messages(String channel) {
    Guild.Hall hall = guild.find(channel);
    return hall == null
        ? List.of()
        : hall.messages.values().stream().filter(one -> one.path("type").asInt() == 0).toList();
  }

  /** Somebody writes so many lines. */
  public void chats(String person, String channel, int lines) {
    for (int line = 0; line < lines; line++) {
      guild.says(person, channel);
    }
  }

  /** Somebody lets somebody else into a thread. */
  public void addsByHand(String person, String thread, String other) {
    guild.lets(thread, guild.account(other), guild.account(person));
  }

  /** Nobody has written in a thread for long. */
  public void archives(String thread) {
    guild.archives(thread);
  }

  /** The bot is put out of the server. */
  public void kicksTheBot() {
    guild.lacks(Permission.VIEW_CHANNEL);
    gateway.dispatch("GUILD_DELETE", Json.object().put("id", guild.id));
  }

  public List<ObjectNode> direct(String person) {
    return messages(guild.direct(guild.account(person)).id);
  }

  /** What this person alone sees. */
  public List<ObjectNode> alone(String person) {
    return interactions.alone(person);
  }

  /** A thread as people find it. */
  public record Thread(
      String id, String parent, String title, Set<String> people, boolean open, boolean live) {}

  public List<Thread> threads() {
    return guild.all().stream()
        .filter(Guild.Hall::isThread)
        .map(
            hall -> {
              var others = new LinkedHashSet<>(hall.people);
              others.remove(guild.bot);
              return new Thread(
                  hall.id,
                  hall.parent,
                  hall.name,
                  others,
                  hall.type == 11,
                  !hall.archived || !hall.locked);
            })
        .toList();
  }

  /** Somebody types a command. */
  public Interaction types(
      String person, String channel, String command, Map<String, String> values) {
    ObjectNode data = Json.object().put("id", guild.newId()).put("type", 1);
    String[] words = command.split(" ", -1);
    isOffered(words);
    data.put("name", words[0]);
    ArrayNode options = data.putArray("options");
    if (words.length > 1) {
      options = options.addObject().put("type", 1).put("name", words[1]).putArray("options");
    }
    for (var value : values.entrySet()) {
      options.addObject().put("type", 3).put("name", value.getKey()).put("value", value.getValue());
    }
    return told(interactions.begins(Interaction.Kind.COMMAND, person, channel, null), data);
  }

  /** Discord's own list of commands has no others. */
  private void isOffered(String[] words) {
    JsonNode known =
        Json.each(guild.commands)
            .filter(one -> one.path("name").asText().equals(words[0]))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no command /" + words[0]));
    if (words.length > 1
        && Json.each(known.path("options"))
            .noneMatch(o -> o.path("name").asText().equals(words[1]))) {
      throw new AssertionError("no command /" + words[0] + " " + words[1]);
    }
  }

  /** Somebody presses a button. */
  public Interaction presses(String person, ObjectNode on, String customId) {
    return component(person, on, customId, Json.object().put("component_type", 2));
  }

  /** Somebody chooses from a select. */
  public Interaction chooses(String person, ObjectNode on, String customId, String value) {
    ObjectNode data = Json.object().put("component_type", 3);
    data.putArray("values").add(value);
    return component(person, on, customId, data);
  }

  private Interaction component(String person, ObjectNode on, String customId, ObjectNode data) {
    return told(
        interactions.begins(Interaction.Kind.COMPONENT, person, on.path("channel_id").asText(), on),
        data.put("custom_id", customId).put("id", 1));
  }

  /** Somebody sends a form: the components as Discord fills them. */
  public Interaction sends(String person, Interaction opened, ArrayNode filled) {
    ObjectNode data = Json.object().put("custom_id", form(opened).path("custom_id").asText());
    data.set("components", filled);
    return told(
        interactions.begins(Interaction.Kind.FORM, person, opened.channel, opened.on), data);
  }

  /** The gateway brings a press once more. */
  public void bringsAgain(Interaction press) {
    gateway.dispatch("INTERACTION_CREATE", interactions.event(press, press.data));
  }

  private Interaction told(Interaction press, ObjectNode data) {
    press.data = data;
    gateway.dispatch("INTERACTION_CREATE", interactions.event(press, data));
    return press;
  }

  /** The form that a press opened. */
  public ObjectNode form(Interaction press) {
    return Optional.ofNullable(press.form).orElseThrow(() -> new AssertionError("no form"));
  }

  public boolean hasForm(Interaction press) {
    return press.form != null;
  }

  /** The page that a press opened or changed, the latest; empty for none. */
  public Optional<ObjectNode> page(Interaction press) {
    synchronized (interactions) {
      return press.pages.isEmpty() ? Optional.empty() : Optional.of(press.pages.getLast());
    }
  }

  private void routes() {
    on("GET gateway/bot", _ -> gatewayBot());
    on("GET users/@me", _ -> guild.user(guild.bot));
    on("GET oauth2/applications/@me", _ -> Json.object().put("id", guild.bot));
    on("GET applications/(\\d+)/commands", _ -> guild.commands);
    on("PUT applications/(\\d+)/commands", request -> registered(request.json.path("list")));
    on(
        "POST users/@me/channels",
        request -> guild.json(guild.direct(request.json.path("recipient_id").asText())));
    on("GET channels/(\\d+)", request -> guild.json(guild.seen(request.at(1))));
    on("PATCH channels/(\\d+)", r -> thread("UPDATE", guild.change(r.at(1), r.json)));
    on("POST channels/(\\d+)/messages", r -> guild.post(r.at(1), r.json, r.files));
    on("PATCH channels/(\\d+)/messages/(\\d+)", r -> guild.edit(r.at(1), r.at(2), r.json, r.files));
    on("DELETE channels/(\\d+)/messages/(\\d+)", r -> done(() -> guild.delete(r.at(1), r.at(2))));
    on("GET channels/(\\d+)/messages", this::history);
    on(
        "POST channels/(\\d+)/messages/(\\d+)/threads",
        r -> thread("CREATE", guild.under(r.at(1), r.at(2), r.json)));
    on("POST channels/(\\d+)/threads", r -> thread("CREATE", guild.apart(r.at(1), r.json)));
    on(
        "PUT channels/(\\d+)/thread-members/(\\d+)",
        r -> done(() -> guild.lets(r.at(1), r.at(2), guild.bot)));
    on(
        "DELETE channels/(\\d+)/thread-members/(\\d+)",
        r -> done(() -> guild.letsOut(r.at(1), r.at(2))));
    on("GET guilds/(\\d+)/threads/active", _ -> threads(guild.active(), false));
    on("GET channels/(\\d+)/threads/archived/(public|private)", this::archived);
    on(
        "POST interactions/(\\d+)/([^/]+)/callback",
        r -> interactions.callback(r.at(2), r.json, r.files));
    on("POST webhooks/(\\d+)/([^/]+)", r -> interactions.follow(r.at(2), r.json, r.files));
    on(
        "PATCH webhooks/(\\d+)/([^/]+)/messages/@original",
        r -> interactions.original(r.at(2), r.json, r.files));
    on(
        "DELETE webhooks/(\\d+)/([^/]+)/messages/@original",
        r -> done(() -> interactions.deletes(r.at(2))));
  }

  private void on(String call, Function<Request, JsonNode> answer) {
    routes.add(new Route(Pattern.compile(call), answer));
  }

  private static JsonNode done(Runnable effect) {
    effect.run();
    return Json.object();
  }

  private JsonNode gatewayBot() {
    ObjectNode json = Json.object().put("url", gateway.url()).put("shards", 1);
    json.putObject("session_start_limit")
        .put("total", 1000)
        .put("remaining", 1000)
        .put("reset_after", 0)
        .put("max_concurrency", 1);
    return json;
  }

  private JsonNode registered(JsonNode commands) {
    CommandRules.check(commands);
    ArrayNode known = Json.array();
    for (JsonNode command : commands) {
      ObjectNode one = CommandRules.answered(command);
      known.add(one.put("id", guild.newId()).put("application_id", guild.bot).put("version", "1"));
    }
    guild.commands = known;
    return known;
  }

  private JsonNode history(Request request) {
    long after = Long.parseLong(request.query.getOrDefault("after", "0"));
    int limit = Integer.parseInt(request.query.getOrDefault("limit", "50"));
    return guild.history(request.at(1), after, limit);
  }

  private JsonNode archived(Request request) {
    int type = request.at(2).equals("private") ? Guild.PRIVATE_THREAD : Guild.PUBLIC_THREAD;
    String before = request.query.getOrDefault("before", Instant.MAX.toString());
    int limit = Math.min(100, Integer.parseInt(request.query.getOrDefault("limit", "50")));
    List<Guild.Hall> all = guild.archived(request.at(1), type, Instant.parse(before));
    return threads(all.stream().limit(limit).toList(), all.size() > limit);
  }

  private JsonNode threads(List<Guild.Hall> threads, boolean more) {
    ObjectNode json = Json.object().put("has_more", more);
    json.set("threads", Json.array(threads.stream().map(guild::json).toList()));
    json.putArray("members");
    return json;
  }

  /** Whoever is in the server hears of a thread. */
  private JsonNode thread(String what, Guild.Hall thread) {
    ObjectNode json = guild.json(thread);
    gateway.dispatch("THREAD_" + what, json.deepCopy().put("newly_created", true));
    return json;
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring("/api/v10/".length());
    String call = exchange.getRequestMethod() + " " + path;
    byte[] body = exchange.getRequestBody().readAllBytes();
    var parts = Multipart.of(exchange.getRequestHeaders().getFirst("Content-Type"), body);
    calls.add(new Call(call, parts.json()));
    switch (troubles.next(call)) {
      case Troubles.None _ -> answer(exchange, call, parts);
      case Troubles.Before(var status) when status == 0 -> exchange.close();
      case Troubles.Before(var status) -> say(exchange, status, Json.object());
      case Troubles.After(var status) -> {
        JsonNode _ = result(exchange, call, parts);
        if (status == 0) {
          exchange.close();
        } else {
          say(exchange, status, Json.object());
        }
      }
      case Troubles.Limited(var after, var all) -> limited(exchange, after, all);
      case Troubles.KeptOut(var status) -> keepsOut(exchange, status);
      case Troubles.Silent(var after) -> {
        if (after) {
          JsonNode _ = result(exchange, call, parts);
        }
      }
      case Troubles.Held(var until) -> {
        Troubles.await(until);
        answer(exchange, call, parts);
      }
    }
  }

  private static void limited(HttpExchange exchange, Duration after, boolean all)
      throws IOException {
    exchange.getResponseHeaders().add("Via", "1.1 fake");
    long seconds = (after.toMillis() + 999) / 1000;
    exchange.getResponseHeaders().add("Retry-After", Long.toString(seconds));
    exchange.getResponseHeaders().add("X-RateLimit-Scope", all ? "global" : "shared");
    if (all) {
      exchange.getResponseHeaders().add("X-RateLimit-Global", "true");
    }
    ObjectNode body = Json.object().put("message", "You are being rate limited.");
    say(exchange, 429, body.put("retry_after", after.toMillis() / 1000.0).put("global", all));
  }

  /** What stands before Discord answers in its own way, and says nothing of when to come again. */
  private static void keepsOut(HttpExchange exchange, int status) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "text/html");
    byte[] page = "<html>Access denied</html>".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, page.length);
    exchange.getResponseBody().write(page);
    exchange.close();
  }

  private void answer(HttpExchange exchange, String call, Multipart parts) throws IOException {
    try {
      JsonNode result = result(exchange, call, parts);
      boolean nothing = result instanceof ObjectNode object && object.isEmpty();
      say(exchange, nothing ? 204 : 200, result);
    } catch (Denied e) {
      say(exchange, e.status, Json.object().put("code", e.code).put("message", e.getMessage()));
    } catch (RuntimeException e) {
      e.printStackTrace();
      say(exchange, 418, Json.object().put("code", 0).put("message", "the fake broke: " + e));
    }
  }

  private JsonNode result(HttpExchange exchange, String call, Multipart parts) {
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    boolean open = call.contains("interactions/") || call.contains("webhooks/");
    if (!open && !("Bot " + token).equals(authorization)) {
      throw new Denied(401, 0, "401: Unauthorized");
    }
    for (Route route : routes) {
      Matcher matcher = route.pattern().matcher(call);
      if (matcher.matches()) {
        var request =
            new Request(
                matcher, parts.json(), parts.files(), query(exchange.getRequestURI().getQuery()));
        return route.answer().apply(request);
      }
    }
    throw new Denied(404, 0, "404: Not Found " + call);
  }

  private static Map<String, String> query(@Nullable String query) {
    var values = new HashMap<String, String>();
    for (String pair : query == null ? new String[0] : query.split("&")) {
      values.put(pair.replaceFirst("=.*", ""), pair.replaceFirst("[^=]*=", ""));
    }
    return values;
  }

  private static void say(HttpExchange exchange, int status, JsonNode json) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    byte[] body = json.toString().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, status == 204 ? -1 : body.length);
    if (status != 204) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Override
  public String toString() {
    return calls.stream().map(Call::call).collect(Collectors.joining("\n"));
  }

  @Override
  public void close() {
    gateway.close();
    server.stop(0);
  }
}
