package dev.greenroom.kit;

import dev.greenroom.core.feature.State;
import dev.greenroom.core.model.CardAt;
import dev.greenroom.core.model.Outcome;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.TextRef;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A feature that counts, for testing what carries features: it uses all that a feature may. */
public sealed interface Counter extends State<Counter, Counter.Event> {
  /** Nobody has counted. */
  record None() implements Counter {}

  /** Somebody has. */
  record Counting(long count, List<CardAt> cards, Map<MemberId, Integer> by) implements Counter {}

  /** What can happen to a counter. */
  sealed interface Event {}

  /** One more. */
  record Counted(MemberId by) implements Event {}

  /** Its cards stand there from now on. */
  record Shown(List<CardAt> cards) implements Event {}

  /** Holds one of every type that can be stored. */
  record Planned(
      TextRef note,
      Instant at,
      LocalDate date,
      LocalTime time,
      ZoneId zone,
      Set<DayOfWeek> days,
      Optional<String> title,
      @Nullable String remark,
      double share,
      boolean open,
      Event after)
      implements Event {}

  /** What comes of counting. */
  sealed interface Told extends Outcome {}

  /** It stands there now. */
  record Stands(long count) implements Told {}

  default long count() {
    return this instanceof Counting counting ? counting.count() : 0;
  }

  /** Nobody may look while it stands at thirteen. */
  @Override
  default boolean sealed() {
    return count() == 13;
  }

  @Override
  default Counter after(Event event) {
    var now = this instanceof Counting counting ? counting : new Counting(0, List.of(), Map.of());
    return switch (event) {
      case Counted(var by) -> new Counting(now.count() + 1, now.cards(), plusOne(now.by(), by));
      case Shown(var cards) -> new Counting(now.count(), new ArrayList<>(cards), now.by());
      case Planned _ -> now;
    };
  }

  private static Map<MemberId, Integer> plusOne(Map<MemberId, Integer> before, MemberId by) {
    var after = new LinkedHashMap<>(before);
    after.merge(by, 1, Integer::sum);
    return after;
  }
}
