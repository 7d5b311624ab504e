package dev.greenroom.feature.points;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What points are summed over. */
enum Period {
  /** From Monday. */
  WEEK,
  /** Of the calendar. */
  MONTH,
  /** All there ever was. */
  ALL;

  /** The period of this kind that a day lies in, as rows name it. */
  String key(LocalDate day) {
    return switch (this) {
      case WEEK -> "week/" + day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> "month/" + YearMonth.from(day);
      case ALL -> "all";
    };
  }

  /** The first day of the period that this day lies in; empty where it has no beginning. */
  Optional<LocalDate> first(LocalDate day) {
    return switch (this) {
      case WEEK -> Optional.of(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
      case MONTH -> Optional.of(day.withDayOfMonth(1));
      case ALL -> Optional.empty();
    };
  }

  static final List<String> ARGS = Arrays.stream(values()).map(Period::arg).toList();

  /** Its name in a control, and as it is typed. */
  String arg() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a control carried; this week for anything else. */
  static Period of(@Nullable String arg) {
    return Arrays.stream(values())
        .filter(period -> period.arg().equals(arg))
        .findFirst()
        .orElse(WEEK);
  }
}
