package dev.greenroom.kit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** Socket Mode: at most ten connections, each delivery to one of them, each acknowledged once. */
final class Sockets extends WebSocketServer {
  private static final int MOST = 10;

  private final Set<String> tickets = new HashSet<>();
  private final List<WebSocket> open = new ArrayList<>();
  private final Map<String, CompletableFuture<JsonNode>> waiting = new HashMap<>();
  private final Set<String> answered = new HashSet<>();
  private final List<String> violations;
  private final CountDownLatch started = new CountDownLatch(1);

  /** Connections that get nothing any more. */
  private final Set<WebSocket> retired = new HashSet<>();

  private volatile Runnable greeting = () -> {};
  private int count;

  Sockets(List<String> violations) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    this.violations = violations;
    setReuseAddr(true);
    setConnectionLostTimeout(0);
    setDaemon(true);
    start();
    try {
      started.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  synchronized String ticket() {
    String ticket = "t" + ++count;
    tickets.add(ticket);
    return "ws://127.0.0.1:" + getPort() + "/link/?ticket=" + ticket;
  }

  @Override
  public void onStart() {
    started.countDown();
  }

  @Override
  public synchronized void onOpen(WebSocket socket, ClientHandshake handshake) {
    String ticket = handshake.getResourceDescriptor().replaceFirst(".*ticket=", "");
    if (!tickets.remove(ticket) || open.size() >= MOST) {
      socket.close(1008, "too_many_websockets");
      return;
    }
    open.add(socket);
    socket.send("{\"type\":\"hello\",\"num_connections\":" + open.size() + "}");
  }

  @Override
  public synchronized void onClose(WebSocket socket, int code, String reason, boolean remote) {
    open.remove(socket);
  }

  @Override
  public synchronized void onMessage(WebSocket socket, String message) {
    JsonNode json = Json.parse(message);
    String id = json.path("envelope_id").asText();
    CompletableFuture<JsonNode> ack = waiting.remove(id);
    if (ack == null) {
      violations.add(
          (answered.contains(id) ? "a second acknowledgement: " : "unknown: ") + message);
      return;
    }
    answered.add(id);
    ack.complete(json.path("payload"));
  }

  @Override
  public void onError(@Nullable WebSocket socket, Exception e) {}

  synchronized int connections() {
    return open.size();
  }

  /** To one of the connections; the answer's payload, once there is one. */
  synchronized CompletableFuture<JsonNode> send(String type, JsonNode payload, int retry) {
    String id = "e" + ++count;
    var ack = new CompletableFuture<JsonNode>();
    List<WebSocket> there = open.stream().filter(one -> !retired.contains(one)).toList();
    if (there.isEmpty()) {
      ack.completeExceptionally(new AssertionError("dispatch_failed: no connection"));
      return ack;
    }
    waiting.put(id, ack);
    var envelope =
        Json.object()
            .put("type", type)
            .put("envelope_id", id)
            .put("accepts_response_payload", !type.equals("events_api"));
    if (retry > 0) {
      envelope.put("retry_attempt", retry).put("retry_reason", "timeout");
    }
    envelope.set("payload", payload);
    there.get(count % there.size()).send(envelope.toString());
    return ack;
  }

  /** Slack asks a connection to be replaced. */
  synchronized void disconnects(String reason) {
    WebSocket one = open.getFirst();
    one.send("{\"type\":\"disconnect\",\"reason\":\"" + reason + "\"}");
    if (!reason.equals("warning")) {
      retired.add(one);
    }
  }

  void greets(Runnable wait) {
    greeting = wait;
  }

  @Override
  public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
      WebSocket socket, Draft draft, ClientHandshake handshake) throws InvalidDataException {
    greeting.run();
    return super.onWebsocketHandshakeReceivedAsServer(socket, draft, handshake);
  }

  /** A connection breaks without a word. */
  synchronized void breaks() {
    open.getFirst().closeConnection(1006, "");
  }

  void end() {
    try {
      stop(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
