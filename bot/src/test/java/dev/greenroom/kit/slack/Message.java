package dev.greenroom.kit.slack;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A message as it stands now.
 *
 * @param ts its id in the channel
 * @param thread the message whose thread it is in; "" for none
 * @param only the one person who sees it; "" for everybody
 */
public record Message(
    String channel,
    String ts,
    String thread,
    String only,
    String text,
    JsonNode blocks,
    JsonNode metadata) {
  Message now(String text, JsonNode blocks) {
    return new Message(channel, ts, thread, only, text, blocks, metadata);
  }
}
