package dev.greenroom.adapter.slack.intake;

import com.slack.api.bolt.App;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.greenroom.adapter.slack.api.CallResult;
import dev.greenroom.adapter.slack.api.Scopes;
import dev.greenroom.adapter.slack.api.SlackSentences;
import dev.greenroom.adapter.slack.api.SlackSettings;
import dev.greenroom.adapter.slack.api.SlackWeb;
import dev.greenroom.adapter.slack.api.Tempo;
import dev.greenroom.adapter.slack.chat.SlackChat;
import dev.greenroom.core.port.Bot;
import dev.greenroom.core.port.Platform.CannotStart;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way in from Slack: tried until it is there, and open until it is closed. */
public final class SlackIntake implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackIntake.class);

  private final SlackSettings settings;
  private final Bot bot;
  private final SlackWeb web;
  private final Tempo tempo;
  private final Executor threads;
  private final ConnectionOutages outages;
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable AutoCloseable intake;
  private volatile String address = "";

  /**
   * @param web for calls that nobody waits for long
   * @param threads run what comes in
   */
  public SlackIntake(SlackSettings settings, Bot bot, SlackWeb web, Tempo tempo, Executor threads) {
    this.settings = settings;
    this.bot = bot;
    this.web = web;
    this.tempo = tempo;
    this.threads = threads;
    this.outages = new ConnectionOutages(bot.tell(), () -> threads.execute(bot.reconnected()));
  }

  /** Where Slack's requests arrive, such as {@code http://127.0.0.1:8080}; empty for a socket. */
  public String address() {
    return address;
  }

  /**
   * Tries until Slack is there, and never sooner than it wants.
   *
   * @param listener takes what comes in, for whom Slack says we are
   */
  public void open(Function<AuthTestResponse, App> listener) throws CannotStart {
    Optional<AuthTestResponse> us = ourselves();
    if (us.isEmpty()) {
      return;
    }
    Scopes.missing(us.get()).ifPresent(bot.tell());
    App app = listener.apply(us.get());
    if (settings.appToken().isPresent()) {
      socket(app, settings.appToken().get());
    } else {
      takes(post(app, settings.signingSecret().orElseThrow()));
    }
  }

  /** Who Slack says we are; empty where it was closed before it said so. */
  private Optional<AuthTestResponse> ourselves() throws CannotStart {
    for (int failures = 1; !closesWithin(Duration.ZERO); failures++) {
      var asked = web.call(client -> client.authTest(r -> r));
      if (asked instanceof CallResult.Done(var us)) {
        return Optional.of(us);
      }
      if (asked instanceof CallResult.Declined(var error, _) && SlackChat.TOKEN.contains(error)) {
        throw new CannotStart(SlackSentences.say("token.wrong", error));
      }
      Duration pause = pause(asked, failures);
      outages.failed(asked.inWords(), pause, 0);
      if (closesWithin(pause)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Duration pause(CallResult<?> asked, int failures) {
    Duration ours = tempo.sockets().pause(failures);
    return asked instanceof CallResult.NotNow<?>(var after) && after.compareTo(ours) > 0
        ? after
        : ours;
  }

  private boolean closesWithin(Duration time) {
    try {
      return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private void socket(App app, String appToken) throws CannotStart {
    var envelopes = new Envelopes(app, bot.faults());
    var lines =
        new SocketModeConnections(web, appToken, envelopes, threads, tempo.sockets(), outages);
    takes(lines);
    try {
      lines.open();
    } catch (SocketModeConnections.Refused e) {
      throw new CannotStart(SlackSentences.say("app-token.wrong", String.valueOf(e.getMessage())));
    }
  }

  private synchronized void takes(AutoCloseable opened) {
    intake = opened;
    if (closesWithin(Duration.ZERO)) {
      leave();
    }
  }

  private RequestEndpoint post(App listener, String secret) throws CannotStart {
    var signatures = new Signatures(secret, tempo.clock());
    var post =
        RequestEndpoint.open(settings.host(), settings.port(), listener, signatures, bot.faults());
    address = "http://" + settings.host() + ":" + post.port();
    return post;
  }

  /** Nothing comes in any more, and nothing is tried. */
  @Override
  public void close() {
    closed.countDown();
    leave();
  }

  private synchronized void leave() {
    if (intake != null) {
      try {
        intake.close();
      } catch (Exception e) {
        LOG.error("The way in from Slack did not close as it should", e);
      }
      intake = null;
    }
  }
}
