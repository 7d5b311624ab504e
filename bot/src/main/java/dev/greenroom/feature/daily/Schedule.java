package dev.greenroom.feature.daily;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A local time on chosen weekdays in one time zone. All of it is computed from the zone's rules as
 * the Java runtime has them; nothing is ever added to a moment to get the next one.
 *
 * @param days at least one
 */
record Schedule(LocalTime time, ZoneId zone, Set<DayOfWeek> days) {
  /**
   * A weekday may be skipped by its zone (Apia, 2011): from yesterday, with today's time gone by,
   * it is the fifteenth day after the first that must be looked at.
   */
  private static final int LOOK_AHEAD = 16;

  Schedule {
    if (days.isEmpty()) {
      throw new IllegalArgumentException("a schedule needs a weekday");
    }
    days = Set.copyOf(days);
  }

  /**
   * When this local time comes on that date: the earlier moment where clocks are set back and it
   * comes twice, the first valid one after the gap where they are set forward and it does not come.
   * Empty where the zone has no such date at all.
   */
  Optional<Instant> on(LocalDate date) {
    var local = date.atTime(time);
    var offsets = zone.getRules().getValidOffsets(local);
    if (!offsets.isEmpty()) {
      return Optional.of(local.toInstant(offsets.getFirst()));
    }
    ZoneOffsetTransition gap = zone.getRules().getTransition(local);
    return swallows(gap, date) ? Optional.empty() : Optional.of(gap.getInstant());
  }

  /** Samoa went from the end of 29 to the start of 31 December 2011. */
  private static boolean swallows(ZoneOffsetTransition gap, LocalDate date) {
    return !gap.getDateTimeBefore().isAfter(date.atStartOfDay())
        && !gap.getDateTimeAfter().isBefore(date.plusDays(1).atStartOfDay());
  }

  /**
   * The first post that is later than {@code after} and whose date is later than {@code used}.
   *
   * @param used the last date that has had its post or was skipped
   */
  Occurrence next(Instant after, Optional<LocalDate> used) {
    LocalDate today = after.atZone(zone).toLocalDate();
    // yesterday's post can lie ahead where its time fell into a gap over midnight
    LocalDate first =
        Stream.concat(Stream.of(today.minusDays(1)), used.map(d -> d.plusDays(1)).stream())
            .max(LocalDate::compareTo)
            .orElseThrow();
    return Stream.iterate(first, date -> date.plusDays(1))
        .limit(LOOK_AHEAD)
        .flatMap(date -> on(date).map(at -> new Occurrence(date, at)).stream())
        .filter(occurrence -> days.contains(occurrence.date().getDayOfWeek()))
        .filter(occurrence -> occurrence.at().isAfter(after))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no day in two weeks for " + this));
  }

  /** Its weekdays from Monday. */
  List<DayOfWeek> sortedDays() {
    return days.stream().sorted().toList();
  }
}
