package dev.greenroom.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Mock interviews on the page: by five people in two panes, and by a stranger on the tour. */
class RoundPageIT extends OnThePage {
  private static final String TITLE = "System design for LLM products";

  /** Nothing else of a ballot has these words. */
  private static final List<String> EVIDENCE =
      List.of(
          "Ana-wrote: the estimate was a guess, I know it.",
          "Ben-wrote: clear goal in the first minute of it.",
          "Chi-wrote: never asked who pays for the tokens.",
          "Dev-wrote: named two ways and chose one of them.",
          "Eve-wrote: the close was three good sentences.");

  private static final List<String> PEOPLE = List.of("Ana", "Ben", "Chi", "Dev", "Eve");
  private static final List<String> SCORES = List.of("3333", "4435", "2432", "4444", "3244");

  private TourPanel tour;

  @BeforeEach
  void findTheTour() {
    tour = new TourPanel(page);
  }

  @Test
  void five_people_hold_a_round_and_nobody_sees_a_vote_before_the_close() {
    aLobbyOfFive();
    left.as("Ana").presses("Begin");
    right.showsInvitation("A thread has opened here");
    right.presses("Open the thread");
    left.presses("Open the thread");

    right.as("Ben").presses("My brief");
    right.shows("Your brief: interviewer");
    left.presses("My brief");
    left.shows("Your brief: candidate");
    left.holdsNothingOf("A strong sign");
    left.shows("Ends in");
    page.presses("+1 min");
    playground.endsTheRound(right);
    left.shows("The round is over");
    left.shows("0 of 5 have voted");

    for (int i = 0; i < PEOPLE.size(); i++) {
      left.shows(i + " of 5 have voted");
      right.shows(i + " of 5 have voted");
      left.as(PEOPLE.get(i));
      right.as(i == 0 ? "Max" : PEOPLE.get(i - 1));
      votes(i);
      if (i < PEOPLE.size() - 1) {
        left.shows("Your vote is in");
        nothingIsSeenOn(right);
      }
    }
    left.shows("The votes are in");
    right.as("Max").presses("My debrief");
    right.shows("The debrief is for the candidate.");
    nothingIsSeenOn(right);

    left.as("Ana").presses("My debrief");
    left.shows("Peers and self-assessment");
    left.shows("Discuss this.");
    assertThat(left.element().findElements(By.cssSelector("svg[role=img] title"))).hasSize(1);
    nothingIsSeenOn(right);
    left.presses("Show it to the room");
    right.shows("Discuss this.");

    left.says("/leaderboard");
    left.shows("Leaderboard");
    left.shows("Ana");
  }

  private void aLobbyOfFive() {
    left.as("Ana").in("#practice");
    right.as("Ben").in("#practice");
    left.says("/mock start");
    page.form().picks("Track", TITLE).ticks("25 minutes").isTaken("Open the lobby");
    left.presses("Join as candidate");
    right.presses("Join as interviewer");
    for (String person : List.of("Chi", "Dev", "Eve")) {
      right.as(person).presses("Join as observer");
      right.shows("You are an observer.");
    }
    right.as("Ben");
    left.shows("Chi, Dev, Eve");
  }

  private void votes(int place) {
    left.presses("Vote");
    var form = page.form();
    for (int i = 0; i < 4; i++) {
      form.choosesAt(i, SCORES.get(place).substring(i, i + 1));
    }
    form.fills("Evidence", EVIDENCE.get(place)).isTaken("Vote");
  }

  private void nothingIsSeenOn(Pane pane) {
    EVIDENCE.forEach(pane::holdsNothingOf);
    IntStream.rangeClosed(1, 5).forEach(score -> pane.holdsNothingOf("median " + score));
    pane.holdsNothingOf("Discuss this");
  }

