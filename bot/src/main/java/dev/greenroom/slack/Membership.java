package dev.greenroom.slack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Whether we are in a channel that somebody chose, asked by the one thing that any right to post
 * includes: a line in it that only they see. No scope to read channels is needed for it.
 */
final class Membership {
  private static final Set<String> OUTSIDE =
      Set.of("not_in_channel", "channel_not_found", "is_archived", "restricted_action");

  /** Of whoever set it up, not of us. */
  private static final String THEMSELVES_OUTSIDE = "user_not_in_channel";

  private final Web web;

  Membership(Web web) {
    this.web = web;
  }

  /** What stands against the channels of a form that was sent, by name of field. */
  Map<String, String> problems(String account, Map<String, String> channels) {
    var problems = new LinkedHashMap<String, String>();
    channels.forEach(
        (field, channel) -> {
          if (whisper(channel, account) instanceof Called.Declined(var error, var needed)
              && !error.equals(THEMSELVES_OUTSIDE)) {
            problems.put(field, sentence(error, needed));
          }
        });
    return problems;
  }

  private static String sentence(String error, String needed) {
    return OUTSIDE.contains(error)
        ? Sentences.say("channel." + error)
        : Sentences.say("channel.other", Sentences.error(error, needed));
  }

  private Called<?> whisper(String channel, String account) {
    String words = Sentences.say("channel.checked");
    return web.call(
        client -> client.chatPostEphemeral(r -> r.channel(channel).user(account).text(words)));
  }
}
