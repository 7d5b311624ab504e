package dev.greenroom.core.model;

/**
 * A room: the card of a stream that is drawn as one.
 *
 * @param key of that card
 */
public record RoomAt(StreamId stream, String key) {}
