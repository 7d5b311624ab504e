package dev.greenroom.feature.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ScheduleTest {
  private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);

  @Test
  void berlinPostsAtTheFirstValidMomentWhenTheClockJumpsOverItsTime() {
    assertThat(daily("02:30", "Europe/Berlin").on(LocalDate.parse("2027-03-28")))
        .contains(Instant.parse("2027-03-28T01:00:00Z"));
  }

  @Test
  void berlinPostsOnceAndEarlyWhenItsTimeComesTwice() {
    var schedule = daily("02:30", "Europe/Berlin");
    assertThat(schedule.on(LocalDate.parse("2027-10-31")))
        .contains(Instant.parse("2027-10-31T00:30:00Z"));
    assertThat(from(schedule, "2027-10-30T22:00:00Z", 2))
        .containsExactly(
            occurrence("2027-10-31", "2027-10-31T00:30:00Z"),
            occurrence("2027-11-01", "2027-11-01T01:30:00Z"));
  }

  @Test
  void aTimeJustBesideTheGapIsKeptAsItIs() {
    assertThat(daily("01:59", "Europe/Berlin").on(LocalDate.parse("2027-03-28")))
        .contains(Instant.parse("2027-03-28T00:59:00Z"));
    assertThat(daily("02:00", "Europe/Berlin").on(LocalDate.parse("2027-03-28")))
        .contains(Instant.parse("2027-03-28T01:00:00Z"));
    assertThat(daily("03:00", "Europe/Berlin").on(LocalDate.parse("2027-03-28")))
        .contains(Instant.parse("2027-03-28T01:00:00Z"));
  }

  @Test
  void aDateThatTheZoneSkipsHasNoPost() {
    for (String time : List.of("00:00", "09:00", "23:59")) {
      var apia = daily(time, "Pacific/Apia");
      assertThat(apia.on(LocalDate.parse("2011-12-30"))).isEmpty();
      assertThat(from(apia, "2011-12-28T12:00:00Z", 5))
          .extracting(Occurrence::date)
          .containsSequence(LocalDate.parse("2011-12-29"), LocalDate.parse("2011-12-31"));
    }
  }

  @Test
  void aWeekdayThatTheZoneSkipsIsPostedAWeekLater() {
    var fridays = schedule("09:00", "Pacific/Apia", DayOfWeek.FRIDAY);
    assertThat(fridays.next(Instant.parse("2011-12-24T00:00:00Z"), Optional.empty()).date())
        .isEqualTo("2012-01-06");
  }

  @Test
  void lordHoweMovesByHalfAnHourBothWays() {
    var schedule = daily("02:15", "Australia/Lord_Howe");
    assertThat(schedule.on(LocalDate.parse("2026-10-04")))
        .as("02:00 becomes 02:30")
        .contains(Instant.parse("2026-10-03T15:30:00Z"));
    assertThat(daily("01:45", "Australia/Lord_Howe").on(LocalDate.parse("2027-04-04")))
        .as("02:00 becomes 01:30; the earlier 01:45 is at +11:00")
        .contains(Instant.parse("2027-04-03T14:45:00Z"));
    assertThat(daily("02:15", "Australia/Lord_Howe").on(LocalDate.parse("2027-04-04")))
        .as("after the change")
        .contains(Instant.parse("2027-04-03T15:45:00Z"));
  }

  @Test
  void aGapAtTheEndOfASaturdayIsStillSaturdaysPost() {
    var nuuk = schedule("23:30", "America/Nuuk", DayOfWeek.SATURDAY);
    var midnight = Instant.parse("2025-03-30T01:00:00Z");
    assertThat(nuuk.next(Instant.parse("2025-03-29T12:00:00Z"), Optional.empty()))
        .isEqualTo(new Occurrence(LocalDate.parse("2025-03-29"), midnight));
    assertThat(midnight.atZone(nuuk.zone()).toLocalDateTime()).isEqualTo("2025-03-30T00:00");
    assertThat(nuuk.next(midnight, Optional.of(LocalDate.parse("2025-03-29"))).date())
        .isEqualTo("2025-04-05");
  }

  @Test
  void aPostOfYesterdayThatLiesAfterMidnightIsFoundAfterMidnight() {
    // the whole of 23:00 to midnight is missing in Ittoqqortoormiit on 30 March 2024
    var zone = ZoneId.of("America/Scoresbysund");
    var gaps =
        Stream.of("2024-03-30", "2025-03-29", "2026-03-28")
            .map(LocalDate::parse)
            .filter(date -> zone.getRules().getValidOffsets(date.atTime(23, 30)).isEmpty())
            .toList();
    assertThat(gaps).isNotEmpty();
    for (LocalDate saturday : gaps) {
      var schedule = daily("23:30", zone.getId());
      Instant at = schedule.on(saturday).orElseThrow();
      assertThat(schedule.next(at.minusMillis(1), Optional.of(saturday.minusDays(1))))
          .isEqualTo(new Occurrence(saturday, at));
      assertThat(at.atZone(zone).toLocalDate()).isEqualTo(saturday.plusDays(1));
    }
  }

  @Test
  void midnightAndTheLastMinuteBelongToTheirOwnDates() {
    var date = LocalDate.parse("2027-06-01");
    assertThat(daily("00:00", "Asia/Tokyo").on(date))
        .contains(Instant.parse("2027-05-31T15:00:00Z"));
    assertThat(daily("23:59", "Asia/Tokyo").on(date))
        .contains(Instant.parse("2027-06-01T14:59:00Z"));
    // Beirut's clocks jump at midnight, so the day has no 00:00
    assertThat(daily("00:00", "Asia/Beirut").on(LocalDate.parse("2027-03-28")))
        .contains(Instant.parse("2027-03-27T22:00:00Z"));
  }

  @Test
  void zonesOfHalfAndQuarterHoursAndTheEndsOfTheWorldAreExact() {
    var date = LocalDate.parse("2027-01-15");
    assertThat(daily("09:00", "Asia/Kolkata").on(date))
        .contains(Instant.parse("2027-01-15T03:30:00Z"));
    assertThat(daily("09:00", "Asia/Kathmandu").on(date))
        .contains(Instant.parse("2027-01-15T03:15:00Z"));
    assertThat(daily("09:00", "Pacific/Kiritimati").on(date))
        .contains(Instant.parse("2027-01-14T19:00:00Z"));
    assertThat(daily("09:00", "Etc/GMT+12").on(date))
        .contains(Instant.parse("2027-01-15T21:00:00Z"));
  }

  @Test
  void onlyTheChosenWeekdaysHaveAPost() {
    var schedule = schedule("09:00", "Europe/Berlin", DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
    assertThat(from(schedule, "2027-03-22T07:00:00Z", 4))
        .extracting(post -> post.date().toString())
        .containsExactly("2027-03-22", "2027-03-25", "2027-03-29", "2027-04-01");
    assertThat(schedule.sortedDays()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
  }

  @Test
  void theMomentOfAPostItselfIsNotAfterIt() {
    var schedule = daily("09:00", "UTC");
    Instant nine = Instant.parse("2027-01-15T09:00:00Z");
    assertThat(schedule.next(nine.minusMillis(1), Optional.empty()).at()).isEqualTo(nine);
    assertThat(schedule.next(nine, Optional.empty()).date()).isEqualTo("2027-01-16");
  }

  @Test
  void aUsedDateIsPassedOverEvenWhereItsTimeIsStillAhead() {
    var schedule = daily("18:00", "UTC");
    assertThat(
            schedule
                .next(
                    Instant.parse("2027-01-15T09:00:00Z"),
                    Optional.of(LocalDate.parse("2027-01-15")))
                .date())
        .isEqualTo("2027-01-16");
  }

  @Test
  void aScheduleWithoutAWeekdayIsRefused() {
    assertThatThrownBy(() -> schedule("09:00", "UTC")).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Occurrence> from(Schedule schedule, String after, int posts) {
    return Stream.iterate(
            schedule.next(Instant.parse(after), Optional.empty()),
            post -> schedule.next(post.at(), Optional.of(post.date())))
        .limit(posts)
        .toList();
  }

  private static Occurrence occurrence(String date, String at) {
    return new Occurrence(LocalDate.parse(date), Instant.parse(at));
  }

  private static Schedule daily(String time, String zone) {
    return new Schedule(LocalTime.parse(time), ZoneId.of(zone), DAILY);
  }

  private static Schedule schedule(String time, String zone, DayOfWeek... days) {
    return new Schedule(LocalTime.parse(time), ZoneId.of(zone), Set.of(days));
  }
}
