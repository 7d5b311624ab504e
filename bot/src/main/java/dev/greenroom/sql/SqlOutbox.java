package dev.greenroom.sql;

import dev.greenroom.flow.CardRow;
import dev.greenroom.flow.CommunityId;
import dev.greenroom.flow.MessageRef;
import dev.greenroom.flow.Outbox;
import dev.greenroom.flow.Place;
import dev.greenroom.flow.StreamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** The cards that are due. */
record SqlOutbox(Door door) implements Outbox {
  private static final String COLUMNS =
      "kind, stream_id, card_key, community, platform, channel, due, message_channel, message_id,"
          + " attempted, hash, closed";

  @Override
  public List<CardRow> due(int limit) {
    return door.read(
        handle ->
            handle
                .select(
                    "select "
                        + COLUMNS
                        + " from card where due > done and not exists"
                        + " (select 1 from lane where lane.platform = card.platform"
                        + " and lane.channel = card.channel) order by due limit ?",
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
  public void attempting(CardRow card, Instant at) {
    set(card, "attempted = ?", at.toEpochMilli());
  }

  @Override
  public void notSent(CardRow card) {
    set(card, "attempted = null");
  }

  @Override
  public void sent(CardRow card, MessageRef message, String hash) {
    set(
        card,
        "done = ?, attempted = null, message_channel = ?, message_id = ?, hash = ?",
        card.due(),
        message.place().channel(),
        message.id(),
        hash);
  }

  /** A post in doubt stays in doubt: it must not be sent again with the next drawing. */
  @Override
  public void settled(CardRow card) {
    set(card, "done = ?", card.due());
  }

  @Override
  public void lost(CardRow card) {
    set(card, "attempted = null, message_channel = null, message_id = null, hash = null");
  }

  /** What came of a card at its former place says nothing about one that has moved meanwhile. */
  private void set(CardRow card, String what, Object... values) {
    var sql = new Sql("update card set " + what);
    List.of(values).forEach(sql::bind);
    sql.add(" where kind = ? and stream_id = ? and card_key = ? and platform = ? and channel = ?");
    sql.bind(card.stream().kind()).bind(card.stream().id()).bind(card.key());
    sql.bind(card.place().platform()).bind(card.place().channel());
    int _ = door.write(sql::execute);
  }

  @Override
  public void park(Place place, String why) {
    int _ =
        door.write(
            handle ->
                handle.execute(
                    "insert into lane (platform, channel, parked) values (?, ?, ?)"
                        + " on conflict (platform, channel) do update set parked = excluded.parked",
                    place.platform(),
                    place.channel(),
                    why));
  }

  @Override
  public Map<Place, String> parked() {
    return door.read(
        handle ->
            handle
                .createQuery(
                    "select platform, channel, parked from lane order by platform, channel")
                .reduceRows(new LinkedHashMap<Place, String>(), SqlOutbox::lane));
  }

  private static LinkedHashMap<Place, String> lane(
      LinkedHashMap<Place, String> lanes, RowView row) {
    var place =
        new Place(row.getColumn("platform", String.class), row.getColumn("channel", String.class));
    lanes.put(place, row.getColumn("parked", String.class));
    return lanes;
  }
}
