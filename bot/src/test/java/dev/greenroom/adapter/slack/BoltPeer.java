package dev.greenroom.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient.Backend;
import dev.greenroom.adapter.slack.api.MethodRateLimit;
import dev.greenroom.adapter.slack.api.SlackWeb;
import dev.greenroom.adapter.slack.intake.RequestEndpoint;
import dev.greenroom.adapter.slack.intake.Signatures;
import dev.greenroom.kit.load.LiveGroup;
import dev.greenroom.kit.load.Presses;
import dev.greenroom.kit.slack.FakeSlack;
import dev.greenroom.kit.slack.Message;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The least that an app on Slack can do with a press, by the same SDK and fake. */
final class BoltPeer implements AutoCloseable {
  private static final int HANDLERS = 16;

  private final FakeSlack slack = new FakeSlack(InstantSource.system());
  private final SlackWeb web =
      new SlackWeb(
          Optional.of(slack.url()),
          FakeSlack.TOKENS.bot(),
          SlackWeb.CALL,
          new MethodRateLimit(InstantSource.system()));
  private final AtomicLong taken = new AtomicLong();
  private final AtomicInteger count = new AtomicInteger();
  private final Message card;
  private final AutoCloseable intake;

  private BoltPeer(Consumer<String> first, Message card, Intake intake) throws Exception {
    this.card = card;
    LiveGroup.PEOPLE.forEach(slack::joins);
    var app =
        new App(
            AppConfig.builder()
                .slack(web.slack())
                .singleTeamBotToken(FakeSlack.TOKENS.bot())
                .signingSecret(FakeSlack.TOKENS.secret())
                .requestVerificationEnabled(false)
                .authTestCacheEnabled(true)
                .authTestCacheExpirationMillis(-1)
                .build());
    app.blockAction(
        Pattern.compile(".*"),
        (request, context) -> {
          first.accept(request.getPayload().getTriggerId());
          taken.incrementAndGet();
          return context.ack();
        });
    this.intake = intake.open(app, slack);
  }

  /** How presses come in. */
  private interface Intake {
    AutoCloseable open(App app, FakeSlack slack) throws Exception;
  }

  /**
   * By Bolt's own socket.
   *
   * @param first what is done with a press before it is acknowledged
   * @param card what is pressed on
   */
  static BoltPeer bySocket(Consumer<String> first, Message card) throws Exception {
    return new BoltPeer(first, card, BoltPeer::socket);
  }

  /** By requests, to the same server as the bot's; Bolt has none. */
  static BoltPeer byRequests(Consumer<String> first, Message card) throws Exception {
    return new BoltPeer(first, card, BoltPeer::post);
  }

  private static AutoCloseable socket(App app, FakeSlack slack) throws Exception {
    var socket = new SocketModeApp(FakeSlack.TOKENS.app(), app, Backend.JavaWebSocket, HANDLERS);
    socket.startAsync();
    return socket::close;
  }

  private static AutoCloseable post(App app, FakeSlack slack) throws Exception {
    var post =
        RequestEndpoint.open(
            "127.0.0.1",
            0,
            app,
            new Signatures(FakeSlack.TOKENS.secret(), InstantSource.system()),
            (reference, fault) -> {
              throw new AssertionError(reference, fault);
            });
    slack.sendTo("http://127.0.0.1:" + post.port());
    return post;
  }

  Presses<?> presses(String name) {
    return new Presses<>(name, this::pressed, SlackCrowd::moment, this::taken);
  }

  private CompletableFuture<JsonNode> pressed() {
    int number = count.getAndIncrement() % LiveGroup.PEOPLE.size();
    return SlackCrowd.pressed(slack, LiveGroup.PEOPLE.get(number), card, "Answer");
  }

  private void taken(List<CompletableFuture<JsonNode>> made) {
    assertThat(made).allMatch(CompletableFuture::isDone);
    assertThat(taken.get()).isEqualTo(count.get());
    assertThat(slack.violations()).isEmpty();
  }

  @Override
  public void close() {
    try {
      intake.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    web.close();
    slack.close();
  }
}
