package dev.greenroom.adapter.slack.intake;

import com.fasterxml.jackson.databind.util.RawValue;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import dev.greenroom.adapter.slack.api.BlockJson;
import dev.greenroom.core.port.Faults;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What comes by Socket Mode, and its first answer. */
final class Envelopes {
  private static final Logger LOG = LoggerFactory.getLogger(Envelopes.class);

  private final App app;
  private final SocketModeRequestParser parser;
  private final Faults faults;

  Envelopes(App app, Faults faults) {
    this.app = app;
    this.parser = new SocketModeRequestParser(app.config());
    this.faults = faults;
  }

  /** Empty where there is nothing to answer, or nothing that we could: Slack says so then. */
  Optional<String> answer(String message) {
    return read(message).flatMap(this::answer);
  }

  /** Empty for what nobody waits for; whatever is wrong with it is its sender's fault. */
  private Optional<SocketModeRequest> read(String message) {
    try {
      return Optional.ofNullable(parser.parse(message))
          .filter(request -> request.getBoltRequest() != null);
    } catch (RuntimeException e) {
      LOG.warn("Slack sent what cannot be read: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<String> answer(SocketModeRequest request) {
    try {
      Response response = app.run(request.getBoltRequest());
      if (response.getStatusCode() == 200) {
        return Optional.of(envelope(request.getEnvelope().getEnvelopeId(), response.getBody()));
      }
      LOG.warn("Slack sent what nobody takes: {}", response.getBody());
    } catch (Exception e) {
      faults.happened(UUID.randomUUID().toString().substring(0, 8), e);
    }
    return Optional.empty();
  }

  private static String envelope(String id, @Nullable String body) {
    var json = BlockJson.object().put("envelope_id", id);
    return body == null || body.isEmpty()
        ? json.toString()
        : json.putRawValue("payload", new RawValue(body)).toString();
  }
}
