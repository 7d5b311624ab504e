package dev.greenroom.adapter.slack.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import dev.greenroom.adapter.platform.BrokenRequests;
import dev.greenroom.adapter.slack.api.SlackSentences;
import dev.greenroom.core.port.Faults;
import dev.greenroom.core.port.Platform.CannotStart;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.util.JavalinException;
import io.javalin.util.JavalinLogger;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Slack sends over HTTP: {@code POST /slack/events}, signed. */
public final class RequestEndpoint implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RequestEndpoint.class);
  static final String PATH = "/slack/events";

  /** Slack sends what it sends at once. */
  private static final Duration STALLED = Duration.ofSeconds(10);

  private static final Duration DRAIN = Duration.ofSeconds(10);

  private final App app;
  private final SlackRequestParser parser;
  private final BrokenRequests brokenOff = new BrokenRequests(System::nanoTime, LOG::info);
  private final Signatures signatures;
  private final Faults faults;
  private final Javalin server;

  private RequestEndpoint(App app, Signatures signatures, Faults faults, Duration stalled) {
    this.app = app;
    this.parser = new SlackRequestParser(app.config());
    this.signatures = signatures;
    this.faults = faults;
    this.server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.startup.startupWatcherEnabled = false;
              config.concurrency.useVirtualThreads = true;
              // what is under way is answered before the server leaves
              config.jetty.modifyServer(jetty -> jetty.setStopTimeout(DRAIN.toMillis()));
              config.jetty.modifyHttpConfiguration(http -> http.setIdleTimeout(stalled.toMillis()));
              config.routes.post(PATH, this::take);
              config.routes.exception(IOException.class, this::brokeOff);
            });
  }

  public static RequestEndpoint open(
      String host, int port, App app, Signatures signatures, Faults faults) throws CannotStart {
    return open(host, port, app, signatures, faults, STALLED);
  }

  /** With a patience of its own, for tests. */
  public static RequestEndpoint open(
      String host, int port, App app, Signatures signatures, Faults faults, Duration stalled)
      throws CannotStart {
    var post = new RequestEndpoint(app, signatures, faults, stalled);
    try {
      // Its own report of a port in use would stand beside our sentence.
      JavalinLogger.enabled = false;
      post.server.start(host, port);
      return post;
    } catch (JavalinException e) {
      throw new CannotStart(SlackSentences.say("cannot-listen", host, Integer.toString(port)));
    } finally {
      JavalinLogger.enabled = true;
    }
  }

  public int port() {
    return server.port();
  }

  private void brokeOff(Exception why, Context request) {
    brokenOff.happened(why);
    request.status(400);
  }

  private void take(Context request) {
    byte[] body = request.bodyAsBytes();
    String signature = Objects.requireNonNullElse(request.header("X-Slack-Signature"), "");
    switch (signatures.check(request.header("X-Slack-Request-Timestamp"), body, signature)) {
      case NEVER -> request.status(401);
      // Slack itself repeats what it thinks was not heard; anybody else repeats in vain
      case BEFORE -> request.status(request.header("X-Slack-Retry-Num") == null ? 401 : 200);
      case NOW -> take(request, body, signature);
    }
  }

  private void take(Context request, byte[] body, String signature) {
    Optional<Request<?>> read = read(request, body);
    if (read.isEmpty()) {
      request.status(400);
      return;
    }
    try {
      answer(request, app.run(read.get()));
    } catch (Exception e) {
      signatures.forget(signature);
      faults.happened(UUID.randomUUID().toString().substring(0, 8), e);
      request.status(500);
    }
  }

  /** Empty for what Slack would not send; whatever is wrong with it is its sender's fault. */
  private Optional<Request<?>> read(Context request, byte[] body) {
    try {
      return Optional.ofNullable(parser.parse(parsed(request, body)));
    } catch (RuntimeException e) {
      LOG.warn("A signed request cannot be read: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private static SlackRequestParser.HttpRequest parsed(Context request, byte[] body) {
    Map<String, List<String>> headers = new HashMap<>();
    request.headerMap().forEach((name, value) -> headers.put(name, List.of(value)));
    return SlackRequestParser.HttpRequest.builder()
        .requestUri(PATH)
        .queryString(Map.of())
        .requestBody(new String(body, UTF_8))
        .headers(new RequestHeaders(headers))
        .remoteAddress(request.ip())
        .build();
  }

  private static void answer(Context request, Response response) {
    request.status(response.getStatusCode());
    if (response.getBody() != null) {
      request.contentType(response.getContentType()).result(response.getBody());
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
