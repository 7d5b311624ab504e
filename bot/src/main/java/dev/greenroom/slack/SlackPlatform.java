package dev.greenroom.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.builtin.SingleTeamAuthorization;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.greenroom.flow.Chat;
import dev.greenroom.flow.Directory;
import dev.greenroom.flow.Faults;
import dev.greenroom.flow.Pictures;
import dev.greenroom.flow.Platform;
import dev.greenroom.flow.Promptly;
import dev.greenroom.flow.Router;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One Slack workspace. */
public final class SlackPlatform implements Platform {
  private static final Logger LOG = LoggerFactory.getLogger(SlackPlatform.class);

  /** Without these something that people press does not work. */
  static final List<String> SCOPES =
      List.of("chat:write", "commands", "files:write", "im:write", "mpim:write", "users:read");

  private static final Duration QUICK = Duration.ofMillis(1500);
  private static final Duration A_MESSAGE = Duration.ofSeconds(1);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);
  private static final Duration DRAIN = Duration.ofSeconds(10);

  private final SlackSettings settings;
  private final Router router;
  private final Directory directory;
  private final Faults faults;
  private final Consumer<String> tell;
  private final InstantSource clock;
  private final Web web;
  private final Web quick;
  private final Uploads uploads;
  private final SlackChat chat;
  private final Promptly promptly;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Promptly.Later later;
  private @Nullable AutoCloseable intake;
  private volatile String address = "";

  /**
   * Over the real Slack, or whatever stands at the address of the settings.
   *
   * @param tell takes a sentence for whoever runs the bot
   */
  public SlackPlatform(
      SlackSettings settings,
      Router router,
      Directory directory,
      Pictures pictures,
      Faults faults,
      Consumer<String> tell) {
    this(
        settings,
        router,
        new Promptly(router),
        directory,
        pictures,
        faults,
        tell,
        InstantSource.system(),
        A_MESSAGE,
        Optional.empty());
  }

  /**
   * With a patience, a clock and a pace of its own, for tests.
   *
   * @param clock machine time
   * @param between the time between two messages of one channel
   * @param later runs what is tried again; empty to do so by the time of this machine
   */
  SlackPlatform(
      SlackSettings settings,
      Router router,
      Promptly promptly,
      Directory directory,
      Pictures pictures,
      Faults faults,
      Consumer<String> tell,
      InstantSource clock,
      Duration between,
      Optional<Promptly.Later> later) {
    this.settings = settings;
    this.router = router;
    this.directory = directory;
    this.faults = faults;
    this.tell = tell;
    this.clock = clock;
    this.later = later.orElse(this::after);
    var patience = new Patience(clock);
    this.web = new Web(settings.api(), settings.botToken(), Web.CALL, patience);
    this.quick = new Web(settings.api(), settings.botToken(), QUICK, patience);
    this.uploads = new Uploads(web, pictures, clock);
    this.chat = new SlackChat(web, uploads, new Gate(clock, between), tell);
    this.promptly = promptly;
  }

  private void after(Duration delay, Runnable task) {
    CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, threads)
        .execute(task);
  }

  @Override
  public String name() {
    return Spot.PLATFORM;
  }

  @Override
  public Chat chat() {
    return chat;
  }

  /** Where Slack's requests arrive, such as {@code http://127.0.0.1:8080}; empty for a socket. */
  public String address() {
    return address;
  }

  /** Tries until Slack is there: less and less often, and never sooner than it wants. */
  @Override
  public void start() throws CannotStart {
    Duration wait = FIRST_RETRY;
    boolean told = false;
    while (!isClosing(Duration.ZERO)) {
      Optional<Trouble> trouble = connected(!told);
      if (trouble.isEmpty()) {
        return;
      }
      LOG.warn("Slack cannot be reached: {}", trouble.get().why());
      if (!told) {
        tell.accept(Sentences.say("unreachable", trouble.get().why()));
        told = true;
      }
      if (isClosing(longer(wait, trouble.get().after()))) {
        return;
      }
      wait = shorter(wait.multipliedBy(2), LONGEST_RETRY);
    }
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

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private boolean isClosing(Duration within) {
    try {
      return closing.await(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Empty once it is up; else why it is not yet. */
  private Optional<Trouble> connected(boolean first) throws CannotStart {
    var asked = web.call(client -> client.authTest(r -> r));
    if (asked instanceof Called.Declined(var error, _) && SlackChat.TOKEN.contains(error)) {
      throw new CannotStart(Sentences.say("token.wrong", error));
    }
    if (!(asked instanceof Called.Done(var bot))) {
      return Optional.of(Trouble.of(asked));
    }
    if (first) {
      missing(bot).ifPresent(tell);
    }
    try {
      intake(bot);
      return Optional.empty();
    } catch (Lines.Refused e) {
      throw new CannotStart(Sentences.say("app-token.wrong", String.valueOf(e.getMessage())));
    } catch (Lines.NotYet e) {
      return Optional.of(Trouble.of(e.called()));
    } catch (IOException | RuntimeException e) {
      return Optional.of(new Trouble(String.valueOf(e.getMessage()), Duration.ZERO));
    }
  }

  private void intake(AuthTestResponse bot) throws CannotStart, IOException, Lines.Refused {
    App app = app(bot);
    Optional<String> appToken = settings.appToken();
    AutoCloseable opened =
        appToken.isPresent()
            ? Lines.open(web, appToken.get(), app, faults, threads)
            : post(app, settings.signingSecret().orElseThrow());
    synchronized (this) {
      intake = opened;
    }
  }

  private Post post(App app, String secret) throws CannotStart {
    var signatures = new Signatures(secret, clock);
    var post = Post.open(settings.host(), settings.port(), app, signatures, faults);
    address = "http://" + settings.host() + ":" + post.port();
    return post;
  }

  private App app(AuthTestResponse bot) {
    String team = bot.getTeamId();
    var names = new Names();
    var rights = new Rights(quick, names);
    var home = new Home(router, directory, rights, web, uploads, team);
    var config =
        AppConfig.builder()
            .slack(web.slack())
            .singleTeamBotToken(settings.botToken())
            .signingSecret(settings.signingSecret().orElse(""))
            .authTestCacheEnabled(true)
            .authTestCacheExpirationMillis(-1)
            .allEventsApiAutoAckEnabled(true)
            .build();
    // Who the bot is we know: Bolt would ask before it lets the first press in, and keep whatever
    // answer it got. Signatures are checked at our own door, in constant time and once.
    var app =
        new App(config, new ArrayList<>(List.of(new SingleTeamAuthorization(config, bot, null))));
    var desk = new Desk(web, uploads, chat, later);
    new Presses(
            router,
            promptly,
            directory,
            desk,
            new Membership(quick),
            rights,
            names,
            home,
            faults,
            threads,
            team)
        .listen(app);
    app.start();
    return app;
  }

  /** What was not granted; Slack says with every answer what was. */
  private static Optional<String> missing(AuthTestResponse bot) {
    Map<String, List<String>> headers = bot.getHttpResponseHeaders();
    List<String> granted = headers == null ? null : headers.get("x-oauth-scopes");
    if (granted == null) {
      return Optional.empty();
    }
    List<String> scopes = List.of(granted.getFirst().split("\\s*,\\s*", -1));
    List<String> missing = SCOPES.stream().filter(scope -> !scopes.contains(scope)).toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(Sentences.say("scopes.missing", String.join(", ", missing)));
  }

  @Override
  public void close() {
    closing.countDown();
    leave();
    promptly.close();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(DRAIN.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("Some answers to Slack were still under way");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    quick.close();
    web.close();
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
