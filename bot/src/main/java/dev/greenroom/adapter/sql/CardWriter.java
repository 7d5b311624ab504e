package dev.greenroom.adapter.sql;

import dev.greenroom.core.feature.StreamChange;
import dev.greenroom.core.model.CardAt;
import dev.greenroom.core.model.RoomAt;
import dev.greenroom.core.model.StreamId;
import org.jdbi.v3.core.Handle;

/**
 * Keeps the rows of a stream's cards in step with its state.
 *
 * @param nextNumber the query for the next due number
 */
record CardWriter(String nextNumber) {
  void follow(Handle handle, StreamChange<?, ?> change) {
    var named = change.after().cards();
    named.forEach(card -> due(handle, change.id(), card));
    change.before().cards().stream()
        .map(CardAt::key)
        .filter(key -> named.stream().noneMatch(card -> card.key().equals(key)))
        .forEach(key -> close(handle, change.id(), key));
  }

  /** A card that moves to another place is a new message there. */
  private void due(Handle handle, StreamId stream, CardAt card) {
    String channel = channel(handle, card);
    RoomAt room = card.room();
    handle.execute(
        "update card set message_channel = null, message_id = null, attempted = null, hash = null"
            + " where kind = ? and stream_id = ? and card_key = ?"
            + " and (platform <> ? or channel <> ?)",
        stream.kind(),
        stream.id(),
        card.key(),
        card.place().platform(),
        channel);
    handle.execute(
        "insert into card"
            + " (kind, stream_id, card_key, community, platform, channel, due,"
            + " room_kind, room_stream, room_key, done, closed)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)"
            + " on conflict (kind, stream_id, card_key) do update set due = excluded.due,"
            + " platform = excluded.platform, channel = excluded.channel, closed = 0",
        stream.kind(),
        stream.id(),
        card.key(),
        stream.community().value(),
        card.place().platform(),
        channel,
        next(handle),
        room == null ? null : room.stream().kind(),
        room == null ? null : room.stream().id(),
        room == null ? null : room.key());
  }

  /** A card in a room is nowhere until the room is open. */
  private static String channel(Handle handle, CardAt card) {
    RoomAt room = card.room();
    return room == null
        ? card.place().channel()
        : handle
            .select(
                "select message_channel from card where kind = ? and stream_id = ?"
                    + " and card_key = ? and message_channel is not null",
                room.stream().kind(),
                room.stream().id(),
                room.key())
            .mapTo(String.class)
            .findOne()
            .orElse("");
  }

  /** What was due before is drawn still; after that the card rests with its message as it is. */
  private static void close(Handle handle, StreamId stream, String key) {
    handle.execute(
        "update card set closed = 1 where kind = ? and stream_id = ? and card_key = ?",
        stream.kind(),
        stream.id(),
        key);
  }

  /** Greater than every number so far. */
  long next(Handle handle) {
    return handle.select(nextNumber).mapTo(Long.class).one();
  }
}
