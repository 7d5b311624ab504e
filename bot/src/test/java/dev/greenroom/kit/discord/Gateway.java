package dev.greenroom.kit.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** The gateway: one session at a time, whose events are kept for a resume. */
final class Gateway implements AutoCloseable {
  private static final int HELLO = 10;
  private static final int WRONG_TOKEN = 4004;

  private final Guild guild;
  private final Supplier<String> token;
  private final List<ObjectNode> events = new ArrayList<>();
  private final Javalin server;
  private final AtomicInteger identified = new AtomicInteger();
  private final AtomicInteger resumed = new AtomicInteger();
  private @Nullable WsContext client;
  private @Nullable Deflater deflater;
  private String session = "";
  private boolean inServer = true;
  private int forgotten;
  private int refusal;
  private boolean greeted;

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
    socket.onClose(closed -> gone(closed));
  }

  String url() {
    return "ws://127.0.0.1:" + server.port() + "/gateway";
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
    return client != null && greeted;
  }

  /** Every log-in is closed with this code. */
  synchronized void refuses(int code) {
    refusal = code;
  }

  private synchronized void connected(WsContext context) {
    context.disableAutomaticPings();
    client = context;
    greeted = false;
    deflater = "zlib-stream".equals(context.queryParam("compress")) ? new Deflater() : null;
    ObjectNode hello = Json.object().put("op", HELLO);
    hello.putObject("d").put("heartbeat_interval", 41250);
    send(hello);
  }

  private synchronized void gone(WsContext context) {
    if (client != null && client.sessionId().equals(context.sessionId())) {
      client = null;
    }
  }

  private synchronized void heard(WsContext context, JsonNode message) {
    JsonNode data = message.path("d");
    switch (message.path("op").asInt()) {
      case 1 -> send(Json.object().put("op", 11));
      case 2 -> identify(context, data);
      case 6 -> resume(data);
      default -> {}
    }
  }

  private void identify(WsContext context, JsonNode data) {
    identified.incrementAndGet();
    if (refusal != 0 || !data.path("token").asText().equals(token.get())) {
      context.closeSession(refusal == 0 ? WRONG_TOKEN : refusal, "refused");
      return;
    }
    if ((data.path("intents").asInt() & ~1) != 0) {
      context.closeSession(4014, "our own rule: no intents but that of servers");
      return;
    }
    session = guild.newId();
    events.clear();
    forgotten = 0;
    ObjectNode ready = Json.object().put("v", 10).put("session_id", session);
    ready.put("resume_gateway_url", url()).set("user", guild.described.user(guild.bot));
    ready.putObject("application").put("id", guild.bot).put("flags", 0);
    var servers = ready.putArray("guilds");
    ready.putArray("private_channels");
    if (inServer) {
      servers.addObject().put("id", guild.id).put("unavailable", true);
    }
    dispatch("READY", ready);
    greeted = true;
    if (inServer) {
      dispatch("GUILD_CREATE", guild.json());
    }
  }

  private void resume(JsonNode data) {
    if (!data.path("session_id").asText().equals(session)) {
      send(Json.object().put("op", 9).put("d", false));
      return;
    }
    resumed.incrementAndGet();
    events.stream().filter(e -> e.path("s").asInt() > data.path("seq").asInt()).forEach(this::send);
    dispatch("RESUMED", Json.object());
    greeted = true;
  }

  /** Nobody will ask again for what was told so far. */
  synchronized void forget() {
    forgotten += events.size();
    events.clear();
  }

  /** Something happened; who is away hears it at the resume. */
  synchronized void dispatch(String type, ObjectNode data) {
    int number = forgotten + events.size() + 1;
    ObjectNode event = Json.object().put("op", 0).put("t", type).put("s", number);
    event.set("d", data);
    events.add(event);
    send(event);
  }

  /** The connection is cut; the session can be resumed. */
  synchronized void cuts() {
    if (client != null) {
      client.closeSession(4000, "cut");
    }
  }

  /** The session is over: the bot has to log in anew. */
  synchronized void invalidates() {
    session = "";
    send(Json.object().put("op", 9).put("d", false));
  }

  private void send(ObjectNode message) {
    if (client == null) {
      return;
    }
    String text = message.toString();
    if (deflater == null) {
      client.send(text);
    } else {
      client.send(deflated(deflater, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
  }

  private static ByteBuffer deflated(Deflater deflater, byte[] bytes) {
    deflater.setInput(bytes);
    var out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    int length;
    do {
      length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
      out.write(buffer, 0, length);
    } while (length == buffer.length);
    return ByteBuffer.wrap(out.toByteArray());
  }

  @Override
  public void close() {
    server.stop();
  }
}
