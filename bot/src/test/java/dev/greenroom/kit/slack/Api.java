package dev.greenroom.kit.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

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
  private final Methods methods;
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
    try {
      server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    methods = new Methods(workspace, url(), socket);
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

  synchronized List<Call> calls(String method) {
    return calls.stream().filter(call -> call.method().equals(method)).toList();
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
      return methods.answer(call.method(), call.form()).put("ok", true);
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
    workspace.files.content(id, exchange.getRequestBody().readAllBytes());
    send(exchange, 200, "OK");
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
