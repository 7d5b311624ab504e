package dev.greenroom.feature.daily;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.model.Reply;
import dev.greenroom.kit.AnyStore;
import dev.greenroom.kit.Channel;
import dev.greenroom.kit.Person;
import dev.greenroom.kit.Said;
import dev.greenroom.kit.Scenario;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two days of a group, the bot being down for a while, on each database. */
class DailyOnEveryStoreTest {
  private static final String QUESTION = "Question of the day";

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void aGroupLivesWithTheDailyQuestion(AnyStore store) {
    try (var group = Scenario.on(store.empty(directory), "2027-03-01T08:00:00Z")) {
      Channel general = group.channel("general");
      Person max = group.manager("Max");
      Person ana = group.person("Ana");
      Person ben = group.person("Ben");

      max.plans(general, "09:30", "Europe/Berlin");
      group.passes(ofMinutes(30));
      ana.answers(general, "First thought, \u0000 \uD83D\uDE80 and '; drop table text --");
      ben.answers(general, "Another one.");
      Reply form = ana.presses(general, general.latest(QUESTION), "Answer");
      Reply kept = ana.sends(general, form, Map.of("answer", "Second thought."), "fake/same");
      assertThat(Said.in(kept)).contains("changed");
      assertThat(ana.sends(general, form, Map.of("answer", "Second thought."), "fake/same"))
          .isEqualTo(kept);
      assertThat(Said.in(ben.reads(general)))
          .contains("2 answers", "Second thought.", "Another one.")
          .doesNotContain("First thought");

      group.isDownFor(ofDays(1).plus(ofHours(2)));
      assertThat(general.cards())
          .extracting(card -> card.title().substring(0, 6))
          .containsExactly("Questi", "Closed", "Questi");
      assertThat(Said.in(ana.types(general, "daily"))).contains("Nobody has answered yet");

      group.isDownFor(ofDays(1).plus(ofHours(4)));
      group.direct(max).shows("No question was posted for 2027-03-03");
      max.presses(general, max.types(general, "greenroom-setup"), "Stop");
      group.passes(ofDays(3));
      assertThat(general.titled(QUESTION)).hasSize(2);
    }
  }
}
