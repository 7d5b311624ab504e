package dev.greenroom.discord;

import dev.greenroom.flow.Chat;
import dev.greenroom.flow.CommandHelp;
import dev.greenroom.flow.Digest;
import dev.greenroom.flow.Directory;
import dev.greenroom.flow.Faults;
import dev.greenroom.flow.History;
import dev.greenroom.flow.Pictures;
import dev.greenroom.flow.Place;
import dev.greenroom.flow.Platform;
import dev.greenroom.flow.Promptly;
import dev.greenroom.flow.Router;
import dev.greenroom.flow.StreamId;
import dev.greenroom.ui.Card;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Greenroom on Discord. */
public final class DiscordPlatform implements Platform {
  static final String NAME = "discord";

  private static final Logger LOG = LoggerFactory.getLogger(DiscordPlatform.class);

  /** What the rate limits hold back for longer is sent after the next start. */
  private static final Duration LAST_CALLS = Duration.ofSeconds(3);

  private final String token;
  private final Optional<URI> api;
  private final Supplier<List<CommandHelp>> commands;
  private final Promptly promptly;
  private final Consumer<String> tell;
  private final OkHttpClient http = new OkHttpClient.Builder().addInterceptor(new Wire()).build();

  /** For events, callbacks and calls: none of them keeps the gateway waiting. */
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private final DiscordChat chat;
  private final Presses presses;
  private final UnderWay underWay = new UnderWay();
  private final Session session;
  private final AtomicBoolean refused = new AtomicBoolean();
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable ShardManager shards;

  /**
   * A bot that is not connected yet.
   *
   * @param token of the bot
   * @param api base of the REST API, version path included; empty for the public one
   * @param redraw called when the connection was lost for a while: cards may be due
   * @param tell takes sentences for whoever runs the bot
   */
  public DiscordPlatform(
      String token,
      Optional<URI> api,
      Router router,
      Directory directory,
      History history,
      Pictures pictures,
      Faults faults,
      Runnable redraw,
      Consumer<String> tell) {
    this(
        token,
        api,
        new Promptly(router),
        () -> router.commands(Locale.ENGLISH, true),
        directory,
        history,
        pictures,
        faults,
        redraw,
        tell);
  }

