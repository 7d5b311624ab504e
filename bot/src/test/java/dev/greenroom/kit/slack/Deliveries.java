package dev.greenroom.kit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How the app hears of what people do: by socket, or as signed requests. */
final class Deliveries {
  /** Slack's limit for the first answer to a press. */
  private static final Duration LIMIT = Duration.ofSeconds(3);

  private final Sockets sockets;
  private final Requests requests;
  private final InstantSource clock;

  /** Where requests go; "" for the socket. */
  String address = "";

  Deliveries(Sockets sockets, Requests requests, InstantSource clock) {
    this.sockets = sockets;
    this.requests = requests;
    this.clock = clock;
  }

  CompletableFuture<JsonNode> send(String type, JsonNode payload, int retry) {
    return address.isEmpty()
        ? sockets.send(type, payload, retry)
        : requests.answer(address, type, payload, clock.instant().getEpochSecond());
  }

  /** The first answer to it, which must come in time. */
  JsonNode answer(String type, JsonNode payload) {
    return ack(send(type, payload, 0));
  }

  static JsonNode ack(CompletableFuture<JsonNode> answer) {
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
}
