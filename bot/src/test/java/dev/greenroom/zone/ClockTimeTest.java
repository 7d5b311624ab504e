package dev.greenroom.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockTimeTest {
  @ParameterizedTest
  @CsvSource({
    "09:00, 09:00",
    "9:00, 09:00",
    "0900, 09:00",
    "900, 09:00",
    "9, 09:00",
    "9am, 09:00",
    "9 AM, 09:00",
    "9 a.m., 09:00",
    "9a, 09:00",
    "' 9:05 ', 09:05",
    "9.30, 09:30",
    "9h30, 09:30",
    "9h, 09:00",
    "9 Uhr, 09:00",
    "9 Uhr 15, 09:15",
    "9 o'clock, 09:00",
    "9:30pm, 21:30",
    "930 pm, 21:30",
    "12am, 00:00",
    "12pm, 12:00",
    "12:30 am, 00:30",
    "noon, 12:00",
    "Midnight, 00:00",
    "21, 21:00",
    "21:00:00, 21:00",
    "2130, 21:30",
    "00:00, 00:00",
    "９：００, 09:00"
  })
  void aTimeIsReadAsPeopleTypeIt(String typed, LocalTime time) {
    assertThat(ClockTime.read(typed)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "24:00", "25", "9:60", "9:5", "13pm", "0am", "nine", "9:00:30", "-9", "9-10",
        "99999", "9m", "am", "9 am pm", ":30", "9:"
      })
  void whatIsNoTimeIsNone(String typed) {
    assertThat(ClockTime.read(typed)).isEmpty();
  }

  @Test
  void everyMinuteOfADayIsRead() {
    for (LocalTime time = LocalTime.MIN; ; time = time.plusMinutes(1)) {
      assertThat(ClockTime.read(time.toString())).contains(time);
      if (time.equals(LocalTime.of(23, 59))) {
        return;
      }
    }
  }
}
