package dev.greenroom.adapter.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.builtin.SingleTeamAuthorization;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.greenroom.adapter.slack.api.ChannelRateLimit;
import dev.greenroom.adapter.slack.api.MethodRateLimit;
import dev.greenroom.adapter.slack.api.SlackLocation;
import dev.greenroom.adapter.slack.api.SlackSettings;
import dev.greenroom.adapter.slack.api.SlackWeb;
import dev.greenroom.adapter.slack.api.Tempo;
import dev.greenroom.adapter.slack.chat.SlackChat;
import dev.greenroom.adapter.slack.chat.Uploads;
import dev.greenroom.adapter.slack.intake.SlackIntake;
import dev.greenroom.core.engine.PressQueue;
import dev.greenroom.core.port.Bot;
import dev.greenroom.core.port.Chat;
import dev.greenroom.core.port.Platform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One Slack workspace. */
public final class SlackPlatform implements Platform {
  private static final Logger LOG = LoggerFactory.getLogger(SlackPlatform.class);
  private static final Duration QUICK = Duration.ofMillis(1500);

  /** For what is asked again and again until it works: Slack may be back at any moment. */
  public static final Duration AGAIN = Duration.ofSeconds(5);

  private static final Duration DRAIN = Duration.ofSeconds(10);

  private final SlackSettings settings;
  private final Bot bot;
  private final PressQueue promptly;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final SlackWeb web;
  private final SlackWeb quick;
  private final SlackWeb again;
  private final Uploads uploads;
  private final SlackChat chat;
  private final ReplySender desk;
  private final SlackIntake connection;

  /** Over the real Slack, or whatever stands at the address of the settings. */
  public SlackPlatform(SlackSettings settings, Bot bot) {
    this(settings, bot, new PressQueue(bot.product()), Tempo.steady());
  }

  /** With a patience and a time of its own, for tests. */
  SlackPlatform(SlackSettings settings, Bot bot, PressQueue promptly, Tempo tempo) {
    this.settings = settings;
    this.bot = bot;
    this.promptly = promptly;
    var patience = new MethodRateLimit(tempo.clock());
    this.web = new SlackWeb(settings.api(), settings.botToken(), SlackWeb.CALL, patience);
    this.quick = new SlackWeb(settings.api(), settings.botToken(), QUICK, patience);
    this.again = new SlackWeb(settings.api(), settings.botToken(), AGAIN, patience);
    this.uploads = new Uploads(web, bot.pictures(), tempo.clock());
    this.chat =
        new SlackChat(
            web, uploads, new ChannelRateLimit(tempo.clock(), tempo.between()), bot.tell());
    this.desk = new ReplySender(web, uploads, chat, tempo.later().apply(threads));
    this.connection = new SlackIntake(settings, bot, again, tempo, threads);
  }

  @Override
  public String name() {
    return SlackLocation.PLATFORM;
  }

  @Override
  public Chat chat() {
    return chat;
  }

  /** Where Slack's requests arrive, such as {@code http://127.0.0.1:8080}; empty for a socket. */
  public String address() {
    return connection.address();
  }

  @Override
  public void start() throws CannotStart {
    connection.open(this::app);
  }

  private App app(AuthTestResponse us) {
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
        new App(
            config,
            new ArrayList<>(List.of(served(us), new SingleTeamAuthorization(config, us, null))));
    if (us.getUrl() != null) {
      web.standsAt(us.getUrl());
    }
    presses(us.getTeamId()).listen(app);
    new SlackChanges(bot, us.getTeamId(), us.getUserId(), threads).listen(app);
    app.start();
    return app;
  }

  private ServedWorkspace served(AuthTestResponse us) {
    return new ServedWorkspace(quick, bot.history(), desk, threads, us);
  }

  private SlackPresses presses(String team) {
    var people = new SlackPeople(bot, quick, team, threads);
    var home = new HomePages(bot.product(), people, web, uploads);
    return new SlackPresses(
        bot, promptly, new SlackArrivals(bot.product(), people, quick), desk, home, threads);
  }

  @Override
  public void close() {
    connection.close();
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
    again.close();
    web.close();
  }
}
