package dev.greenroom.feature.points;

import dev.greenroom.core.feature.State;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The points of one member.
 *
 * @param days points by local date, for dates with any: one number for each day of taking part
 * @param hidden whether others do not see them
 */
public record Points(Map<LocalDate, Integer> days, boolean hidden)
    implements State<Points, PointsEvent> {
  static final Points NONE = new Points(Map.of(), false);

  public Points {
    days = Collections.unmodifiableMap(new TreeMap<>(days));
  }

  @Override
  public Points after(PointsEvent event) {
    return switch (event) {
      case PointsEvent.Earned earned -> plus(earned.points(), earned.day());
      case PointsEvent.Hidden _ -> new Points(days, true);
      case PointsEvent.Shown _ -> new Points(days, false);
    };
  }

  Points plus(int points, LocalDate day) {
    if (points == 0) {
      return this;
    }
    var more = new TreeMap<>(days);
    more.merge(day, points, Integer::sum);
    return new Points(more, hidden);
  }

  int on(LocalDate day) {
    return days.getOrDefault(day, 0);
  }

  /** The sum over the period that this day lies in. */
  int in(Period period, LocalDate day) {
    String key = period.key(day);
    return days.entrySet().stream()
        .filter(entry -> period.key(entry.getKey()).equals(key))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
