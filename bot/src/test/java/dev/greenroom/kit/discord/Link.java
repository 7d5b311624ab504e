package dev.greenroom.kit.discord;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.websocket.WsContext;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** One connection to the gateway. */
final class Link {
  final WsContext context;
  private final @Nullable Deflater deflater;

  /** Less than nothing before it has logged in. */
  int shard = -1;

  boolean greeted;

  Link(WsContext context, boolean compressed) {
    this.context = context;
    this.deflater = compressed ? new Deflater() : null;
  }

  void send(ObjectNode message) {
    String text = message.toString();
    if (deflater == null) {
      context.send(text);
    } else {
      context.send(deflated(deflater, text.getBytes(UTF_8)));
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
}
