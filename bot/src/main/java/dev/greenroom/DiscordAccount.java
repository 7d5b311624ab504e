package dev.greenroom;

import java.net.URI;
import java.util.Optional;

/**
 * Discord is on.
 *
 * @param api base of the REST API, version path included; empty for the public one
 */
record DiscordAccount(String token, Optional<URI> api) {
  static Optional<DiscordAccount> in(Settings settings) {
    Optional<URI> api = settings.web(Settings.DISCORD_API_URL, "");
    return settings.secret(Settings.DISCORD_TOKEN).map(token -> new DiscordAccount(token, api));
  }

  /** Tokens are nobody's to read. */
  @Override
  public String toString() {
    return "DiscordAccount[]";
  }
}
