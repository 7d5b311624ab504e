package dev.greenroom.kit;

import static dev.greenroom.kit.PlatformGroup.form;
import static dev.greenroom.kit.PlatformGroup.page;
import static dev.greenroom.kit.PlatformGroup.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.greenroom.kit.PlatformDriver.Asked;
import dev.greenroom.kit.PlatformDriver.Got;
import dev.greenroom.kit.PlatformDriver.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Boards, help, the catalogue, and what those who run the community see and set. */
interface PagesOnPlatforms {
  /** Of the bundled packs. */
  String TRACK = "System design for LLM products";

  PlatformGroup group();

  @Test
  default void aBoardIsAPageWithAPictureAndTheSameInWords() {
    group().aRoundIsOn("no");
    group().passes(Duration.ofMinutes(25));
    VotesOnPlatforms.showsAPicture(this::board);
    Page week = board();
    assertThat(week.words())
        .startsWith("Leaderboard: this week")
        .contains("points")
        .containsIgnoringCase("Ben");
    Page month = group().presses("Ana", week, "This month");
    assertThat(month.words()).startsWith("Leaderboard: this month").containsIgnoringCase("Ben");
    assertThat(month.id()).isEqualTo(week.id());
    VotesOnPlatforms.showsAPicture(() -> onlyPage("Ana"));
    Page hidden = group().presses("Ana", month, "Hide me");
    assertThat(hidden.words()).contains("You are hidden");
  }

  private Page onlyPage(String person) {
    return group().people.alone(person).getLast();
  }

  private Page board() {
    return group().types("Ana", group().general, "leaderboard");
  }

  @Test
  default void helpNamesWhatEachPersonMayDo() {
    Page member = group().opens("Ana", group().general, "help");
    assertThat(member.words())
        .contains("/greenroom", "/daily", "/mock", "/leaderboard", "/progress")
        .doesNotContain("/greenroom-setup", "notices");
    Page manager = group().opens("Max", group().general, "help");
    assertThat(manager.words()).contains("/greenroom-setup", "No open notices.");
    assertThat(group().messages(group().general)).isEmpty();
  }

  @Test
  default void aboutNamesThePacksAndTheirLicence() {
    assertThat(group().opens("Ana", group().general, "about").words())
        .startsWith("About Greenroom")
        .contains("OpenAI interview practice, version", "not affiliated");
  }

  @Test
  default void whatIsRefusedIsSaidInWords() {
    refused(
        group().people.types("Ana", group().general, "greenroom-setup", Map.of()),
        "Only people who manage this community can do that");
    assertThat(group().messages(group().general)).isEmpty();
  }

  @Test
  default void theCatalogueIsLeafedThroughByChoosingAndByItsButtons() {
    Page tracks = group().opens("Max", group().general, "catalogue");
    Page about = page(looksAt("Max", tracks));
    assertThat(about.words()).contains(", 1 of ", "Last reviewed");
    Page more = group().presses("Max", about, "More");
    assertThat(more.words()).contains(", 2 of ");
    Page questions = group().presses("Max", more, "Questions");
    assertThat(questions.words()).startsWith("Questions: ");
    assertThat(List.of(about.id(), more.id(), questions.id())).containsOnly(tracks.id());
  }

  @Test
  default void onlyWhoManagesReadsTheQuestionsOfTheCatalogue() {
    Page tracks = group().opens("Ana", group().general, "catalogue");
    Page about = page(looksAt("Ana", tracks));
    assertThat(about.controls()).contains("The loop", "Rubric").doesNotContain("Questions");
  }

  private Got looksAt(String person, Page tracks) {
    return group().people.chooses(person, tracks, "Look at a track", TRACK);
  }

  @Test
  default void theTimeZoneIsSetByAForm() {
    Page setup = group().types("Max", group().general, "greenroom-setup");
    Asked form = group().asks("Max", setup, "Time zone");
    Asked refused = form(group().people.sends("Max", form, Map.of("Time zone", "Mars/Olympus")));
    assertThat(refused.problems()).contains("This is no time zone");
    Page kept = group().sends("Max", refused, Map.of("Time zone", "Asia/Tokyo"));
    assertThat(kept.words()).contains("counted in Asia/Tokyo from now on");
  }

  @Test
  default void
      whatWaitsForARightIsTriedWhenSomebodyPressesCheckAgainAndPostedByItselfOnceItIsThere() {
    group().makesAPlan();
    assumeThat(group().people.forbids(group().general)).isTrue();
    group().passes(Duration.ofMinutes(30));
    assertThat(group().messages(group().general)).isEmpty();
    Page help = group().opens("Max", group().practice, "help");
    assertThat(help.words()).contains("One open notice", "on hold");
    Page cleared = group().presses("Max", help, "Check again");
    assertThat(cleared.words()).contains("marked as read");
    assertThat(group().messages(group().general)).isEmpty();
    Page setup = group().types("Max", group().practice, "greenroom-setup");
    assertThat(setup.words())
        .contains("Nothing can be posted in this channel at the moment")
        .doesNotContain("Next question:");
    group().people.allows(group().general);
    group().soon(() -> assertThat(group().question().controls()).contains("Answer"));
    group()
        .soon(
            () ->
                assertThat(group().opens("Max", group().practice, "help").words())
                    .contains("No open notices."));
    assertThat(group().types("Max", group().practice, "greenroom-setup").words())
        .contains("Next question:");
  }

  @Test
  default void noticesStandInTheChannelThatWasChosenForThemUntilWhatTheySayIsMended() {
    Page setup = group().types("Max", group().practice, "greenroom-setup");
    group().presses("Max", setup, "Show notices here");
    group().makesAPlan();
    assumeThat(group().people.forbids(group().general)).isTrue();
    group().passes(Duration.ofMinutes(30));
    Page board = group().titled(group().practice, "For the people who run this");
    assertThat(board.words()).contains("on hold");
    assertThat(board.controls()).containsExactly("Check again");
    group().people.allows(group().general);
    group().soon(() -> assertThat(group().messages(group().practice)).isEmpty());
    assertThat(group().question().controls()).contains("Answer");
  }

  @Test
  default void aChannelThatIsGoneIsToldOfWithWhatCanBeDoneAndPromisedNothing() {
    group().makesAPlan();
    assumeThat(group().people.deletesChannel(group().general)).isTrue();
    group().passes(Duration.ofMinutes(30));
    group()
        .soon(
            () ->
                assertThat(group().opens("Max", group().practice, "help").words())
                    .contains("is gone", "Move the plan or stop it"));
    assertThat(group().types("Max", group().practice, "greenroom-setup").words())
        .contains("This plan's channel is gone, so it waits")
        .doesNotContain("Next question:");
    Page help = group().opens("Max", group().practice, "help");
    assertThat(help.controls()).contains("Move the plan", "Stop the plan", "Check again");
    assertThat(help.words()).doesNotContain("give back what is missing");
    Asked form = group().asks("Max", help, "Move the plan");
    Page moved = group().sends("Max", form, Map.of("Channel", group().practice));
    assertThat(moved.words()).startsWith("The plan is saved");
    assertThat(group().opens("Max", group().practice, "help").words()).contains("No open notices.");
    assertThat(group().types("Max", group().practice, "greenroom-setup").words())
        .contains("Next question:");
  }
}
