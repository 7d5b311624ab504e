package dev.greenroom.adapter.sql.write;

import dev.greenroom.core.port.Unit;
import java.sql.SQLException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which faults mean that another writer was there first, or that a connection broke where another
 * one may not, so that the work is worth running again.
 *
 * @param inDatabase what the database says of it
 */
public record Conflicts(Predicate<SQLException> inDatabase) {
  /** Runs of one unit of work, the first included. */
  static final int RUNS = 10;

  boolean worthAnother(int runs, Throwable fault) {
    return runs < RUNS
        && Stream.iterate(fault, f -> f != null, Throwable::getCause).anyMatch(this::says);
  }

  private boolean says(Throwable fault) {
    return fault instanceof Unit.Conflict
        || (fault instanceof SQLException sql && inDatabase.test(sql));
  }
}
