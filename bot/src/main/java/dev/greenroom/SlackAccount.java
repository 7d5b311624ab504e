package dev.greenroom;

import java.net.URI;
import java.util.Optional;

/**
 * Slack is on.
 *
 * @param appToken for Socket Mode; wins over the signing secret
 * @param signingSecret for requests over HTTP
 * @param api base of the Web API, ending in {@code /api/}; empty for Slack's own
 */
record SlackAccount(
    String botToken,
    Optional<String> appToken,
    Optional<String> signingSecret,
    Optional<String> api) {
  /** A bot token alone reaches nothing, and nothing else is of use without it. */
  static Optional<SlackAccount> in(Settings settings) {
    Optional<String> bot = settings.secret(Settings.SLACK_BOT_TOKEN);
    Optional<String> app = settings.secret(Settings.SLACK_APP_TOKEN);
    Optional<String> signing = settings.secret(Settings.SLACK_SIGNING_SECRET);
    Optional<String> api = settings.web(Settings.SLACK_API_URL, "/api/").map(URI::toString);
    boolean reached = app.isPresent() || signing.isPresent();
    if (bot.isPresent() && !reached) {
      settings.problem(
          "config.slack-half", Settings.SLACK_APP_TOKEN, Settings.SLACK_SIGNING_SECRET);
    }
    if (bot.isEmpty() && reached) {
      settings.problem("config.slack-no-bot", Settings.SLACK_BOT_TOKEN);
    }
    return bot.filter(_ -> reached).map(token -> new SlackAccount(token, app, signing, api));
  }

  /** Tokens are nobody's to read. */
  @Override
  public String toString() {
    return "SlackAccount[]";
  }
}
