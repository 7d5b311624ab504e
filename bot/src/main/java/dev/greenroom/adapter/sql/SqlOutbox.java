package dev.greenroom.adapter.sql;

import dev.greenroom.adapter.sql.write.WriteDoor;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.port.CardRow;
import dev.greenroom.core.port.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** The cards that are due. */
record SqlOutbox(WriteDoor door) implements Outbox {
  private static final String COLUMNS =
      "kind, stream_id, card_key, community, platform, channel, due, message_channel, message_id,"
          + " attempted, hash, closed";

  private static final String LOST =
      "attempted = null, message_channel = null, message_id = null, hash = null";

  @Override
  public List<CardRow> due(int limit) {
    return door.read(
        handle ->
            handle
                .select(
                    "select "
                        + COLUMNS
                        + " from card where due > done and channel <> '' and not exists"
                        + " (select 1 from lane where lane.platform = card.platform"
                        + " and lane.channel = card.channel) and not exists"
                        + " (select 1 from doubt where doubt.kind = card.kind"
                        + " and doubt.stream_id = card.stream_id"
                        + " and doubt.card_key = card.card_key"
                        + " and doubt.platform = card.platform"
                        + " and doubt.channel = card.channel) order by due limit ?",
                    limit)
                .map((row, _) -> card(row))
                .list());
  }

  private static CardRow card(ResultSet row) throws SQLException {
    var place = new Place(row.getString("platform"), row.getString("channel"));
    return new CardRow(
        new StreamId(
            row.getString("kind"),
            new CommunityId(row.getString("community")),
            row.getString("stream_id")),
        row.getString("card_key"),
        place,
        row.getLong("due"),
        message(row, place),
        attempted(row),
        row.getString("hash"),
        row.getLong("closed") == 1);
  }

  /** A message stands on its card's platform, though perhaps in a thread of its own. */
  private static @Nullable MessageRef message(ResultSet row, Place card) throws SQLException {
    String id = row.getString("message_id");
    return id == null
        ? null
        : new MessageRef(new Place(card.platform(), row.getString("message_channel")), id);
  }

