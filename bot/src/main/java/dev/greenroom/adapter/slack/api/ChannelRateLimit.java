package dev.greenroom.adapter.slack.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Slack takes about one message a second in a channel. Machine time. */
public final class ChannelRateLimit {
  private static final int TIDY = 1000;

  private final InstantSource clock;
  private final Duration between;
  private final Map<String, Instant> opens = new HashMap<>();

  public ChannelRateLimit(InstantSource clock, Duration between) {
    this.clock = clock;
    this.between = between;
  }

  /** How long the channel takes nothing yet; zero lets one message through. */
  public synchronized Duration enter(String channel) {
    Instant now = clock.instant();
    Instant open = opens.getOrDefault(channel, now);
    if (open.isAfter(now)) {
      return Duration.between(now, open);
    }
    if (opens.size() > TIDY) {
      opens.values().removeIf(past -> !past.isAfter(now));
    }
    opens.put(channel, now.plus(between));
    return Duration.ZERO;
  }

  /** Slack said itself when a channel takes something again; never sooner than the pace allows. */
  public synchronized void closes(String channel, Duration after) {
    opens.merge(channel, clock.instant().plus(after), (a, b) -> a.isAfter(b) ? a : b);
  }
}
