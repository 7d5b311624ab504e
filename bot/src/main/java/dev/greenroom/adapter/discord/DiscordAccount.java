package dev.greenroom.adapter.discord;

import java.net.URI;
import java.util.Optional;

/**
 * The bot's own account on Discord.
 *
 * @param api base of the REST API, version path included; empty for the public one
 */
public record DiscordAccount(String token, Optional<URI> api) {
  /** Tokens are nobody's to read. */
  @Override
  public String toString() {
    return "DiscordAccount[]";
  }
}
