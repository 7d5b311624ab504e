package dev.greenroom.adapter.discord;

import dev.greenroom.core.port.Platform;
import dev.greenroom.core.port.Platform.CannotStart;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.RestRateLimiter;
import net.dv8tion.jda.api.utils.SessionController;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one shard after another log in. Discord allows a thousand log-ins a day and resets the token
 * of whoever makes more, so it is asked before each: it says how many are left, and where its
 * gateway is now.
 */
final class LogIns implements SessionController, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LogIns.class);

  /** With fewer than that left for the day they are spread over it. */
  private static final int FEW = 200;

  private final LoginProbe entrance;
  private final ConnectionTimings vigil;
  private final Predicate<Duration> closesWithin;
  private final Consumer<String> refused;
  private final BlockingQueue<SessionConnectNode> waiting = new LinkedBlockingQueue<>();
  private final RestRateLimiter.GlobalRateLimit limit = RestRateLimiter.GlobalRateLimit.create();
  private final Thread worker;
  private volatile LoginProbe.Open open;

  /**
   * @param open what Discord has just said
   * @param closesWithin waits for so long; says whether the bot was closed meanwhile
   * @param refused hears in one sentence why nobody can log in any more
   */
  LogIns(
      LoginProbe entrance,
      LoginProbe.Open open,
      ConnectionTimings vigil,
      Predicate<Duration> closesWithin,
      Consumer<String> refused) {
    this.entrance = entrance;
    this.open = open;
    this.vigil = vigil;
    this.closesWithin = closesWithin;
    this.refused = refused;
    this.worker = Thread.ofVirtual().name("discord-log-ins").start(this::work);
  }

  @Override
  public void appendSession(SessionConnectNode node) {
    waiting.add(node);
  }

  @Override
  public void removeSession(SessionConnectNode node) {
    boolean _ = waiting.remove(node);
  }

  /** Asked before each attempt to come back that follows a failed one. */
  @Override
  public String getGateway() {
    try {
      if (entrance.look() instanceof LoginProbe.Open now) {
        open = now;
      }
    } catch (CannotStart e) {
      refused.accept(String.valueOf(e.getMessage()));
    }
    return open.address();
  }

  @Override
  public ShardedGateway getShardedGateway(JDA api) {
    return new ShardedGateway(open.address(), open.shards());
  }

  @Override
  public RestRateLimiter.GlobalRateLimit getRateLimitHandle() {
    return limit;
  }

  /** What is said at the entrance now goes for the next log-ins. */
  void found(LoginProbe.Open now) {
    open = now;
  }

  private void work() {
    try {
      while (!closesWithin.test(Duration.ZERO)) {
        SessionConnectNode node = waiting.take();
        if (isAllowed()) {
          run(node);
        }
        if (closesWithin.test(open.left() < FEW ? vigil.sparing() : vigil.apart())) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for as long as Discord wants. */
  private boolean isAllowed() {
    for (int tries = 0; ; tries++) {
      try {
        switch (entrance.look()) {
          case LoginProbe.Open now -> {
            open = now;
            return true;
          }
          case LoginProbe.Away(var atLeast, _) -> {
            if (closesWithin.test(Platform.pause(tries, atLeast))) {
              return false;
            }
          }
        }
      } catch (CannotStart e) {
        refused.accept(String.valueOf(e.getMessage()));
        return false;
      }
    }
  }

  /** A shard that could not be connected comes again behind the others. */
  private void run(SessionConnectNode node) throws InterruptedException {
    try {
      node.run(false);
    } catch (RuntimeException e) {
      if (node.getJDA().getStatus() == JDA.Status.SHUTDOWN
          || node.getJDA().getStatus() == JDA.Status.SHUTTING_DOWN) {
        return;
      }
      LOG.warn("A shard could not connect to Discord and is tried again: {}", why(e));
      waiting.add(node);
    }
  }

  @Override
  public void close() {
    worker.interrupt();
  }

  static String why(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
