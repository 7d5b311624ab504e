package dev.greenroom.feature.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The calendar of every zone the Java runtime knows, against what its rules say of each date. */
final class EveryZoneTest {
  private static final long SEED = 20_270_328;

  @Test
  void everyLocalDateOf2020To2030HasItsOnePostInEveryZone() {
    check(LocalDate.parse("2020-01-01"), LocalDate.parse("2031-01-01"));
  }

  @Test
  void everyLocalDateOf2005To2015HasItsOnePostInEveryZone() {
    check(LocalDate.parse("2005-01-01"), LocalDate.parse("2016-01-01"));
  }

  private static void check(LocalDate from, LocalDate until) {
    List<String> wrong =
        ZoneId.getAvailableZoneIds().parallelStream()
            .map(ZoneId::of)
            .flatMap(zone -> schedules(zone).stream())
            .flatMap(schedule -> wrong(schedule, from, until).stream())
            .limit(20)
            .toList();
    assertThat(wrong).as("seed %d", SEED).isEmpty();
  }

  /** Times at which clocks are changed somewhere, all days; and any time on some days. */
  private static List<Schedule> schedules(ZoneId zone) {
    var chance = new SplittableRandom(SEED + zone.getId().hashCode());
    var every = EnumSet.allOf(DayOfWeek.class);
    var schedules = new ArrayList<Schedule>();
    for (String time : List.of("00:00", "02:30", "23:45")) {
      schedules.add(new Schedule(LocalTime.parse(time), zone, every));
    }
    var day = DayOfWeek.of(1 + chance.nextInt(7));
    schedules.add(
        new Schedule(
            LocalTime.of(chance.nextInt(24), chance.nextInt(60)),
            zone,
            EnumSet.of(day, day.plus(chance.nextInt(7)))));
    return schedules;
  }

  private static Optional<String> wrong(Schedule schedule, LocalDate from, LocalDate until) {
    Optional<LocalDate> used = Optional.of(from.minusDays(1));
    Instant last = from.atStartOfDay(schedule.zone()).toInstant().minusMillis(1);
    Occurrence next = schedule.next(last, used);
    for (LocalDate date = from; date.isBefore(until); date = date.plusDays(1)) {
      boolean chosen = schedule.days().contains(date.getDayOfWeek()) && exists(date, schedule);
      if (chosen != next.date().equals(date)) {
        return Optional.of(schedule + " on " + date + ": next was " + next);
      }
      if (!chosen) {
        continue;
      }
      if (!next.at().isAfter(last) || !isRight(next, schedule)) {
        return Optional.of(schedule + " after " + last + ": " + next);
      }
      last = next.at();
      next = schedule.next(last, Optional.of(date));
    }
    return Optional.empty();
  }

  /** Whether the zone has this date: some moment of it, counted without asking for a gap. */
  private static boolean exists(LocalDate date, Schedule schedule) {
    return date.atStartOfDay(schedule.zone()).toLocalDate().equals(date);
  }

  /** Its local time is the one asked for, or the one at which a gap around that ends. */
  private static boolean isRight(Occurrence post, Schedule schedule) {
    LocalDateTime asked = post.date().atTime(schedule.time());
    LocalDateTime local = post.at().atZone(schedule.zone()).toLocalDateTime();
    if (local.equals(asked)) {
      var offsets = schedule.zone().getRules().getValidOffsets(asked);
      return post.at().equals(asked.toInstant(offsets.getFirst()));
    }
    var before = post.at().minusMillis(1).atZone(schedule.zone()).toLocalDateTime();
    return before.isBefore(asked) && local.isAfter(asked);
  }
}
