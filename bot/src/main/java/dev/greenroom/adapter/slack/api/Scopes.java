package dev.greenroom.adapter.slack.api;

import com.slack.api.methods.response.auth.AuthTestResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the workspace must let the bot do. */
public final class Scopes {
  /** Without these something that people press does not work. */
  public static final List<String> NEEDED =
      List.of(
          "channels:read",
          "chat:write",
          "commands",
          "files:write",
          "groups:read",
          "im:write",
          "mpim:read",
          "mpim:write",
          "users:read");

  private Scopes() {}

  /** One sentence of what was not granted; Slack says with every answer what was. */
  public static Optional<String> missing(AuthTestResponse bot) {
    Map<String, List<String>> headers = bot.getHttpResponseHeaders();
    List<String> granted = headers == null ? null : headers.get("x-oauth-scopes");
    if (granted == null) {
      return Optional.empty();
    }
    List<String> scopes = List.of(granted.getFirst().split("\\s*,\\s*", -1));
    List<String> missing = NEEDED.stream().filter(scope -> !scopes.contains(scope)).toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(SlackSentences.say("scopes.missing", String.join(", ", missing)));
  }
}