  DiscordPlatform(
      String token,
      Optional<URI> api,
      Promptly promptly,
      Supplier<List<CommandHelp>> commands,
      Directory directory,
      History history,
      Pictures pictures,
      Faults faults,
      Runnable redraw,
      Consumer<String> tell) {
    this.token = token;
    this.api = api;
    this.promptly = promptly;
    this.commands = commands;
    this.tell = tell;
    this.session = new Session(redraw, tell);
    var cards = new Cards(pictures);
    var calls = new Calls(session::now, this::tokenRefused, this::missingRights);
    this.chat = new DiscordChat(calls, cards, this::self);
    this.presses =
        new Presses(
            promptly,
            directory,
            message -> history.behind(message).map(StreamId::community),
            cards,
            new Drafts(),
            this::tellAlone,
            underWay,
            faults);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Chat chat() {
    return chat;
  }

  @Override
  public void start() throws CannotStart {
    Entrance entrance = Entrance.of(http, api, token);
    Entrance.Open open = opened(entrance);
    connect(entrance, open);
    JDA jda = up();
    register(jda);
    greet(jda);
  }

  /** Discord may be away while everything else starts: that is waited for, and said once. */
  private Entrance.Open opened(Entrance entrance) throws CannotStart {
    for (int tries = 0; ; tries++) {
      Optional<Entrance.Open> open = entrance.look();
      if (open.isPresent()) {
        return open.get();
      }
      if (tries == 0) {
        tell.accept(Sentences.say("discord.away"));
      }
      if (closesWithin(Entrance.pause(tries))) {
        throw new CannotStart(Sentences.say("discord.stopped"));
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

  private synchronized void connect(Entrance entrance, Entrance.Open open) throws CannotStart {
    // Otherwise the SDK writes into the causes of failures, and loses those it cannot write into.
    RestAction.setPassContext(false);
    try {
      shards =
          DefaultShardManagerBuilder.createLight(token, EnumSet.noneOf(GatewayIntent.class))
              .setRestConfig(new RestConfig().setBaseUrl(entrance.base()))
              .setShardsTotal(open.shards())
              .setHttpClient(http)
              // What is repeated is repeated by us, who know whether it may be.
              .setRequestTimeoutRetry(false)
              .setEventPool(threads, false)
              .setCallbackPool(threads, false)
              .setRateLimitElastic(threads, false)
              .setContextEnabled(false)
              .setEnableShutdownHook(false)
              .addEventListeners(session, presses)
              .build();
    } catch (InvalidTokenException e) {
      throw new CannotStart(Sentences.say("discord.wrong-token"));
    }
  }

  private JDA up() throws CannotStart {
    try {
      return session.up().join();
    } catch (CompletionException e) {
      Throwable why = Objects.requireNonNullElse(e.getCause(), e);
      throw new CannotStart(String.valueOf(why.getMessage()));
    } catch (CancellationException e) {
      throw new CannotStart(Sentences.say("discord.stopped"));
    }
  }

  /** A bot whose commands are those of yesterday is better than none. */
  private void register(JDA jda) {
    try {
      if (CommandList.register(jda, commands.get())) {
        LOG.info("Discord has the commands of this version");
      }
    } catch (ErrorResponseException e) {
      LOG.error("The commands were not registered", e);
      tell.accept(Sentences.say("discord.commands-refused", e.getMeaning()));
    }
  }

  private void greet(JDA jda) {
    if (jda.getGuildCache().isEmpty()) {
      tell.accept(Sentences.say("discord.no-server", invite(jda)));
    }
  }

  private static String invite(JDA jda) {
    return jda.setRequiredScopes("applications.commands").getInviteUrl(Rights.NEEDED);
  }

  private String self() {
    return session.now().map(jda -> jda.getSelfUser().getId()).orElse("");
  }

  private void tokenRefused() {
    if (!refused.getAndSet(true)) {
      tell.accept(Sentences.say("discord.wrong-token"));
    }
  }

  private String missingRights(String channel) {
    return session
        .now()
        .map(jda -> jda.getGuildChannelById(channel.isEmpty() ? "0" : channel))
        .map(DiscordPlatform::inGuild)
        .map(Rights::missing)
        .orElse("");
  }

  /** Rights in a thread are those of its channel. */
  private static GuildChannel inGuild(GuildChannel channel) {
    return channel instanceof ThreadChannel thread ? thread.getParentChannel() : channel;
  }

  /** What came too late for its press is told in a direct message, once. */
  private void tellAlone(String account, String delivery, Card card) {
    var person = Place.person(NAME, account);
    Chat.Sending sending = chat.post(person, key(delivery), card);
    if (!(sending instanceof Chat.Sent)) {
      LOG.warn("Nobody heard what came of {}: {}", delivery, sending);
    }
  }

  private static String key(String delivery) {
    return Digest.id(delivery + "/late");
  }

  @Override
  public void close() {
    closed.countDown();
    ShardManager manager = manager();
    if (manager != null) {
      manager.removeEventListener(presses);
    }
    promptly.close();
    session.leaves();
    if (manager != null) {
      leave(manager);
    }
    threads.shutdown();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  private synchronized @Nullable ShardManager manager() {
    return shards;
  }

  private void leave(ShardManager manager) {
    var sessions = List.copyOf(manager.getShards());
    try {
      underWay.await(LAST_CALLS);
      manager.shutdown();
      for (JDA one : sessions) {
        if (!one.awaitShutdown(LAST_CALLS)) {
          one.shutdownNow();
          boolean _ = one.awaitShutdown(LAST_CALLS);
        }
      }
    } catch (InterruptedException e) {
      manager.shutdown();
      Thread.currentThread().interrupt();
    }
  }
}
