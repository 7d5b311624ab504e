package dev.greenroom.sql;

import dev.greenroom.flow.Journal;
import dev.greenroom.flow.Query;
import dev.greenroom.flow.Unit;
import dev.greenroom.flow.Wakes;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The journal: units of work through the one door. */
record SqlJournal(
    Door door,
    Codec codec,
    Results results,
    CardWriter cards,
    Wakes wakes,
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
