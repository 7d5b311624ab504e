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

  private final Web web;

  Membership(Web web) {
    this.web = web;
  }

  /** What stands against the channels of a form that was sent, by name of field. */
  Map<String, String> problems(String account, Map<String, String> channels) {
    var problems = new LinkedHashMap<String, String>();
    channels.forEach(
        (field, channel) -> {
          var said = whisper(channel, account);
          if (said instanceof Called.Declined(var error, _) && OUTSIDE.contains(error)) {
            problems.put(field, Sentences.say("channel." + error));
          }
        });
    return problems;
  }

  private Called<?> whisper(String channel, String account) {
    String words = Sentences.say("channel.checked");
    return web.call(
        client -> client.chatPostEphemeral(r -> r.channel(channel).user(account).text(words)));
  }
}
