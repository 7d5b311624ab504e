package dev.greenroom.adapter.timers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Wake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** A timer's stream, key and moment as JSON: readable by every later version. */
final class TimerJson implements Serializer {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public byte[] serialize(Object data) {
    var fired = (Inbound.Fired) data;
    var node =
        JSON.createObjectNode()
            .put("community", fired.stream().community().value())
            .put("kind", fired.stream().kind())
            .put("id", fired.stream().id())
            .put("key", fired.wake().key())
            .put("at", fired.wake().at().toString());
    try {
      return JSON.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public <T> T deserialize(Class<T> type, byte[] data) {
    try {
      var node = JSON.readTree(data);
      var community = new CommunityId(node.required("community").asText());
      var stream =
          new StreamId(node.required("kind").asText(), community, node.required("id").asText());
      var wake =
          new Wake(node.required("key").asText(), Instant.parse(node.required("at").asText()));
      return type.cast(new Inbound.Fired(stream, wake));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
