package dev.greenroom.adapter.discord;

import dev.greenroom.adapter.discord.component.DiscordSentences;
import dev.greenroom.core.port.Platform.CannotStart;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the connection where the SDK does not: a shard that was ended, that waits for ever
 * for a word of Discord, or whose thread is gone is opened anew with all others, once Discord lets
 * us in.
 */
final class ConnectionWatch {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectionWatch.class);

  /**
   * How the connection is.
   *
   * @param connected how many shards are there
   * @param all whether none is missing
   * @param ended whether one will not come back by itself
   */
  record Health(int connected, boolean all, boolean ended) {}

  /** Opens everything anew. */
  @FunctionalInterface
  interface Renewal {
    void made() throws CannotStart;
  }

  private final LoginProbe entrance;
  private final ConnectionTimings vigil;
  private final Supplier<Health> health;
  private final Renewal renewal;
  private final Predicate<Duration> closesWithin;
  private final Consumer<String> tell;
  private int connected;
  private long since = System.nanoTime();
  private boolean told;

  /**
   * @param closesWithin waits for so long; says whether the bot was closed meanwhile
   * @param tell takes sentences for whoever runs the bot
   */
  ConnectionWatch(
      LoginProbe entrance,
      ConnectionTimings vigil,
      Supplier<Health> health,
      Renewal renewal,
      Predicate<Duration> closesWithin,
      Consumer<String> tell) {
    this.entrance = entrance;
    this.vigil = vigil;
    this.health = health;
    this.renewal = renewal;
    this.closesWithin = closesWithin;
    this.tell = tell;
  }

  /**
   * Until the bot is closed.
   *
   * @throws CannotStart where the connection cannot come back
   */
  void keep() throws CannotStart {
    Duration pause = vigil.glance();
    while (!closesWithin.test(pause)) {
      pause = glance();
    }
  }

  /** Returns how long the next look may wait. */
  private Duration glance() throws CannotStart {
    Health now = health.get();
    if (now.all() || now.connected() > connected) {
      since = System.nanoTime();
    }
    connected = now.connected();
    if (now.all()) {
      if (told) {
        told = false;
        tell.accept(DiscordSentences.say("discord.back"));
      }
      return vigil.glance();
    }
    boolean tooLong = System.nanoTime() - since > vigil.patience().toNanos();
    return now.ended() || tooLong ? renewed() : vigil.glance();
  }

  private Duration renewed() throws CannotStart {
    return switch (entrance.look()) {
      case LoginProbe.Open _ -> {
        LOG.warn("The connection to Discord does not come back by itself and is opened anew");
        renewal.made();
        since = System.nanoTime();
        yield vigil.glance();
      }
      case LoginProbe.Away(var atLeast, var spent) -> {
        if (!told) {
          told = true;
          tell.accept(DiscordSentences.say(spent ? "discord.log-ins-spent" : "discord.lost"));
        }
        yield atLeast.compareTo(vigil.glance()) > 0 ? atLeast : vigil.glance();
      }
    };
  }
}
