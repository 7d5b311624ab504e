package dev.greenroom.sql;

import dev.greenroom.flow.Journal;
import dev.greenroom.flow.Refusal;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which faults mean that the store cannot be reached or written as things are.
 *
 * @param inDatabase the key of the refusal, by what the database says
 */
record Away(Function<SQLException, Optional<String>> inDatabase) {
  static final String UNREACHABLE = "flow.store-away";
  static final String FULL = "flow.store-full";
  static final String DAMAGED = "flow.store-gone";

  /** The fault as those outside know it, or as it is where it is one of ours. */
  RuntimeException named(RuntimeException fault) {
    return causes(fault)
        .flatMap(cause -> refusal(cause).stream())
        .findFirst()
        .<RuntimeException>map(key -> new Journal.Away(why(fault), Refusal.of(key), fault))
        .orElse(fault);
  }

  private Optional<String> refusal(Throwable cause) {
    return cause instanceof SQLException sql ? inDatabase.apply(sql) : Optional.empty();
  }

  private static String why(Throwable fault) {
    return causes(fault)
        .filter(SQLException.class::isInstance)
        .map(cause -> String.valueOf(cause.getMessage()).lines().findFirst().orElse(""))
        .reduce((_, last) -> last)
        .orElse("");
  }

  private static Stream<Throwable> causes(Throwable fault) {
    return Stream.iterate(fault, cause -> cause != null, Throwable::getCause).limit(20);
  }
}