  @Test
  void a_stranger_goes_through_the_tour_by_what_it_says() {
    tour.says("let Max plan one").lets("Let Max plan a question");
    tour.says("press Answer").shows();
    page.types(Keys.ENTER);
    page.until("a form is open", page::hasForm);
    page.form().fills("Your answer", "I would ask who waits.").isTaken("Send");
    tour.hasDone("daily");

    tour.says("send /mock start").shows();
    page.types(Keys.ENTER);
    page.until("a form is open", page::hasForm);
    page.form().isTaken("Open the lobby");
    tour.says("press Join as candidate").shows();
    page.types(Keys.ENTER);
    tour.says("You are in").lets("Let the others join");
    left.shows("Chi, Dev, Eve");
    tour.says("press Begin").shows();
    page.types(Keys.ENTER);
    tour.says("look at My brief").shows();
    page.types(Keys.ENTER);
    left.shows("Your brief: candidate");
    tour.hasDone("daily");
    tour.lets("Let the phases go by");
    tour.says("press Vote");
    tour.hasDone("daily round");

    playground.isKilled();
    playground.goesOn();
    page.tellsThatNothingAnswers(false);
    page.reloads();
    tour.hasDone("daily round");

    tour.says("press Vote").shows();
    page.types(Keys.ENTER);
    page.until("a form is open", page::hasForm);
    var form = page.form();
    for (int i = 0; i < 4; i++) {
      form.choosesAt(i, "3");
    }
    form.isTaken("Vote");
    tour.hasDone("daily round vote");
    left.shows("1 of 5 have voted");
    tour.says("Your vote is in").lets("Let the others vote");
    tour.says("press My debrief").shows();
    page.types(Keys.ENTER);
    left.shows("Discuss this.");
    tour.hasDone("daily round vote debrief");
    tour.says("send /leaderboard").shows();
    page.types(Keys.ENTER);
    tour.hasDone("daily round vote debrief board");
    tour.says("That was all.");
    assertThat(browser.complaints()).allMatch(line -> line.contains("net::ERR_"));
  }

  @Test
  void what_is_done_in_another_order_ticks_its_own_step() {
    left.says("/leaderboard");
    tour.hasDone("board");
    aLobbyOfFive();
    left.presses("Begin");
    tour.says("let Max plan one");
    tour.hasDone("board");
    left.presses("Open the thread");
    right.presses("Open the thread");
    playground.endsTheRound(right);
    tour.hasDone("round board");
    tour.lets("Let Max plan a question");
    tour.says("press Answer");
    tour.hasDone("round board");
  }

  @Test
  void the_tour_leads_to_the_pane_of_whoever_is_to_do_it() {
    tour.lets("Let Max plan a question");
    right.shows("Question of the day");
    right.composer().click();
    tour.says("press Answer").shows();
    assertThat(page.focused()).isEqualTo(left.button("Answer"));
    assertThat(right.element().getDomAttribute("data-person")).isEqualTo("max");
  }

  @Test
  void the_tour_can_be_hidden_and_is_there_again() {
    tour.says("let Max plan one");
    tour.isHidden();
    assertThat(tour.isOpen()).isFalse();
    assertThat(page.focused().getText()).isEqualTo("Tour");
    page.reloads();
    left.shows("Nothing has been posted here yet.");
    assertThat(tour.isOpen()).isFalse();
    page.presses("Tour");
    assertThat(tour.isOpen()).isTrue();
  }

  @Test
  void the_tour_is_readable_in_light_and_dark_and_fits_a_phone() {
    tour.says("let Max plan one");
    assertThat(page.faint()).isEmpty();
    browser.likes("dark");
    assertThat(page.faint()).isEmpty();
    browser.isAPhone();
    assertThat(page.isCutOff("html, .tour")).isFalse();
  }

  @Test
  void nobody_writes_in_a_thread_that_is_closed() {
    aLobbyOfFive();
    left.presses("Begin");
    left.presses("Open the thread");
    left.composer();
    left.presses("Leave");
    left.shows("The round was broken off");
    page.until(
        "it is closed",
        () -> {
          page.goesToTheNextEvent();
          return left.text().contains("This thread is closed.");
        });
    assertThat(left.composer().isDisplayed()).isFalse();
    left.in("#practice");
    assertThat(left.composer().isDisplayed()).isTrue();
  }

  @Test
  void the_time_that_is_left_goes_by_second_by_second() {
    aLobbyOfFive();
    left.presses("Begin");
    left.presses("Open the thread");
    left.shows("Ends in 59 seconds");
    left.shows("Ends in 58 seconds");
  }

  @Test
  void whoever_does_not_see_a_thread_stands_in_its_channel() {
    left.as("Ana").in("#practice");
    right.as("Ben").in("#practice");
    left.says("/mock start " + "pm-system-design 25 private");
    left.presses("Join as candidate");
    right.presses("Join as interviewer");
    left.presses("Begin");
    left.presses("Open the thread");
    left.shows("Phase 1 of");
    left.as("Chi");
    left.shows("It has begun.");
    left.holdsNothingOf("Phase 1 of");
    assertThat(left.element().getDomAttribute("data-channel")).isEqualTo("practice");
  }
}
