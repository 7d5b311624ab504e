package dev.greenroom.flow;

import java.time.Instant;

/**
 * Where product time and wall time were last tied together.
 *
 * @param speed product seconds in a wall second, 1 to 3600
 */
public record Anchor(Instant product, Instant wall, int speed) {
  /** At least one store of it outlives the process. */
  public interface Store {
    void save(Anchor anchor);
  }
}
