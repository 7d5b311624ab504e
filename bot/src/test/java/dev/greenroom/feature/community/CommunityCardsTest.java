package dev.greenroom.feature.community;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.greenroom.content.model.Library;
import dev.greenroom.core.model.Reply;
import dev.greenroom.kit.Channel;
import dev.greenroom.kit.EmptyDatabase;
import dev.greenroom.kit.Golden;
import dev.greenroom.kit.Person;
import dev.greenroom.kit.SampleLibrary;
import dev.greenroom.kit.Scenario;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Help, notices and the words about the project, as a review sees them. */
class CommunityCardsTest {
  @TempDir Path directory;
  private Scenario group;
  private Channel general;
  private Person max;
  private Person ana;

  @BeforeEach
  void aGroup() {
    begins(SampleLibrary.small());
  }

  @AfterEach
  void end() {
    group.close();
  }

  private void begins(Library library) {
    group = Scenario.of(library, EmptyDatabase.sqlite(directory), "2027-03-01T08:00:00Z");
    general = group.channel("general");
    max = group.manager("Max");
    ana = group.person("Ana");
  }

  @Test
  void helpForEverybodyAndForThoseWhoManage() {
    Golden.reply("community/help", ana.types(general, "greenroom help"));
    Golden.reply("community/help-manager", max.types(general, "greenroom help"));
    Golden.reply("community/start", ana.types(general, "greenroom"));
    Golden.reply("community/start-manager", max.types(general, "greenroom"));
  }

  @Test
  void theBoardOfNotices() {
    max.plans(general, "09:30", "Europe/Berlin");
    group.isDownFor(ofMinutes(30).plus(ofHours(3)).plus(ofMillis(1)));
    Golden.card("community/board-alone", group.direct(max).latest("For the people"));
    Golden.reply(
        "community/notices-shown",
        max.presses(general, max.types(general, "greenroom-setup"), "Show notices here"));
    assertThat(group.direct(max).cards()).isEmpty();
    Golden.card("community/board", general.latest("For the people"));
    Golden.reply("community/help-manager-notices", max.types(general, "greenroom help"));
    Golden.reply(
        "community/notices-cleared",
        max.presses(general, general.latest("For the people"), "Mark as read"));
  }

  @Test
  void aCardThatNobodyKnowsTheEndOf() {
    max.plans(general, "09:30", "Europe/Berlin");
    max.presses(general, max.types(general, "greenroom-setup"), "Show notices here");
    group.chat().forbidsLooking();
    group.chat().losesTheNextCall(general.place());
    group.passes(ofMinutes(30));
    Golden.card("community/board-doubt", general.latest("For the people"));
    Golden.reply(
        "community/notices-posted",
        max.presses(general, general.latest("For the people"), "Post now"));
    assertThat(general.titled("Question of the day")).hasSize(1);
    assertThat(general.titled("For the people")).isEmpty();
  }

  @Test
  void aClockThatNobodyKnowsToBeRight() {
    max.plans(general, "09:30", "Europe/Berlin");
    group.isDownFor(ofDays(40));
    await()
        .untilAsserted(
            () ->
                assertThat(max.types(general, "greenroom help").toString())
                    .contains("Follow the clock"));
    Reply help = max.types(general, "greenroom help");
    Golden.reply("community/help-manager-clock", help);
    Golden.reply("community/clock-followed", max.presses(general, help, "Follow the clock"));
  }

  @Test
  void theTimeZoneOfTheCommunity() {
    Reply form = max.presses(general, max.types(general, "greenroom-setup"), "Time zone");
    Golden.reply("community/zone-form", form);
    Golden.reply("community/zone-wrong", max.sends(general, form, Map.of("zone", "Mars/Olympus")));
    Golden.reply("community/zone-kept", max.sends(general, form, Map.of("zone", "Asia/Tokyo")));
    Golden.reply(
        "community/zone-form-change",
        max.presses(general, max.types(general, "greenroom-setup"), "Time zone"));
    max.sends(general, form, Map.of("zone", "America/Argentina/ComodRivadavia"));
    Golden.reply(
        "community/longest-zone-form",
        max.presses(general, max.types(general, "greenroom-setup"), "Time zone"));
  }

  @Test
  void aChannelThatTakesNoCards() {
    group.chat().refuses(general.place(), "Missing permission: send messages");
    max.plans(general, "09:30", "Europe/Berlin");
    group.passes(ofMinutes(30));
    Golden.reply("community/help-manager-parked", max.types(general, "greenroom help"));
  }

  @Test
  void aboutTheProject() {
    Golden.reply("community/about", ana.types(general, "greenroom about"));
  }

  @Test
  void aboutThirtyPacks() {
    group.close();
    begins(SampleLibrary.ofPacks(30));
    Golden.reply("community/about-thirty-packs", ana.types(general, "greenroom about"));
  }

  @Test
  void theLongestTextsAPackMayHold() {
    group.close();
    begins(SampleLibrary.longest());
    Golden.reply("community/about-longest", ana.types(general, "greenroom about"));
  }

  @Test
  void commandsThatDoNotExist() {
    Golden.reply("community/refused-unknown-command-near", ana.types(general, "dialy"));
    Golden.reply("community/refused-unknown-command", ana.types(general, "frobnicate"));
  }
}
