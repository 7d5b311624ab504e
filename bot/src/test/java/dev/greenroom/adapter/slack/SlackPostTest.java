package dev.greenroom.adapter.slack;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import dev.greenroom.adapter.slack.intake.RequestEndpoint;
import dev.greenroom.adapter.slack.intake.Signatures;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What anybody may do to the address that Slack's requests arrive at. */
class SlackPostTest {
  private static final String HALF =
      "POST /slack/events HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf";

  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger(RequestEndpoint.class);
  private RequestEndpoint post;

  @BeforeEach
  void begin() throws Exception {
    lines.start();
    root.addAppender(lines);
    ours.setLevel(Level.INFO);
    post =
        RequestEndpoint.open(
            "127.0.0.1",
            0,
            new App(AppConfig.builder().signingSecret("s").singleTeamBotToken("xoxb").build()),
            new Signatures("s", InstantSource.system()),
            (reference, fault) -> {
              throw new AssertionError(reference, fault);
            },
            Duration.ofMillis(300));
  }

  @AfterEach
  void end() {
    post.close();
    root.detachAppender(lines);
    ours.setLevel(null);
  }

  @Test
  void manyBodiesThatStallAreOneLineOfTheLogAndNoFault() throws Exception {
    var stalled = new ArrayList<Socket>();
    for (int i = 0; i < 50; i++) {
      stalled.add(half());
    }
    for (Socket one : stalled) {
      assertThat(new String(one.getInputStream().readNBytes(12), US_ASCII))
          .isEqualTo("HTTP/1.1 408");
      one.close();
    }
    isAtMostOneLine();
  }

  @Test
  void clientsThatGoAwayAreNoFaultEither() throws Exception {
    for (int i = 0; i < 20; i++) {
      Socket one = half();
      one.setSoLinger(true, 0);
      one.close();
    }
    Awaitility.await().until(() -> !lines.list.isEmpty());
    isAtMostOneLine();
  }

  private Socket half() throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), post.port());
    socket.getOutputStream().write(HALF.getBytes(US_ASCII));
    socket.getOutputStream().flush();
    return socket;
  }

  private void isAtMostOneLine() {
    List<ILoggingEvent> logged = List.copyOf(lines.list);
    assertThat(logged)
        .hasSizeLessThanOrEqualTo(1)
        .allMatch(line -> line.getLevel() == Level.INFO && line.getThrowableProxy() == null)
        .allMatch(line -> line.getFormattedMessage().startsWith("Requests that broke off"));
  }
}
