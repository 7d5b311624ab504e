package dev.greenroom.adapter.slack.intake;

import dev.greenroom.adapter.slack.api.SlackSentences;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells how the connection to Slack goes: in the log each loss, each new reason and each return,
 * once; and whoever runs the bot, when nobody can press anything any more.
 */
public final class ConnectionOutages {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectionOutages.class);

  private final Consumer<String> tell;
  private final Runnable back;
  private boolean everThere;
  private boolean lost;
  private boolean told;
  private boolean over;
  private String why = "";

  /**
   * @param tell takes sentences for whoever runs the bot
   * @param back presses may have been missed
   */
  ConnectionOutages(Consumer<String> tell, Runnable back) {
    this.tell = tell;
    this.back = back;
  }

  /** There is one more, so that so many serve now. */
  synchronized void opened(int serving) {
    if (everThere && (lost || !why.isEmpty())) {
      LOG.info("Slack is connected again; connections open: {}", serving);
    }
    if (everThere && lost) {
      back.run();
    }
    if (everThere && told) {
      tell.accept(SlackSentences.say("back"));
    }
    everThere = true;
    lost = false;
    told = false;
    why = "";
  }

  /** One has come to its end, so that so many serve now. */
  synchronized void ended(SocketModeConnection.End end, int serving) {
    lost |= serving == 0;
    switch (end) {
      case SocketModeConnection.Replaced(var reason) ->
          LOG.info("A connection to Slack is replaced ({})", reason);
      case SocketModeConnection.Broken(var reason) -> {
        why = reason;
        LOG.warn("A connection to Slack ended ({}); connections open: {}", reason, serving);
      }
      case SocketModeConnection.SwitchedOff _ -> {
        why = "link_disabled";
        LOG.warn("A connection to Slack ended ({}); connections open: {}", why, serving);
        tell("switched-off");
      }
    }
  }

  /** None was given out, while so many serve. */
  synchronized void failed(String reason, Duration pause, int serving) {
    if (!reason.equals(why)) {
      LOG.warn("Slack cannot be reached ({}); the next try is in {} s", reason, seconds(pause));
    }
    why = reason;
    lost |= serving == 0;
    if (lost) {
      tell(everThere ? "lost" : "unreachable", reason);
    }
  }

  private static String seconds(Duration pause) {
    return Long.toString(Math.max(1, pause.toSeconds()));
  }

  private void tell(String key, Object... args) {
    if (!told) {
      told = true;
      tell.accept(SlackSentences.say(key, args));
    }
  }

  /** It is over for good. */
  synchronized void refused(String error) {
    if (!over) {
      over = true;
      tell.accept(SlackSentences.say("app-token.refused", error));
    }
  }
}
