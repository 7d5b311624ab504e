package dev.greenroom.adapter.slack.api;

import java.util.Optional;

/**
 * How the bot reaches one Slack workspace: by a socket of its own with an app token, or else by
 * requests that Slack sends and signs.
 *
 * @param botToken begins with {@code xoxb-}
 * @param appToken begins with {@code xapp-}; wins over the signing secret
 * @param signingSecret of the app, for requests over HTTP
 * @param host where requests over HTTP arrive
 * @param port 0 for a free one
 * @param api the base of the Web API, ending in {@code /api/}; empty for Slack's own
 */
public record SlackSettings(
    String botToken,
    Optional<String> appToken,
    Optional<String> signingSecret,
    String host,
    int port,
    Optional<String> api) {
  public SlackSettings {
    if (appToken.isEmpty() && signingSecret.isEmpty()) {
      throw new IllegalArgumentException("neither an app token nor a signing secret");
    }
  }

  /** Tokens are nobody's to read. */
  @Override
  public String toString() {
    return "SlackSettings[" + (appToken.isPresent() ? "socket" : host + ":" + port) + "]";
  }
}
