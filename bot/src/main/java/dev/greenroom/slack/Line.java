package dev.greenroom.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import dev.greenroom.flow.Faults;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection by Socket Mode. Bolt's own runs handlers on as many threads as it is told, or on
 * one; here each envelope has a thread to itself, so that a press that waits for the store holds up
 * no other's first answer. The client comes back by itself: at once where Slack says that it will
 * close, within some five seconds where the connection breaks.
 */
final class Line implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Line.class);
  private static final Duration UNTIL_HELLO = Duration.ofSeconds(10);
  private static final Duration DRAIN = Duration.ofSeconds(10);
  private static final Duration REPLACED = Duration.ofSeconds(2);
  private static final Duration GLANCE = Duration.ofMillis(5);

  private final SocketModeClient client;
  private final SocketModeRequestParser parser;
  private final App app;
  private final Faults faults;
  private final Executor threads;
  private final CountDownLatch hello = new CountDownLatch(1);
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicBoolean leaving = new AtomicBoolean();

  private Line(SocketModeClient client, App app, Faults faults, Executor threads) {
    this.client = client;
    this.parser = new SocketModeRequestParser(app.config());
    this.app = app;
    this.faults = faults;
    this.threads = threads;
  }

  /**
   * Connects and waits for Slack's greeting.
   *
   * @param address as Slack has just given it out
   * @throws IOException where nothing answers there
   */
  static Line open(
      Slack slack, String appToken, String address, App app, Faults faults, Executor threads)
      throws IOException {
    try {
      var client = new SocketModeClientJavaWSImpl(slack, appToken, address);
      var line = new Line(client, app, faults, threads);
      client.addWebSocketMessageListener(line::received);
      client.connect();
      line.awaitHello();
      return line;
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private void awaitHello() throws IOException {
    try {
      if (!hello.await(UNTIL_HELLO.toMillis(), TimeUnit.MILLISECONDS)) {
        client.close();
        throw new IOException("Slack did not greet within " + UNTIL_HELLO.toSeconds() + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      client.close();
      throw new IOException(e);
    }
  }

  /** What comes while we leave gets no answer, so that Slack says so or sends it elsewhere. */
  private void received(String message) {
    hello.countDown();
    underWay.incrementAndGet();
    if (leaving.get()) {
      underWay.decrementAndGet();
      return;
    }
    threads.execute(
        () -> {
          try {
            answer(message);
          } finally {
            underWay.decrementAndGet();
          }
        });
  }

  private void answer(String message) {
    SocketModeRequest request = parser.parse(message);
    if (request == null) {
      return;
    }
    try {
      Response response = app.run(request.getBoltRequest());
      if (response.getStatusCode() == 200) {
        send(envelope(request.getEnvelope().getEnvelopeId(), response.getBody()));
      } else {
        LOG.warn("Slack sent what nobody takes: {}", response.getBody());
      }
    } catch (Exception e) {
      faults.happened(UUID.randomUUID().toString().substring(0, 8), e);
    }
  }

  /** For a moment of its replacement a connection cannot be written to, while Slack still waits. */
  private void send(String answer) {
    long until = System.nanoTime() + REPLACED.toNanos();
    while (true) {
      try {
        client.sendSocketModeResponse(answer);
        return;
      } catch (RuntimeException e) {
        if (System.nanoTime() > until) {
          throw e;
        }
        LockSupport.parkNanos(GLANCE.toNanos());
      }
    }
  }

  private static String envelope(String id, String body) {
    var json = Json.object().put("envelope_id", id);
    return body == null || body.isEmpty()
        ? json.toString()
        : json.putRawValue("payload", new com.fasterxml.jackson.databind.util.RawValue(body))
            .toString();
  }

  /** Answers what is under way, then leaves. */
  @Override
  public void close() {
    leaving.set(true);
    long until = System.nanoTime() + DRAIN.toNanos();
    while (underWay.get() > 0 && System.nanoTime() < until) {
      LockSupport.parkNanos(GLANCE.toNanos());
    }
    try {
      client.close();
    } catch (IOException e) {
      LOG.info("A connection to Slack did not close as it should", e);
    }
  }
}
