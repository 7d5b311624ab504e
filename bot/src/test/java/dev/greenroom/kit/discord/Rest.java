package dev.greenroom.kit.discord;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The REST API on a port of its own, with all that can go wrong on the way. */
final class Rest implements AutoCloseable {
  final Troubles troubles = new Troubles();
  final List<FakeDiscord.Call> calls = new CopyOnWriteArrayList<>();
  private final Routes routes;
  private final Supplier<String> token;
  private final HttpServer server;

  Rest(Routes routes, Supplier<String> token) {
    this.routes = routes;
    this.token = token;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/api/v10/", this::serve);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/v10/");
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring("/api/v10/".length());
    String call = exchange.getRequestMethod() + " " + path;
    byte[] body = exchange.getRequestBody().readAllBytes();
    var parts = Multipart.of(exchange.getRequestHeaders().getFirst("Content-Type"), body);
    calls.add(new FakeDiscord.Call(call, parts.json()));
    switch (troubles.next(call)) {
      case Troubles.None _ -> answer(exchange, call, parts);
      case Troubles.Before(var status) when status == 0 -> exchange.close();
      case Troubles.Before(var status) -> say(exchange, status, Json.object());
      case Troubles.Malformed _ -> denied(exchange, Denied.form("by order"));
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
      denied(exchange, e);
    } catch (RuntimeException e) {
      e.printStackTrace();
      say(exchange, 418, Json.object().put("code", 0).put("message", "the fake broke: " + e));
    }
  }

  private static void denied(HttpExchange exchange, Denied e) throws IOException {
    say(exchange, e.status, Json.object().put("code", e.code).put("message", e.getMessage()));
  }

  private JsonNode result(HttpExchange exchange, String call, Multipart parts) {
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    boolean open = call.contains("interactions/") || call.contains("webhooks/");
    if (!open && !("Bot " + token.get()).equals(authorization)) {
      throw new Denied(401, 0, "401: Unauthorized");
    }
    return routes.answer(call, parts, query(exchange.getRequestURI().getQuery()));
  }

  static Map<String, String> query(@Nullable String query) {
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
  public void close() {
    server.stop(0);
  }
}
