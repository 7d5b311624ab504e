package dev.greenroom.kit.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What Slack sends over HTTP, as it signs it. */
final class Requests implements AutoCloseable {
  private final String secret;
  private final HttpClient http = HttpClient.newHttpClient();

  Requests(String secret) {
    this.secret = secret;
  }

  /** A request signed for that second. */
  CompletableFuture<JsonNode> answer(String to, String type, JsonNode payload, long second) {
    String body = body(type, payload);
    return send(to, body, Long.toString(second), sign(second, body), type)
        .thenApply(
            answer -> {
              if (answer.statusCode() != 200) {
                throw new AssertionError("HTTP " + answer.statusCode());
              }
              String first = answer.body();
              return first.isEmpty()
                  ? Json.object()
                  : first.startsWith("{") ? Json.parse(first) : TextNode.valueOf(first);
            });
  }

  /** Any request at all; its status. */
  int status(String to, String type, JsonNode payload, long second, String signature) {
    String body = body(type, payload);
    String signed = signature.isEmpty() ? sign(second, body) : signature;
    return send(to, body, Long.toString(second), signed, type).join().statusCode();
  }

  /** A request with any body, signed for that second; its status. */
  int status(String to, String body, String contentType, long second) {
    return send(to, body, Long.toString(second), sign(second, body), contentType)
        .join()
        .statusCode();
  }

  /** Slack thinks that its request was not heard; the status of the second. */
  int repeated(String to, String type, JsonNode payload, long second) {
    String body = body(type, payload);
    return send(to, body, Long.toString(second), sign(second, body), type, "X-Slack-Retry-Num", "1")
        .join()
        .statusCode();
  }

  private CompletableFuture<HttpResponse<String>> send(
      String to, String body, String stamp, String signature, String type, String... more) {
    var request =
        HttpRequest.newBuilder(URI.create(to + "/slack/events"))
            .header("X-Slack-Request-Timestamp", stamp)
            .header("X-Slack-Signature", signature)
            .header(
                "Content-Type",
                switch (type) {
                  case "events_api" -> "application/json";
                  case "interactive", "slash_commands" -> "application/x-www-form-urlencoded";
                  default -> type;
                })
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (more.length > 0) {
      request.headers(more);
    }
    return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String body(String type, JsonNode payload) {
    return switch (type) {
      case "events_api" -> payload.toString();
      case "interactive" -> "payload=" + URLEncoder.encode(payload.toString(), UTF_8);
      default ->
          payload.properties().stream()
              .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue().asText(), UTF_8))
              .collect(Collectors.joining("&"));
    };
  }

  private String sign(long second, String body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return "v0="
          + HexFormat.of().formatHex(mac.doFinal(("v0:" + second + ":" + body).getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
