package dev.greenroom.discord;

import dev.greenroom.flow.Bot;
import dev.greenroom.flow.Platform;
import dev.greenroom.flow.Platform.CannotStart;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
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
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** The way to Discord and back: opened once, kept up by the SDK, and closed. */
final class Connection {
  /** What the rate limits hold back for longer is sent after the next start. */
  private static final Duration LAST_CALLS = Duration.ofSeconds(3);

  /**
   * Between two attempts to come back: often enough for a round that is going on, and seldom enough
   * for the thousand log-ins that Discord allows in a day.
   */
  private static final int SECONDS_BETWEEN_ATTEMPTS = 120;

  private final DiscordAccount account;
  private final Bot bot;
  private final Session session;
  private final OkHttpClient http = new OkHttpClient.Builder().addInterceptor(new Wire()).build();

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
  private @Nullable ShardManager shards;

  Connection(DiscordAccount account, Bot bot) {
    this.account = account;
    this.bot = bot;
    this.session = new Session(() -> threads.execute(bot.reconnected()), bot.tell());
  }

  /** Empty until it has been open. */
  Optional<JDA> now() {
    return session.now();
  }

  /** Returns once presses come in. */
  JDA open(EventListener presses) throws CannotStart {
    Entrance entrance = Entrance.of(http, account);
    connect(entrance, admitted(entrance), presses);
    return up();
  }

  /** Discord may be away while everything else starts: that is waited for, and said once. */
  private Entrance.Open admitted(Entrance entrance) throws CannotStart {
    for (int tries = 0; ; tries++) {
      switch (entrance.look()) {
        case Entrance.Open open -> {
          return open;
        }
        case Entrance.Away(var atLeast) -> {
          if (tries == 0) {
            bot.tell().accept(Sentences.say("discord.away"));
          }
          if (closesWithin(Platform.pause(tries, atLeast))) {
            throw new CannotStart(Sentences.say("discord.stopped"));
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

  private synchronized void connect(Entrance entrance, Entrance.Open open, EventListener presses)
      throws CannotStart {
    // Otherwise the SDK writes into the causes of failures, and loses those it cannot write into.
    RestAction.setPassContext(false);
    try {
      shards =
          DefaultShardManagerBuilder.createLight(
                  account.token(), EnumSet.noneOf(GatewayIntent.class))
              .setRestConfig(new RestConfig().setBaseUrl(entrance.base()))
              .setShardsTotal(open.shards())
              .setHttpClient(http)
              // What is repeated is repeated by us, who know whether it may be.
              .setRequestTimeoutRetry(false)
              .setMaxReconnectDelay(SECONDS_BETWEEN_ATTEMPTS)
              .setEventPool(events, false)
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

  /** Does something that may wait, beside everything else. */
  void beside(Runnable work) {
    threads.execute(work);
  }

  /** Waits for nothing any more, and takes no further presses. */
  void hushes(EventListener presses) {
    closed.countDown();
    ShardManager manager = manager();
    if (manager != null) {
      manager.removeEventListener(presses);
    }
  }

  /** Leaves once what is under way has been answered. */
  void close(UnderWay underWay) {
    session.leaves();
    ShardManager manager = manager();
    if (manager != null) {
      leave(manager, underWay);
    }
    events.shutdown();
    threads.shutdown();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  private synchronized @Nullable ShardManager manager() {
    return shards;
  }

  private static void leave(ShardManager manager, UnderWay underWay) {
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
