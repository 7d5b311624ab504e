package dev.greenroom.kit.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** The Web API, the addresses of presses and the place for uploads, on a port of its own. */
final class Api implements AutoCloseable {
  private static final int BACKLOG = 200;

  /** One call, as it was made. */
  record Call(String method, Map<String, String> form) {}

  private final Workspace workspace;
  private final Tokens tokens;
  private final Supplier<String> socket;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Call> calls = new ArrayList<>();
  private final Map<String, Deque<Trouble>> troubles = new HashMap<>();
  private boolean down;

  /**
   * @param socket makes the address of a new socket
   */
  Api(Workspace workspace, Tokens tokens, Supplier<String> socket) {
    this.workspace = workspace;
    this.tokens = tokens;
    this.socket = socket;
    try {
      server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/api/", this::call);
    server.createContext("/respond/", this::respond);
    server.createContext("/upload/", this::upload);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  synchronized void trouble(String method, Trouble trouble) {
    troubles.computeIfAbsent(method, _ -> new ArrayDeque<>()).add(trouble);
  }

  /** Whether every connection breaks before anything is done. */
  synchronized void isDown(boolean down) {
    this.down = down;
  }

  private synchronized Trouble trouble(String method) {
    if (down) {
      return new Trouble.Lost(false);
    }
    Deque<Trouble> some = troubles.get(method);
    Trouble next = some == null ? null : some.poll();
    return next == null ? new Trouble.Refuses("") : next;
  }

  synchronized List<Call> calls() {
    return List.copyOf(calls);
  }

  private void call(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestURI().getPath().substring("/api/".length());
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    var call = new Call(method, form(body));
    synchronized (this) {
      calls.add(call);
    }
    switch (trouble(method)) {
      case Trouble.Limited(var after) -> {
        exchange.getResponseHeaders().add("Retry-After", after);
        send(exchange, 429, "{\"ok\":false,\"error\":\"ratelimited\"}");
      }
      case Trouble.ServerError(var after) -> {
        if (after) {
          var _ = answer(exchange, call);
        }
        send(exchange, 503, "<html>upstream</html>");
      }
      case Trouble.Lost(var after) -> {
        if (after) {
          var _ = answer(exchange, call);
        }
        exchange.close();
      }
      case Trouble.Silent(var after) -> {
        if (after) {
          var _ = answer(exchange, call);
        }
      }
      case Trouble.Odd(var status) -> send(exchange, status, "<html>not Slack</html>");
      case Trouble.Slow(var until) -> {
        until.run();
        send(exchange, 200, answer(exchange, call).toString());
      }
      case Trouble.Refuses(var error) ->
          send(
              exchange,
              200,
              (error.isEmpty() ? answer(exchange, call) : refused(new Refusal(error))).toString());
    }
  }

  private ObjectNode answer(HttpExchange exchange, Call call) {
    try {
      String token = exchange.getRequestHeaders().getFirst("Authorization");
      boolean app = call.method().equals("apps.connections.open");
      Refusal.unless(token != null, "not_authed", "");
      Refusal.unless(
          ("Bearer " + (app ? tokens.app() : tokens.bot())).equals(token),
          ("Bearer " + tokens.bot()).equals(token) ? "not_allowed_token_type" : "invalid_auth",
          "");
      exchange.getResponseHeaders().add("x-oauth-scopes", String.join(",", workspace.scopes));
      return answer(call.method(), call.form()).put("ok", true);
    } catch (Refusal e) {
      return refused(e);
    }
  }

  private ObjectNode refused(Refusal e) {
    ObjectNode json = Json.object().put("ok", false).put("error", e.error());
    if (e.error().equals("missing_scope")) {
      return json.put("needed", e.detail()).put("provided", String.join(",", workspace.scopes));
    }
    json.putObject("response_metadata").putArray("messages").add("[ERROR] " + e.detail());
    return json;
  }

  private ObjectNode answer(String method, Map<String, String> form) {
    return switch (method) {
      case "auth.test" ->
          Json.object()
              .put("team_id", "T1")
              .put("user_id", Workspace.BOT)
              .put("bot_id", "B1")
              .put("team", "Group")
              .put("user", "greenroom");
      case "apps.connections.open" -> {
        Refusal.unless(workspace.manifest.socketMode(), "socket_mode_disabled", "");
        yield Json.object().put("url", socket.get());
      }
      case "chat.postMessage" -> posted(form);
      case "chat.update" -> {
        var now =
            workspace.update(
                form.get("channel"), form.get("ts"), get(form, "text"), get(form, "blocks"));
        yield Json.object().put("channel", now.channel()).put("ts", now.ts());
      }
      case "chat.delete" -> {
        workspace.delete(form.get("channel"), form.get("ts"));
        yield Json.object();
      }
      case "chat.postEphemeral" -> {
        var said =
            workspace.whisper(
                form.get("channel"), form.get("user"), get(form, "text"), get(form, "blocks"));
        yield Json.object().put("message_ts", said.ts());
      }
      case "conversations.open" -> {
        Room room = workspace.opened(Arrays.asList(form.get("users").split(",", -1)));
        ObjectNode json = Json.object();
        json.putObject("channel").put("id", room.id);
        yield json;
      }
      case "conversations.history" -> history(form, "");
      case "conversations.replies" -> history(form, form.get("ts"));
      case "users.info" -> user(workspace.user(form.get("user")));
      case "files.getUploadURLExternal" -> {
        String id = workspace.upload();
        yield Json.object().put("file_id", id).put("upload_url", url() + "/upload/" + id);
      }
      case "files.completeUploadExternal" -> completed(Json.parse(form.get("files")));
      case "views.open" ->
          view(workspace.open(form.get("trigger_id"), Json.parse(form.get("view")), false));
      case "views.push" ->
          view(workspace.open(form.get("trigger_id"), Json.parse(form.get("view")), true));
      case "views.update" ->
          view(
              workspace.update(
                  form.get("view_id"), Json.parse(form.get("view")), get(form, "hash")));
      case "views.publish" -> {
        workspace.publish(form.get("user_id"), Json.parse(form.get("view")));
        yield Json.object();
      }
      default -> throw new Refusal("unknown_method", method);
    };
  }

  private ObjectNode posted(Map<String, String> form) {
    var message =
        workspace.post(
            form.get("channel"),
            get(form, "thread_ts"),
            get(form, "text"),
            get(form, "blocks"),
            get(form, "metadata"));
    return Json.object().put("channel", message.channel()).put("ts", message.ts());
  }

  private ObjectNode history(Map<String, String> form, String thread) {
    boolean all = get(form, "include_all_metadata").matches("1|true");
    String oldest = get(form, "oldest");
    ObjectNode json = Json.object();
    ArrayNode array = json.putArray("messages");
    int limit = Integer.parseInt(get(form, "limit"));
    int from = get(form, "cursor").isEmpty() ? 0 : Integer.parseInt(get(form, "cursor"));
    var found =
        workspace.history(
            form.get("channel"), thread, oldest.isEmpty() ? 0 : Double.parseDouble(oldest));
    found.stream()
        .skip(from)
        .limit(limit)
        .forEach(
            one -> {
              ObjectNode said =
                  array
                      .addObject()
                      .put("type", "message")
                      .put("ts", one.ts())
                      .put("text", one.text());
              if (all && !one.metadata().isEmpty()) {
                said.set("metadata", one.metadata());
              }
            });
    if (found.size() > from + limit) {
      json.putObject("response_metadata").put("next_cursor", Integer.toString(from + limit));
    }
    return json;
  }

  private static ObjectNode user(Workspace.User user) {
    ObjectNode json = Json.object();
    json.putObject("user")
        .put("id", user.id())
        .put("name", user.name())
        .put("real_name", user.shown())
        .put("is_admin", user.admin())
        .put("is_owner", false)
        .putObject("profile")
        .put("real_name", user.shown())
        .put("display_name", user.shown());
    return json;
  }

  private ObjectNode completed(JsonNode files) {
    ObjectNode json = Json.object();
    ArrayNode array = json.putArray("files");
    files.forEach(
        file -> {
          workspace.complete(file.path("id").asText());
          array.addObject().put("id", file.path("id").asText());
        });
    return json;
  }

  private static ObjectNode view(OpenView view) {
    ObjectNode json = Json.object();
    json.putObject("view").put("id", view.id()).put("hash", view.hash());
    return json;
  }

  private void respond(HttpExchange exchange) throws IOException {
    String id = exchange.getRequestURI().getPath().substring("/respond/".length());
    var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    synchronized (this) {
      calls.add(new Call("respond", Map.of("body", body)));
    }
    try {
      workspace.respond(id, Json.parse(body));
      send(exchange, 200, "{\"ok\":true}");
    } catch (Refusal e) {
      send(exchange, 404, refused(e).toString());
    }
  }

  private void upload(HttpExchange exchange) throws IOException {
    String id = exchange.getRequestURI().getPath().substring("/upload/".length());
    workspace.content(id, exchange.getRequestBody().readAllBytes());
    send(exchange, 200, "OK");
  }

  private static String get(Map<String, String> form, String name) {
    return form.getOrDefault(name, "");
  }

  static Map<String, String> form(String body) {
    var form = new HashMap<String, String>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(
            URLDecoder.decode(pair.substring(0, equals), UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), UTF_8));
      }
    }
    return form;
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
