package dev.greenroom.app;

import dev.greenroom.kit.Channel;
import dev.greenroom.kit.EmptyDatabase;
import dev.greenroom.kit.Golden;
import dev.greenroom.kit.Person;
import dev.greenroom.kit.RoundLibrary;
import dev.greenroom.kit.SampleLibrary;
import dev.greenroom.kit.Scenario;
import dev.greenroom.ui.ActionId;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of somebody's home, where a platform has one, as a review sees them. */
class HomeCardsTest {
  private static final String MORNING = "2027-03-01T08:00:00Z";

  @TempDir private Path directory;

  @Test
  void todaysQuestions() {
    try (var group =
        Scenario.of(SampleLibrary.longest(), EmptyDatabase.sqlite(directory), MORNING)) {
      Channel general = group.channel("general");
      Person ana = group.person("Ana");
      Golden.reply("home/today-none", ana.presses(general, ActionId.of("today")));
      group.manager("Max").plans(general, "09:30", "Europe/Berlin");
      group.passes(Duration.ofMinutes(30));
      Golden.reply("home/today", ana.presses(general, ActionId.of("today")));
    }
  }

  @Test
  void openRounds() {
    try (var group =
        Scenario.of(RoundLibrary.ofLongest(), EmptyDatabase.sqlite(directory), MORNING)) {
      Channel practice = group.channel("practice");
      Person ana = group.person("Ana");
      Golden.reply("home/rounds-none", ana.presses(practice, ActionId.of("rounds")));
      ana.starts(practice, "baking 45");
      Golden.reply("home/rounds", ana.presses(practice, ActionId.of("rounds")));
    }
  }

  @Test
  void help() {
    try (var group = Scenario.of(SampleLibrary.small(), EmptyDatabase.sqlite(directory), MORNING)) {
      Golden.reply(
          "home/help", group.person("Ana").presses(group.channel("general"), ActionId.of("help")));
    }
  }
}
