package dev.greenroom.core.model;

import org.jspecify.annotations.Nullable;

/**
 * A living card of a stream: which drawing, and where it stands.
 *
 * @param key the name of the drawing; where there are several of its kind, a dot and which one
 * @param place a channel or a person; for a card in a room, the channel that the room belongs to
 * @param room the room it stands in, and waits for; null for none
 */
public record CardAt(String key, Place place, @Nullable RoomAt room) {
  public CardAt(String key, Place place) {
    this(key, place, null);
  }
}
