package dev.greenroom.adapter.sql;

import dev.greenroom.adapter.sql.codec.Codec;
import dev.greenroom.adapter.sql.write.WriteDoor;
import dev.greenroom.core.feature.State;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.port.History;
import dev.greenroom.ui.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What has happened. */
record SqlHistory(WriteDoor door, Codec codec, Map<String, Class<?>> states) implements History {
  @Override
  public Optional<StreamId> behind(MessageRef message) {
    return door.read(
        handle ->
            handle
                .select(
                    "select kind, community, stream_id from card"
                        + " where platform = ? and message_channel = ? and message_id = ?"
                        + " order by due desc limit 1",
                    message.place().platform(),
                    message.place().channel(),
                    message.id())
                .map(
                    (row, _) ->
                        new StreamId(
                            row.getString("kind"),
                            new CommunityId(row.getString("community")),
                            row.getString("stream_id")))
                .findOne());
  }

  @Override
  public Optional<List<Recorded>> events(StreamId stream) {
    return door.read(
        handle -> sealed(handle, stream) ? Optional.empty() : Optional.of(events(handle, stream)));
  }

  /** A state that this version cannot read counts as sealed. */
  private boolean sealed(Handle handle, StreamId stream) {
    Class<?> kind = states.get(stream.kind());
    return handle
        .select("select state from stream where kind = ? and id = ?", stream.kind(), stream.id())
        .mapTo(String.class)
        .findOne()
        .filter(
            json -> kind == null || (codec.read(kind, json) instanceof State<?, ?> s && s.sealed()))
        .isPresent();
  }

  private static List<Recorded> events(Handle handle, StreamId stream) {
    return handle
        .select(
            "select version, type, body, actor, happened from event"
                + " where kind = ? and stream_id = ? order by version",
            stream.kind(),
            stream.id())
        .map(
            (row, _) ->
                new Recorded(
                    row.getLong("version"),
                    row.getString("type"),
                    row.getString("body"),
                    new MemberId(row.getString("actor")),
                    Instant.ofEpochMilli(row.getLong("happened"))))
        .list();
  }
}
