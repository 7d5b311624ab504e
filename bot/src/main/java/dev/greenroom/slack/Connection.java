package dev.greenroom.slack;

import com.slack.api.bolt.App;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.greenroom.flow.Bot;
import dev.greenroom.flow.Platform;
import dev.greenroom.flow.Platform.CannotStart;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way in from Slack: tried until it is there, and open until it is closed. */
final class Connection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

  private final SlackSettings settings;
  private final Bot bot;
  private final Web web;
  private final InstantSource clock;
  private final Executor threads;
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable AutoCloseable intake;
  private volatile String address = "";

  /**
   * @param clock machine time
   * @param threads run what comes in
   */
  Connection(SlackSettings settings, Bot bot, Web web, InstantSource clock, Executor threads) {
    this.settings = settings;
    this.bot = bot;
    this.web = web;
    this.clock = clock;
    this.threads = threads;
  }

  /**
   * Why it is not up.
   *
   * @param after so long Slack wants to be left alone
   */
  private record Trouble(String why, Duration after) {
    static Trouble of(Called<?> called) {
      return new Trouble(
          called.inWords(), called instanceof Called.NotNow<?>(var after) ? after : Duration.ZERO);
    }
  }

  /** Where Slack's requests arrive, such as {@code http://127.0.0.1:8080}; empty for a socket. */
  String address() {
    return address;
  }

  /**
   * Tries until Slack is there: less and less often, and never sooner than it wants.
   *
   * @param listener takes what comes in, made anew with each try for whom Slack says we are
   */
  void open(Function<AuthTestResponse, App> listener) throws CannotStart {
    for (int tries = 0; !closesWithin(Duration.ZERO); tries++) {
      Optional<Trouble> trouble = attempt(tries == 0, listener);
      if (trouble.isEmpty()) {
        return;
      }
      String why = trouble.get().why();
      LOG.warn("Slack cannot be reached: {}", why);
      if (tries == 0) {
        bot.tell().accept(Sentences.say("unreachable", why));
      }
      if (closesWithin(Platform.pause(tries, trouble.get().after()))) {
        return;
      }
    }
  }

  private boolean closesWithin(Duration time) {
    try {
      return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Empty once it is up; else why it is not yet. */
  private Optional<Trouble> attempt(boolean first, Function<AuthTestResponse, App> listener)
      throws CannotStart {
    var asked = web.call(client -> client.authTest(r -> r));
    if (asked instanceof Called.Declined(var error, _) && SlackChat.TOKEN.contains(error)) {
      throw new CannotStart(Sentences.say("token.wrong", error));
    }
    if (!(asked instanceof Called.Done(var us))) {
      return Optional.of(Trouble.of(asked));
    }
    if (first) {
      Scopes.missing(us).ifPresent(bot.tell());
    }
    try {
      listen(listener.apply(us));
      return Optional.empty();
    } catch (Lines.Refused e) {
      throw new CannotStart(Sentences.say("app-token.wrong", String.valueOf(e.getMessage())));
    } catch (Lines.NotYet e) {
      return Optional.of(Trouble.of(e.called()));
    } catch (IOException | RuntimeException e) {
      return Optional.of(new Trouble(String.valueOf(e.getMessage()), Duration.ZERO));
    }
  }

  private void listen(App listener) throws CannotStart, IOException, Lines.Refused {
    Optional<String> appToken = settings.appToken();
    AutoCloseable opened =
        appToken.isPresent()
            ? Lines.open(web, appToken.get(), listener, bot.faults(), threads)
            : post(listener, settings.signingSecret().orElseThrow());
    synchronized (this) {
      intake = opened;
    }
  }

  private Post post(App listener, String secret) throws CannotStart {
    var signatures = new Signatures(secret, clock);
    var post = Post.open(settings.host(), settings.port(), listener, signatures, bot.faults());
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
