package dev.greenroom.adapter.sql;

import dev.greenroom.adapter.sql.codec.Codec;
import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.feature.Loaded;
import dev.greenroom.core.feature.Query;
import dev.greenroom.core.feature.State;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Result;
import dev.greenroom.core.model.Row;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Table;
import dev.greenroom.ui.TextRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Looks at what is stored, within one transaction. */
class SqlQuery implements Query {
  final Handle handle;
  final Codec codec;
  final Results results;

  SqlQuery(Handle handle, Codec codec, Results results) {
    this.handle = handle;
    this.codec = codec;
    this.results = results;
  }

  @Override
  public <S extends State<S, E>, E> Loaded<S> load(Feature<S, ?, E, ?> feature, StreamId id) {
    return handle
        .select(
            "select version, state from stream where kind = ? and id = ?", feature.kind(), id.id())
        .map(
            (row, _) ->
                new Loaded<>(
                    codec.read(feature.states(), row.getString("state")), row.getLong("version")))
        .findOne()
        .orElseGet(() -> new Loaded<>(feature.none(), 0));
  }

  @Override
  public Optional<CommunityId> owner(String kind, String id) {
    return handle
        .select("select community from stream where kind = ? and id = ?", kind, id)
        .mapTo(String.class)
        .findOne()
        .map(CommunityId::new);
  }

  @Override
  public Map<String, Place> standing(StreamId stream) {
    var standing = new LinkedHashMap<String, Place>();
    handle
        .select(
            "select card_key, platform, message_channel from card"
                + " where kind = ? and stream_id = ? and message_channel is not null"
                + " order by card_key",
            stream.kind(),
            stream.id())
        .map(
            (row, _) ->
                Map.entry(
                    row.getString("card_key"),
                    new Place(row.getString("platform"), row.getString("message_channel"))))
        .forEach(card -> standing.put(card.getKey(), card.getValue()));
    return standing;
  }

  @Override
  public Optional<Result> seen(String delivery) {
    return handle
        .select("select result from delivery where id = ?", delivery)
        .mapTo(String.class)
        .findOne()
        .map(results::read);
  }

  @Override
  public List<Row> rows(Table table, Map<String, Object> where) {
    return new FeatureRows(handle).find(table, where);
  }

  @Override
  public Optional<String> text(TextRef ref) {
    return handle
        .select("select body from text where id = ?", ref.id())
        .mapTo(String.class)
        .findOne();
  }
}
