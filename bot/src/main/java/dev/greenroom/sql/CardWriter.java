package dev.greenroom.sql;

import dev.greenroom.flow.CardAt;
import dev.greenroom.flow.StreamChange;
import dev.greenroom.flow.StreamId;
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
    handle.execute(
        "update card set message_channel = null, message_id = null, attempted = null, hash = null"
            + " where kind = ? and stream_id = ? and card_key = ?"
            + " and (platform <> ? or channel <> ?)",
        stream.kind(),
        stream.id(),
        card.key(),
        card.place().platform(),
        card.place().channel());
    handle.execute(
        "insert into card"
            + " (kind, stream_id, card_key, community, platform, channel, due, done, closed)"
            + " values (?, ?, ?, ?, ?, ?, ?, 0, 0)"
            + " on conflict (kind, stream_id, card_key) do update set due = excluded.due,"
            + " platform = excluded.platform, channel = excluded.channel, closed = 0",
        stream.kind(),
        stream.id(),
        card.key(),
        stream.community().value(),
        card.place().platform(),
        card.place().channel(),
        next(handle));
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
