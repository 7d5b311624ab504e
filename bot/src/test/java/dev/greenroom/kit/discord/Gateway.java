package dev.greenroom.kit.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The gateway: a session for each shard, whose events are kept for a resume. */
public final class Gateway implements AutoCloseable {
  private static final int HELLO = 10;
  private static final int WRONG_TOKEN = 4004;
  private static final int WRONG_SHARD = 4010;
  private static final int MORE_SHARDS = 4011;

  private final Guild guild;
  private final Supplier<String> token;
  private final Javalin server;
  private final AtomicInteger identified = new AtomicInteger();
  private final AtomicInteger resumed = new AtomicInteger();
  private final Map<String, Link> links = new HashMap<>();
  private final Map<Integer, Session> sessions = new HashMap<>();
  private final Deque<Integer> refusals = new ArrayDeque<>();
  private boolean inServer = true;
  private int shards = 1;
  private int left = 1000;
  private Duration reset = Duration.ZERO;
  private int unanswered;
  private int turnedAway;
  private boolean invalidating;
  private int refusal;

  /** What a shard may resume. */
  private static final class Session {
    final List<ObjectNode> events = new ArrayList<>();
    final String id;
    int forgotten;

    Session(String id) {
      this.id = id;
    }
  }

  Gateway(Guild guild, Supplier<String> token) {
    this.guild = guild;
    this.token = token;
    this.server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.routes.ws("/gateway/", this::speak);
            });
    server.start("127.0.0.1", 0);
  }

  private void speak(WsConfig socket) {
    socket.onConnect(this::connected);
    socket.onMessage(message -> heard(message, Json.read(message.message())));
    socket.onClose(this::gone);
  }

  public String url() {
    return "ws://127.0.0.1:" + server.port() + "/gateway";
  }

  /** What {@code GET gateway/bot} says. */
  synchronized ObjectNode recommended() {
    ObjectNode json = Json.object().put("url", url()).put("shards", shards);
    json.putObject("session_start_limit")
        .put("total", 1000)
        .put("remaining", left)
        .put("reset_after", reset.toMillis())
        .put("max_concurrency", 1);
    if (left == 0) {
      left = 1000;
    }
    return json;
  }

  /** So many shards are recommended, and no fewer are let in. */
  public synchronized void wants(int number) {
    shards = number;
  }

  /** No log-in is left for so long: whoever asks is told once. */
  public synchronized void isSpent(Duration until) {
    left = 0;
    reset = until;
  }

  int identified() {
    return identified.get();
  }

  int resumed() {
    return resumed.get();
  }

  /** The bot is in no server. */
  synchronized void isInNoServer() {
    inServer = false;
  }

  /** Somebody follows the invite link. */
  synchronized void joins() {
    inServer = true;
    dispatch("GUILD_CREATE", guild.json());
  }

  synchronized boolean isConnected() {
    return links.values().stream().filter(link -> link.greeted).count() == shards;
  }

  /** Every log-in is closed with this code. */
  synchronized void refuses(int code) {
    refusal = code;
  }

  /** The next log-in is closed with this code. */
  public synchronized void refusesOnce(int code) {
    refusals.add(code);
  }

  /** So many connections find nobody at the other end. */
  public synchronized void turnsAway(int number) {
    turnedAway = number;
  }

  /** The next log-in hears nothing but heartbeats. */
  public synchronized void answersNot() {
    unanswered++;
  }

  /** The next log-in is told at once that its session is invalid. */
  public synchronized void invalidatesTheNext() {
    invalidating = true;
  }

  private synchronized void connected(WsContext context) {
    context.disableAutomaticPings();
    if (turnedAway > 0) {
      turnedAway--;
      context.session.disconnect();
      return;
    }
    boolean compressed = "zlib-stream".equals(context.queryParam("compress"));
    var link = new Link(context, compressed);
    links.put(context.sessionId(), link);
    ObjectNode hello = Json.object().put("op", HELLO);
    hello.putObject("d").put("heartbeat_interval", 41250);
    link.send(hello);
  }

  private synchronized void gone(WsContext context) {
    links.remove(context.sessionId());
  }

  private synchronized void heard(WsContext context, JsonNode message) {
    Link link = links.get(context.sessionId());
    if (link == null) {
      return;
    }
    JsonNode data = message.path("d");
    switch (message.path("op").asInt()) {
      case 1 -> link.send(Json.object().put("op", 11));
      case 2 -> identify(link, data);
      case 6 -> resume(link, data);
      default -> {}
    }
  }

  private void identify(Link link, JsonNode data) {
    identified.incrementAndGet();
    int code = refused(data);
    if (code != 0) {
      link.context.closeSession(code, "refused");
      return;
    }
    if (unanswered > 0) {
      unanswered--;
      return;
    }
    if (invalidating) {
      invalidating = false;
      link.send(Json.object().put("op", 9).put("d", false));
      return;
    }
    link.shard = data.path("shard").path(0).asInt();
    ready(link);
  }

  private int refused(JsonNode data) {
    Integer once = refusals.poll();
    if (once != null || refusal != 0) {
      return once == null ? refusal : once;
    }
    if (!data.path("token").asText().equals(token.get())) {
      return WRONG_TOKEN;
    }
    if ((data.path("intents").asInt() & ~1) != 0) {
      // our own rule: no intents but that of servers
      return 4014;
    }
    int all = data.path("shard").path(1).asInt(1);
    if (data.path("shard").path(0).asInt() >= all) {
      return WRONG_SHARD;
    }
    return all < shards ? MORE_SHARDS : 0;
  }

  private void ready(Link link) {
    var session = new Session(guild.newId());
    sessions.put(link.shard, session);
    boolean here = inServer && link.shard == home();
    ObjectNode ready = Json.object().put("v", 10).put("session_id", session.id);
    ready.put("resume_gateway_url", url()).set("user", guild.described.user(guild.bot));
    ready.putObject("application").put("id", guild.bot).put("flags", 0);
    var servers = ready.putArray("guilds");
    ready.putArray("private_channels");
    if (here) {
      servers.addObject().put("id", guild.id).put("unavailable", true);
    }
    dispatch(link.shard, "READY", ready);
    link.greeted = true;
    if (here) {
      dispatch(link.shard, "GUILD_CREATE", guild.json());
    }
  }

  /** The shard of the server. */
  private int home() {
    return (int) ((Long.parseLong(guild.id) >> 22) % shards);
  }

  private void resume(Link link, JsonNode data) {
    for (Map.Entry<Integer, Session> each : sessions.entrySet()) {
      Session session = each.getValue();
      if (session.id.equals(data.path("session_id").asText())) {
        resumed.incrementAndGet();
        link.shard = each.getKey();
        int seen = data.path("seq").asInt();
        session.events.stream().filter(e -> e.path("s").asInt() > seen).forEach(e -> link.send(e));
        dispatch(link.shard, "RESUMED", Json.object());
        link.greeted = true;
        return;
      }
    }
    link.send(Json.object().put("op", 9).put("d", false));
  }

  /** Nobody will ask again for what was told so far. */
  synchronized void forget() {
    for (Session session : sessions.values()) {
      session.forgotten += session.events.size();
      session.events.clear();
    }
  }

  /** Something happened in the server; who is away hears it at the resume. */
  synchronized void dispatch(String type, ObjectNode data) {
    boolean direct = type.equals("INTERACTION_CREATE") && !data.has("guild_id");
    dispatch(direct ? 0 : home(), type, data);
  }

  private void dispatch(int shard, String type, ObjectNode data) {
    Session session = sessions.get(shard);
    if (session == null) {
      return;
    }
    int number = session.forgotten + session.events.size() + 1;
    ObjectNode event = Json.object().put("op", 0).put("t", type).put("s", number);
    event.set("d", data);
    session.events.add(event);
    links.values().stream().filter(link -> link.shard == shard).forEach(link -> link.send(event));
  }

  /** The connection is cut; the session can be resumed. */
  synchronized void cuts() {
    closes(4000);
  }

  /** Every connection is closed with this code. */
  public synchronized void closes(int code) {
    List.copyOf(links.values()).forEach(link -> link.context.closeSession(code, "by order"));
  }

  /** The session is over: the bot has to log in anew. */
  synchronized void invalidates() {
    sessions.clear();
    links.values().forEach(link -> link.send(Json.object().put("op", 9).put("d", false)));
  }

  @Override
  public void close() {
    server.stop();
  }
}
