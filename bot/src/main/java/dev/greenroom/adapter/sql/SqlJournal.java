package dev.greenroom.adapter.sql;

import dev.greenroom.adapter.sql.codec.Codec;
import dev.greenroom.adapter.sql.write.WriteDoor;
import dev.greenroom.core.feature.Query;
import dev.greenroom.core.port.Journal;
import dev.greenroom.core.port.Unit;
import dev.greenroom.core.port.Wakes;
import java.sql.Connection;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The journal: units of work through the one door. */
record SqlJournal(
    WriteDoor door,
    Codec codec,
    Results results,
    CardWriter cards,
    Wakes<Connection> wakes,
    Retention retention,
    Runnable committed)
    implements Journal {
  @Override
  public <T> T write(Function<Unit, T> work) {
    T answer = door.write(handle -> work.apply(unit(handle)));
    committed.run();
    return answer;
  }

  private Unit unit(Handle handle) {
    return new SqlUnit(handle, codec, results, cards, wakes, retention);
  }

  @Override
  public <T> T read(Function<Query, T> work) {
    return door.read(handle -> work.apply(new SqlQuery(handle, codec, results)));
  }
}
