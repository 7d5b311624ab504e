package dev.greenroom.feature.daily;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.feature.daily.Streaks.Posted;
import dev.greenroom.kit.Channel;
import dev.greenroom.kit.Person;
import dev.greenroom.kit.Said;
import dev.greenroom.kit.Scenario;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreaksTest {
  private static final Instant NOW = Instant.parse("2027-03-10T12:00:00Z");

  @TempDir Path directory;

  /** Newest last; upper case is answered, o stands for the open one. */
  @ParameterizedTest
  @CsvSource({
    "'', 0", "X, 1", "x, 0", "XXX, 3", "XxX, 1", "xXX, 2", "XXx, 0", "XXo, 2", "XXO, 3", "Xxo, 0",
    "XxO, 1", "o, 0", "O, 1", "XXoo, 2", "XXoO, 3", "XXOo, 3"
  })
  void answeredInARowBeforeTheCloseAndTheOpenOneDoesNotBreakIt(String history, int streak) {
    List<Posted> posted =
        new ArrayList<>(
            IntStream.range(0, history.length())
                .mapToObj(i -> posted(history.charAt(i), history.length() - i))
                .toList());
    Collections.shuffle(posted, new Random(7));
    assertThat(Streaks.count(posted, NOW)).isEqualTo(streak);
  }

  private static Posted posted(char kind, int hoursAgo) {
    boolean open = Character.toLowerCase(kind) == 'o';
    return new Posted(
        NOW.minus(ofHours(hoursAgo)),
        open ? NOW.plusMillis(1) : NOW,
        Character.isUpperCase(kind),
        false);
  }

  @Test
  void ofTwoQuestionsPostedAtOnceTheOneThatWasAnsweredCounts() {
    Instant at = NOW.minus(ofDays(2));
    List<Posted> both =
        List.of(new Posted(at, NOW, false, false), new Posted(at, NOW, true, false));
    assertThat(Streaks.count(both, NOW)).isEqualTo(1);
    assertThat(Streaks.count(both.reversed(), NOW)).isEqualTo(1);
  }

  @Test
  void aGroupSeesItsStreaksGrowAndBreak() {
    try (var group = Scenario.of(directory, "2027-03-01T08:00:00Z")) {
      Channel general = group.channel("general");
      Person ana = group.person("Ana");
      Person ben = group.person("Ben");
      group.manager("Max").plans(general, "09:30", "Europe/Berlin");
      group.passes(ofMinutes(30));
      ana.answers(general, "One.");
      ben.answers(general, "One.");
      ana.answers(general, "One, changed.");
      says(ana, general, "1 daily question answered");
      group.passes(ofDays(1));
      says(ana, general, "1 daily question answered");
      ana.answers(general, "Two.");
      says(ana, general, "2 daily questions answered in a row");
      says(ben, general, "1 daily question answered");
      group.passes(ofDays(1));
      says(ana, general, "2 daily questions answered in a row");
      says(ben, general, "None in a row right now");
      ben.answers(general, "Three.");
      says(ben, general, "1 daily question answered");
      says(group.stranger("Eve"), general, "No daily question yet");
    }
  }

  private static void says(Person who, Channel where, String words) {
    assertThat(Said.in(who.types(where, "progress"))).contains("Streak: " + words);
  }
}
