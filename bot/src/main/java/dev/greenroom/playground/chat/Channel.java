package dev.greenroom.playground.chat;

import dev.greenroom.core.port.Chat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A channel, a thread in one, or what the bot says to one person alone.
 *
 * @param parent the channel a thread belongs to; null for a channel
 * @param only ids of the people who see it; null for everybody
 * @param live whether people can write in it
 */
public record Channel(
    String id, String name, @Nullable String parent, @Nullable Set<String> only, boolean live) {
  /** What a fresh playground has. */
  static final List<Channel> FIRST = List.of(open("general"), open("practice"), open("admin"));

  public Channel {
    only = only == null ? null : Set.copyOf(only);
  }

  /** Threads and direct messages are told apart from channels by their first letter. */
  static Channel thread(String key, String parent, Chat.Venue venue) {
    return new Channel("t-" + key, parent, venue);
  }

  /** Where the bot speaks to one person. */
  static Channel direct(String id, Person person) {
    return new Channel(id, "Greenroom", null, Set.of(person.id()), true);
  }

  boolean isSeenBy(Person person) {
    return only == null || only.contains(person.id());
  }

  Channel now(Chat.Venue venue) {
    return new Channel(id, parent, venue);
  }

  private Channel(String id, @Nullable String parent, Chat.Venue venue) {
    this(id, venue.title(), parent, orNull(venue), venue.live());
  }

  private static Channel open(String name) {
    return new Channel(name, name, null, null, true);
  }

  private static @Nullable Set<String> orNull(Chat.Venue venue) {
    return venue.secluded() ? venue.people() : null;
  }
}
