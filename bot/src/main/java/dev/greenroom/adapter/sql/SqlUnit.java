package dev.greenroom.adapter.sql;

import dev.greenroom.adapter.sql.codec.Codec;
import dev.greenroom.core.feature.State;
import dev.greenroom.core.feature.StreamChange;
import dev.greenroom.core.model.Result;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Table;
import dev.greenroom.core.model.Text;
import dev.greenroom.core.model.Wake;
import dev.greenroom.core.port.Unit;
import dev.greenroom.core.port.Wakes;
import dev.greenroom.ui.TextRef;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** One transaction of the journal. */
final class SqlUnit extends SqlQuery implements Unit {
  private final CardWriter cards;
  private final Wakes<Connection> wakes;
  private final Retention retention;

  SqlUnit(
      Handle handle,
      Codec codec,
      Results results,
      CardWriter cards,
      Wakes<Connection> wakes,
      Retention retention) {
    super(handle, codec, results);
    this.cards = cards;
    this.wakes = wakes;
    this.retention = retention;
  }

  @Override
  public void remember(String delivery, Result result, Instant now) {
    retention.sweep(handle, now);
    int added =
        handle.execute(
            "insert into delivery (id, result, seen) values (?, ?, ?) on conflict do nothing",
            delivery,
            results.write(result),
            now.toEpochMilli());
    if (added == 0) {
      throw new Conflict("the delivery " + delivery + " was seen meanwhile");
    }
  }

  @Override
  public <S extends State<S, E>, E> void save(StreamChange<S, E> change) {
    if (put(change) == 0) {
      throw new Conflict(change.id() + " is no longer at version " + change.version());
    }
    append(change);
  }

  @Override
  public void due(StreamChange<?, ?> change) {
    cards.follow(handle, change);
  }

  private <S extends State<S, E>, E> int put(StreamChange<S, E> change) {
    var id = change.id();
    String state = codec.write(change.feature().states(), change.after());
    long next = change.version() + change.events().size();
    return change.version() == 0
        ? handle.execute(
            "insert into stream (kind, id, community, version, state) values (?, ?, ?, ?, ?)"
                + " on conflict do nothing",
            id.kind(),
            id.id(),
            id.community().value(),
            next,
            state)
        : handle.execute(
            "update stream set version = ?, state = ? where kind = ? and id = ? and version = ?",
            next,
            state,
            id.kind(),
            id.id(),
            change.version());
  }

  private <S extends State<S, E>, E> void append(StreamChange<S, E> change) {
    long version = change.version();
    for (var event : change.events()) {
      handle.execute(
          "insert into event (kind, stream_id, version, type, body, actor, happened)"
              + " values (?, ?, ?, ?, ?, ?, ?)",
          change.id().kind(),
          change.id().id(),
          ++version,
          codec.name(change.feature().events(), event),
          codec.write(change.feature().events(), event),
          change.by().value(),
          change.at().toEpochMilli());
    }
  }

  @Override
  public void draft(Text text, Instant now) {
    handle.execute(
        "insert into text (id, kind, stream_id, owner, community, body, expires)"
            + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
        text.ref().id(),
        text.stream().kind(),
        text.stream().id(),
        text.owner().value(),
        text.stream().community().value(),
        text.body(),
        now.plus(Retention.KEPT).toEpochMilli());
  }

  @Override
  public void keep(TextRef ref) {
    handle.execute("update text set expires = null where id = ?", ref.id());
  }

  @Override
  public void forget(TextRef ref) {
    handle.execute("delete from text where id = ?", ref.id());
  }

  @Override
  public void wake(StreamId stream, Wake wake) {
    wakes.schedule(handle.getConnection(), stream, wake);
  }

  @Override
  public void apply(List<? extends Table.Change> changes) {
    changes.forEach(new FeatureRows(handle)::apply);
  }
}
