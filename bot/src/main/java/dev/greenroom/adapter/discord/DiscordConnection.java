package dev.greenroom.adapter.discord;

import dev.greenroom.adapter.discord.component.DiscordSentences;
import dev.greenroom.core.port.Bot;
import dev.greenroom.core.port.Platform;
import dev.greenroom.core.port.Platform.CannotStart;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to Discord and back: kept up by the SDK, looked after where that gives up, and closed.
 */
final class DiscordConnection implements GatewaySession.Fate {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordConnection.class);

  /** What the rate limits hold back for longer is sent after the next start. */
  private static final Duration LAST_CALLS = Duration.ofSeconds(3);

  /** Between two attempts to come back, at most; the SDK allows no less. */
  private static final int SECONDS_BETWEEN_ATTEMPTS = 32;

  private final DiscordAccount account;
  private final Bot bot;
  private final OkHttpClient http =
      new OkHttpClient.Builder().addInterceptor(new WireInterceptor()).build();

  /** For calls and what comes of them: none of them keeps the gateway waiting. */
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * For events: one thread that is not the gateway's, so that they keep their order. The SDK tells
   * of its end a moment after it has ended; nobody needs to hear that.
   */
  private final ExecutorService events =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofVirtual().name("discord-events").factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  private final CountDownLatch closed = new CountDownLatch(1);
  private final CompletableFuture<JDA> up = new CompletableFuture<>();
  private final ConnectionTimings vigil;
  private volatile @Nullable Current current;
  private volatile boolean over;
  private volatile @Nullable LogIns logIns;

  /** The shards of now. */
  private record Current(GatewaySession session, ShardManager shards) {}

  DiscordConnection(DiscordAccount account, Bot bot, ConnectionTimings vigil) {
    this.account = account;
    this.bot = bot;
    this.vigil = vigil;
  }

  /** Empty until it has been open; for calls, any shard is as good as another. */
  Optional<JDA> now() {
    Current now = current;
    return now == null || !up.isDone() || up.isCompletedExceptionally()
        ? Optional.empty()
        : now.shards().getShards().stream().findFirst();
  }

  /** All shards, each with the servers that are its own; empty until all have been there. */
  List<JDA> shards() {
    Current now = current;
    return now == null || !up.isDone() || up.isCompletedExceptionally()
        ? List.of()
        : now.shards().getShards();
  }

  /** Returns once presses come in, to whichever shard. */
  JDA open(EventListener presses) throws CannotStart {
    LoginProbe entrance = LoginProbe.of(http, account);
    begin(entrance, presses);
    threads.execute(() -> watch(entrance, presses));
    try {
      return up.join();
    } catch (CompletionException e) {
      Throwable why = Objects.requireNonNullElse(e.getCause(), e);
      throw new CannotStart(String.valueOf(why.getMessage()));
    } catch (CancellationException e) {
      throw new CannotStart(DiscordSentences.say("discord.stopped"));
    }
  }

  private void watch(LoginProbe entrance, EventListener presses) {
    try {
      new ConnectionWatch(
              entrance,
              vigil,
              this::health,
              () -> {
                drop();
                begin(entrance, presses);
              },
              time -> closesWithin(time) || over,
              bot.tell())
          .keep();
    } catch (CannotStart e) {
      over(String.valueOf(e.getMessage()));
    }
  }

  private ConnectionWatch.Health health() {
    Current now = current;
    if (now == null) {
      return new ConnectionWatch.Health(0, false, false);
    }
    List<JDA> there = now.shards().getShards();
    int connected =
        Math.toIntExact(
            there.stream().filter(one -> one.getStatus() == JDA.Status.CONNECTED).count());
    return new ConnectionWatch.Health(
        connected, connected == now.session().shards(), now.session().hasEnded());
  }

  /** Tries until the shards are on their way. */
  private void begin(LoginProbe entrance, EventListener presses) throws CannotStart {
    for (int tries = 0; !closesWithin(Duration.ZERO); tries++) {
      LoginProbe.Open open = admitted(entrance);
      try {
        connect(entrance, open, presses);
        return;
      } catch (InvalidTokenException e) {
        throw new CannotStart(DiscordSentences.say("discord.wrong-token"));
      } catch (RuntimeException e) {
        // it may have gone away since it let us in
        LOG.warn("Discord let us in and then did not answer: {}", LogIns.why(e));
        if (closesWithin(Platform.pause(tries, Duration.ZERO))) {
          throw new CannotStart(DiscordSentences.say("discord.stopped"));
        }
      }
    }
  }

  /** Discord may be away while everything else starts: that is waited for, and said once. */
  private LoginProbe.Open admitted(LoginProbe entrance) throws CannotStart {
    for (int tries = 0; ; tries++) {
      switch (entrance.look()) {
        case LoginProbe.Open open -> {
          return open;
        }
        case LoginProbe.Away(var atLeast, var spent) -> {
          if (tries == 0) {
            bot.tell()
                .accept(DiscordSentences.say(spent ? "discord.log-ins-spent" : "discord.away"));
          }
          if (closesWithin(Platform.pause(tries, atLeast))) {
            throw new CannotStart(DiscordSentences.say("discord.stopped"));
          }
        }
      }
    }
  }

  /** Waits for so long; says whether it was closed meanwhile. */
  boolean closesWithin(Duration time) {
    try {
      return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private synchronized void connect(
      LoginProbe entrance, LoginProbe.Open open, EventListener presses) {
    // Otherwise the SDK writes into the causes of failures, and loses those it cannot write into.
    RestAction.setPassContext(false);
    var session = new GatewaySession(open.shards(), this);
    current =
        new Current(
            session,
            DefaultShardManagerBuilder.createLight(
                    account.token(), EnumSet.noneOf(GatewayIntent.class))
                .setRestConfig(new RestConfig().setBaseUrl(entrance.base()))
                .setSessionController(logIns(entrance, open))
                .setShardsTotal(open.shards())
                .setHttpClient(http)
                // What is repeated is repeated by us, who know whether it may be.
                .setRequestTimeoutRetry(false)
                .setMaxReconnectDelay(SECONDS_BETWEEN_ATTEMPTS)
                // What others may see, the channels say of each of them.
                .enableCache(CacheFlag.MEMBER_OVERRIDES)
                // A press says what the bot may do where it was made; the SDK does not.
                .setEventPassthrough(true)
                .setEventPool(events, false)
                .setCallbackPool(threads, false)
                .setRateLimitElastic(threads, false)
                .setContextEnabled(false)
                .setEnableShutdownHook(false)
                .addEventListeners(session, presses)
                .build());
    if (closesWithin(Duration.ZERO)) {
      drop();
    }
  }

  private LogIns logIns(LoginProbe entrance, LoginProbe.Open open) {
    LogIns there = logIns;
    if (there == null) {
      there = new LogIns(entrance, open, vigil, this::closesWithin, this::over);
      logIns = there;
    }
    there.found(open);
    return there;
  }

  @Override
  public void up(JDA first) {
    if (!up.complete(first)) {
      back();
    }
  }

  @Override
  public void back() {
    threads.execute(bot.reconnected());
  }

  @Override
  public void over(String sentence) {
    if (!over) {
      over = true;
      if (!up.completeExceptionally(new IllegalStateException(sentence))) {
        bot.tell().accept(sentence);
      }
      threads.execute(this::drop);
    }
  }

  /** Leaves the shards of now without waiting for anything. */
  private synchronized void drop() {
    Current before = current;
    if (before != null) {
      before.session().leaves();
      before.shards().shutdown();
    }
  }

  /** Does something that may wait, beside everything else. */
  void beside(Runnable work) {
    threads.execute(work);
  }

  /** Waits for nothing any more, and takes no further presses. */
  void hushes(EventListener presses) {
    closed.countDown();
    Current now = current;
    if (now != null) {
      now.shards().removeEventListener(presses);
    }
  }

  /** Leaves once what is under way has been answered. */
  void close(AnswersUnderWay underWay) {
    up.cancel(false);
    Current now = current;
    if (now != null) {
      now.session().leaves();
      leave(now.shards(), underWay);
    }
    LogIns queue = logIns;
    if (queue != null) {
      queue.close();
    }
    events.shutdown();
    threads.shutdown();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  private static void leave(ShardManager manager, AnswersUnderWay underWay) {
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
