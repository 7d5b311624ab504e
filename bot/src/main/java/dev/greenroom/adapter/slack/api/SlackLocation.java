package dev.greenroom.adapter.slack.api;

import dev.greenroom.core.model.Place;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands on Slack; as a place {@code C012} or {@code C012/1700000000.000100}.
 *
 * @param channel id of a channel, a group direct message or a direct message
 * @param thread the time stamp of the message whose thread it is; null for the channel itself
 */
public record SlackLocation(String channel, @Nullable String thread) {
  public static final String PLATFORM = "slack";

  private static final Pattern ONE = Pattern.compile("[CGD][A-Z0-9]+(/[0-9]+\\.[0-9]+)?");

  /** Whether a text is the id of a channel, with or without a thread in it. */
  public static boolean isOne(String text) {
    return ONE.matcher(text).matches();
  }

  public static SlackLocation of(Place place) {
    return of(place.channel());
  }

  public static SlackLocation of(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? new SlackLocation(text, null)
        : new SlackLocation(text.substring(0, slash), text.substring(slash + 1));
  }

  /** A message that begins a thread stands in the channel still. */
  public static SlackLocation of(
      String channel, @Nullable String thread, @Nullable String message) {
    return new SlackLocation(channel, thread == null || thread.equals(message) ? null : thread);
  }

  /** Whether it is in somebody's direct messages. */
  public boolean isDirect() {
    return channel.startsWith("D");
  }

  /** As a browser finds a message of that thread. */
  String address(String workspace, String thread) {
    return "%sarchives/%s/p%s?thread_ts=%s&cid=%s"
        .formatted(workspace, channel, thread.replace(".", ""), thread, channel);
  }

  public Place place() {
    return new Place(PLATFORM, toString());
  }

  @Override
  public String toString() {
    return thread == null ? channel : channel + "/" + thread;
  }
}
