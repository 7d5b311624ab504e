package dev.greenroom.adapter.slack.api;

import java.util.Optional;
import java.util.Set;

/**
 * Whether we are in a channel that somebody chose, asked by the one thing that any right to post
 * includes: a line in it that only they see. No scope to read channels is needed for it.
 */
public final class Membership {
  private static final Set<String> OUTSIDE =
      Set.of("not_in_channel", "channel_not_found", "is_archived", "restricted_action");

  /** Of whoever set it up, not of us. */
  private static final String THEMSELVES_OUTSIDE = "user_not_in_channel";

  private final SlackWeb web;

  public Membership(SlackWeb web) {
    this.web = web;
  }

  /**
   * What a line in a channel came to.
   *
   * @param problem what stands against posting there; empty for nothing, or where Slack is silent
   * @param both whether they are in it, and so are we
   */
  public record Look(Optional<String> problem, boolean both) {}

  public Look look(String account, String channel) {
    return switch (whisper(channel, account)) {
      case CallResult.Done<?> _ -> new Look(Optional.empty(), true);
      case CallResult.Declined<?>(var error, var needed) when !error.equals(THEMSELVES_OUTSIDE) ->
          new Look(Optional.of(sentence(error, needed)), false);
      case CallResult<?> _ -> new Look(Optional.empty(), false);
    };
  }

  private static String sentence(String error, String needed) {
    return OUTSIDE.contains(error)
        ? SlackSentences.say("channel." + error)
        : SlackSentences.say("channel.other", SlackSentences.error(error, needed));
  }

  private CallResult<?> whisper(String channel, String account) {
    String words = SlackSentences.say("channel.checked");
    return web.call(
        client -> client.chatPostEphemeral(r -> r.channel(channel).user(account).text(words)));
  }
}
