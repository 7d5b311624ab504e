package dev.greenroom.kit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** Socket Mode: at most ten connections, each delivery to one of them, each acknowledged once. */
public final class Sockets extends WebSocketServer {
  private static final int MOST = 10;

  private final Set<String> tickets = new HashSet<>();
  private final List<WebSocket> open = new ArrayList<>();
  private final Map<String, CompletableFuture<JsonNode>> waiting = new HashMap<>();
  private final Set<String> answered = new HashSet<>();
  private final List<String> violations;
  private final CountDownLatch started = new CountDownLatch(1);

  /** Connections that get nothing any more, once there are others. */
  private final Set<WebSocket> retired = new HashSet<>();

  /** Connections whose other end is gone without a word: nothing comes or goes. */
  private final Set<WebSocket> silent = ConcurrentHashMap.newKeySet();

  private final Deque<String> turnedAway = new ArrayDeque<>();
  private int mute;

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
    String reason = turnedAway.poll();
    if (reason != null) {
      socket.send("{\"type\":\"disconnect\",\"reason\":\"" + reason + "\"}");
      socket.close(1000, reason);
      return;
    }
    open.add(socket);
    if (mute > 0) {
      mute--;
      return;
    }
    socket.send("{\"type\":\"hello\",\"num_connections\":" + open.size() + "}");
  }

  @Override
  public synchronized void onClose(WebSocket socket, int code, String reason, boolean remote) {
    open.remove(socket);
  }

  @Override
  public synchronized void onMessage(WebSocket socket, String message) {
    if (silent.contains(socket)) {
      return;
    }
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
    List<WebSocket> all = open.stream().filter(WebSocket::isOpen).toList();
    List<WebSocket> fresh = all.stream().filter(one -> !retired.contains(one)).toList();
    List<WebSocket> there = fresh.isEmpty() ? all : fresh;
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
    WebSocket one = there.get(count % there.size());
    if (!silent.contains(one)) {
      one.send(envelope.toString());
    }
    return ack;
  }

  /**
   * Slack asks one connection to be replaced.
   *
   * @param reason {@code refresh_requested}, after which it delivers nothing there if it has
   *     another, {@code warning}, ten seconds before, or {@code link_disabled}, where somebody
   *     switched Socket Mode off
   */
  public synchronized void disconnects(String reason) {
    disconnects(open.getFirst(), reason);
  }

  /** Slack asks every connection to be replaced. */
  public synchronized void disconnectsAll(String reason) {
    List.copyOf(open).forEach(one -> disconnects(one, reason));
  }

  private void disconnects(WebSocket one, String reason) {
    one.send("{\"type\":\"disconnect\",\"reason\":\"" + reason + "\"}");
    if (reason.equals("link_disabled")) {
      one.close(1000, reason);
    } else if (!reason.equals("warning")) {
      retired.add(one);
    }
  }

  /** The next connection is not greeted, but sent away at once. */
  public synchronized void turnsAway(String reason) {
    turnedAway.add(reason);
  }

  /** The next connection hears nothing. */
  public synchronized void greetsNot() {
    mute++;
  }

  /** The other end of a connection is gone without a word. */
  public synchronized void fallsSilent() {
    silent.add(open.getFirst());
  }

  @Override
  public void onWebsocketPing(WebSocket socket, Framedata ping) {
    if (!silent.contains(socket)) {
      super.onWebsocketPing(socket, ping);
    }
  }

  /** New connections are greeted no sooner than this says so. */
  public void greets(Runnable wait) {
    greeting = wait;
  }

  @Override
  public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
      WebSocket socket, Draft draft, ClientHandshake handshake) throws InvalidDataException {
    greeting.run();
    return super.onWebsocketHandshakeReceivedAsServer(socket, draft, handshake);
  }

  /** A connection breaks without a word. */
  public synchronized void breaks() {
    open.getFirst().closeConnection(1006, "");
  }

  public synchronized void breaksAll() {
    List.copyOf(open).forEach(one -> one.closeConnection(1006, ""));
  }

  void end() {
    try {
      stop(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