  private static @Nullable Instant attempted(ResultSet row) throws SQLException {
    long millis = row.getLong("attempted");
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  @Override
  public Optional<MessageRef> message(StreamId stream, String key) {
    return door.read(
        handle ->
            handle
                .select(
                    "select platform, message_channel, message_id from card where kind = ?"
                        + " and stream_id = ? and card_key = ? and message_id is not null",
                    stream.kind(),
                    stream.id(),
                    key)
                .map(
                    (row, _) ->
                        new MessageRef(
                            new Place(row.getString("platform"), row.getString("message_channel")),
                            row.getString("message_id")))
                .findOne());
  }

  @Override
  public void attempting(CardRow card, Instant at) {
    set(card, "attempted = ?", at.toEpochMilli());
  }

  @Override
  public void notSent(CardRow card) {
    set(card, "attempted = null");
  }

  /** What stands elsewhere than where it was sent may be a room: its cards can come now. */
  @Override
  public void sent(CardRow card, MessageRef message, String hash) {
    var sent =
        update(
            card,
            "done = ?, attempted = null, message_channel = ?, message_id = ?, hash = ?",
            card.due(),
            message.place().channel(),
            message.id(),
            hash);
    int _ =
        door.write(
            handle ->
                message.place().equals(card.place())
                    ? sent.execute(handle)
                    : sent.execute(handle) + move(handle, card, message.place().channel()));
  }

  private static int move(Handle handle, CardRow room, String channel) {
    return handle.execute(
        "update card set channel = ?, message_channel = null, message_id = null,"
            + " attempted = null, hash = null"
            + " where room_kind = ? and room_stream = ? and room_key = ? and channel <> ?",
        channel,
        room.stream().kind(),
        room.stream().id(),
        room.key(),
        channel);
  }

  @Override
  public void settled(CardRow card) {
    set(card, "done = ?", card.due());
  }

  @Override
  public void doubted(CardRow card) {
    var fresh = update(card, "attempted = null");
    int _ =
        door.write(
            handle ->
                fresh.execute(handle)
                    + handle.execute(
                        "insert into doubt (kind, stream_id, card_key, platform, channel)"
                            + " values (?, ?, ?, ?, ?) on conflict do nothing",
                        card.stream().kind(),
                        card.stream().id(),
                        card.key(),
                        card.place().platform(),
                        card.place().channel()));
  }

  @Override
  public List<CardRow> unanswered(String platform) {
    String cards = "select " + COLUMNS + " from card where platform = ? and message_id is null";
    return door.read(
        handle ->
            handle
                .select(
                    cards
                        + " and attempted is not null union "
                        + cards
                        + " and (kind, stream_id, card_key, platform, channel) in"
                        + " (select kind, stream_id, card_key, platform, channel from doubt)",
                    platform,
                    platform)
                .map((row, _) -> card(row))
                .list());
  }

  @Override
  public void adopted(CardRow card, MessageRef message) {
    var adopted =
        update(
            card,
            "done = due - 1, attempted = null, hash = null, message_channel = ?, message_id = ?",
            message.place().channel(),
            message.id());
    int _ =
        door.write(
            handle ->
                adopted.execute(handle)
                    + handle.execute(
                        "delete from doubt where kind = ? and stream_id = ? and card_key = ?",
                        card.stream().kind(),
                        card.stream().id(),
                        card.key()));
  }

  @Override
  public void stale(Place place) {
    int _ =
        door.write(
            handle ->
                handle.execute(
                    "update card set done = due - 1 where platform = ? and channel = ?"
                        + " and message_id is not null and done >= due",
                    place.platform(),
                    place.channel()));
  }

  @Override
  public void lost(CardRow card) {
    set(card, LOST);
  }

  @Override
  public void roomLost(CardRow room) {
    var lost = update(room, LOST);
    int _ = door.write(handle -> lost.execute(handle) + move(handle, room, ""));
  }

  @Override
  public boolean isAt(CardRow card) {
    return door.read(
        handle ->
            handle
                .select(
                    "select 1 from card where kind = ? and stream_id = ? and card_key = ?"
                        + " and platform = ? and channel = ?",
                    card.stream().kind(),
                    card.stream().id(),
                    card.key(),
                    card.place().platform(),
                    card.place().channel())
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
  }

  @Override
  public List<CardRow> rooms(Place place) {
    return door.read(
        handle ->
            handle
                .select(
                    "select "
                        + COLUMNS
                        + " from card where platform = ? and closed = 0"
                        + " and (message_channel = ? or channel = ?) and message_channel <> channel"
                        + " and channel not like '@%' order by due",
                    place.platform(),
                    place.channel(),
                    place.channel())
                .map((row, _) -> card(row))
                .list());
  }

  private void set(CardRow card, String what, Object... values) {
    int _ = door.write(update(card, what, values)::execute);
  }

  /** What came of a card at its former place says nothing about one that has moved meanwhile. */
  private static Sql update(CardRow card, String what, Object... values) {
    var sql = new Sql("update card set " + what);
    List.of(values).forEach(sql::bind);
    sql.add(" where kind = ? and stream_id = ? and card_key = ? and platform = ? and channel = ?");
    sql.bind(card.stream().kind()).bind(card.stream().id()).bind(card.key());
    sql.bind(card.place().platform()).bind(card.place().channel());
    return sql;
  }

  @Override
  public void park(Place place, Held held) {
    int _ =
        door.write(
            handle ->
                handle.execute(
                    "insert into lane (platform, channel, community, parked, gone)"
                        + " values (?, ?, ?, ?, ?) on conflict (platform, channel) do update set"
                        + " parked = excluded.parked, gone = excluded.gone",
                    place.platform(),
                    place.channel(),
                    held.community().value(),
                    held.why(),
                    held.gone() ? 1 : 0));
  }

  @Override
  public void resume(Place place) {
    int _ =
        door.write(
            handle ->
                handle.execute(
                    "delete from lane where platform = ? and channel = ?",
                    place.platform(),
                    place.channel()));
  }

  @Override
  public Map<Place, Held> parked() {
    return door.read(
        handle ->
            handle
                .createQuery("select * from lane order by platform, channel")
                .reduceRows(new LinkedHashMap<Place, Held>(), SqlOutbox::lane));
  }

  private static LinkedHashMap<Place, Held> lane(LinkedHashMap<Place, Held> lanes, RowView row) {
    var place =
        new Place(row.getColumn("platform", String.class), row.getColumn("channel", String.class));
    lanes.put(
        place,
        new Held(
            new CommunityId(row.getColumn("community", String.class)),
            row.getColumn("parked", String.class),
            row.getColumn("gone", Long.class) == 1));
    return lanes;
  }
}
