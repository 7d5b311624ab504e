package dev.greenroom.adapter.sql.write;

import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.StoreAway;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which faults mean that the store cannot be reached or written as things are. */
public final class StoreFaults {
  public static final String UNREACHABLE = "flow.store-away";
  public static final String FULL = "flow.store-full";
  public static final String DAMAGED = "flow.store-gone";

  private static final Logger LOG = LoggerFactory.getLogger(StoreFaults.class);

  /** A crowd that is refused is one line. */
  private static final long PAUSE_NANOS = Duration.ofSeconds(10).toNanos();

  private final Function<SQLException, Optional<String>> inDatabase;
  private final AtomicLong quietUntil = new AtomicLong(System.nanoTime());

  /**
   * @param inDatabase the key of the refusal, by what the database says
   */
  public StoreFaults(Function<SQLException, Optional<String>> inDatabase) {
    this.inDatabase = inDatabase;
  }

  /** The fault as those outside know it, or as it is where it is one of ours. */
  RuntimeException named(RuntimeException fault) {
    return causes(fault)
        .flatMap(cause -> refusal(cause).stream())
        .findFirst()
        .<RuntimeException>map(key -> refused(why(fault), key, fault))
        .orElse(fault);
  }

  private StoreAway refused(String why, String key, RuntimeException fault) {
    long now = System.nanoTime();
    long until = quietUntil.get();
    if (now - until >= 0 && quietUntil.compareAndSet(until, now + PAUSE_NANOS)) {
      LOG.error("The store cannot be used at the moment; what people do is refused. {}", why);
    }
    return new StoreAway(why, Refusal.of(key), fault);
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
