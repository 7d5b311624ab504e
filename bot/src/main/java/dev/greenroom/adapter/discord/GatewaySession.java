package dev.greenroom.adapter.discord;

import dev.greenroom.adapter.discord.component.DiscordSentences;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of a connection with all its shards, told by Discord. */
final class GatewaySession extends ListenerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(GatewaySession.class);
  private static final int WRONG_TOKEN = 4004;
  private static final int OLD_VERSION = 4012;
  private static final int WRONG_INTENTS = 4013;
  private static final int REFUSED_INTENTS = 4014;

  /** Who hears of it. */
  interface Fate {
    /** All shards are there. */
    void up(JDA first);

    /** Presses or messages may have been missed. */
    void back();

    /** It is over for good; takes a sentence that says why and what to do. */
    void over(String sentence);
  }

  private final int shards;
  private final Fate fate;
  private final Map<Integer, JDA> ready = new ConcurrentHashMap<>();
  private volatile boolean leaving;
  private volatile boolean ended;

  /**
   * @param shards how many there are
   */
  GatewaySession(int shards, Fate fate) {
    this.shards = shards;
    this.fate = fate;
  }

  /** What happens to it from now on is meant to happen. */
  void leaves() {
    leaving = true;
  }

  int shards() {
    return shards;
  }

  /** Whether a shard will not come back by itself. */
  boolean hasEnded() {
    return ended;
  }

  @Override
  public void onReady(ReadyEvent event) {
    JDA shard = event.getJDA();
    ready.put(shard.getShardInfo().getShardId(), shard);
    JDA first = ready.get(0);
    if (ready.size() == shards && first != null) {
      fate.up(first);
    }
  }

  @Override
  public void onSessionDisconnect(SessionDisconnectEvent event) {
    var frame = event.getServiceCloseFrame();
    int code = frame == null ? 0 : frame.getCloseCode();
    LOG.info("Shard {} lost its connection to Discord ({})", number(event.getJDA()), code);
    if (code == OLD_VERSION && !leaving) {
      fate.over(sentence(code));
    }
  }

  @Override
  public void onSessionRecreate(SessionRecreateEvent event) {
    back(event.getJDA());
  }

  @Override
  public void onSessionResume(SessionResumeEvent event) {
    back(event.getJDA());
  }

  private void back(JDA shard) {
    LOG.info("Shard {} is connected to Discord again", number(shard));
    fate.back();
  }

  private static int number(JDA shard) {
    return shard.getShardInfo().getShardId();
  }

  @Override
  public void onShutdown(ShutdownEvent event) {
    if (leaving) {
      return;
    }
    int code = event.getCode();
    switch (code) {
      case WRONG_TOKEN, OLD_VERSION, WRONG_INTENTS, REFUSED_INTENTS -> fate.over(sentence(code));
      default -> {
        LOG.warn("Discord ended the connection of shard {} ({})", number(event.getJDA()), code);
        ended = true;
      }
    }
  }

  static String sentence(int code) {
    return switch (code) {
      case WRONG_TOKEN -> DiscordSentences.say("discord.wrong-token");
      case OLD_VERSION -> DiscordSentences.say("discord.old-version");
      default -> DiscordSentences.say("discord.wrong-intents");
    };
  }
}
