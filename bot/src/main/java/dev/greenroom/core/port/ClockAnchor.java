package dev.greenroom.core.port;

import dev.greenroom.core.model.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where product time was last seen beside the wall's, and what it is to be.
 *
 * @param speed product seconds in a wall second, 1 to 3600
 * @param tie empty where product time is to be the wall's own
 */
public record ClockAnchor(Instant product, Instant wall, int speed, Optional<Tie> tie) {
  /** That somebody has asked for product time to follow the wall. */
  public static final Table WISHES = new Table("clock_wish", List.of("id"), List.of("wished"));

  /** The change by which somebody asks. */
  public static final Table.Change WISH = new Table.Put(WISHES, Map.of("id", 1L, "wished", 1L));

  /** A product time and the wall time that it belongs to: moved by hand, or at another speed. */
  public record Tie(Instant product, Instant wall) {}

  /** At least one store of it outlives the process. */
  public interface Store {
    void save(ClockAnchor anchor);

    /** The same where product time may have gone back: what happened later counts as of now. */
    void saveGoneBack(ClockAnchor anchor);

    /**
     * Whether somebody has asked for product time to follow the wall since this was asked last. It
     * takes the wish with it.
     */
    boolean takesWish();
  }

  /** Product and wall belong to each other from here on. */
  public static ClockAnchor tied(Instant product, Instant wall, int speed) {
    return new ClockAnchor(product, wall, speed, Optional.of(new Tie(product, wall)));
  }

  /** The product time that belongs to this wall time. */
  public Instant aim(Instant wallTime) {
    return tie.map(
            from ->
                from.product().plus(Duration.between(from.wall(), wallTime).multipliedBy(speed)))
        .orElse(wallTime);
  }

  public ClockAnchor seen(Instant productTime, Instant wallTime) {
    return new ClockAnchor(productTime, wallTime, speed, tie);
  }
}
