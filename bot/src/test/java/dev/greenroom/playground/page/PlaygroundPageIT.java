package dev.greenroom.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The real program in the real page, used as people use it. */
class PlaygroundPageIT extends OnThePage {
  private static final String BANK =
      "Donaudampfschifffahrtselektrizit\u00e4tenhauptbetriebswerkbauunterbeamtengesellschaft";

  @Test
  void max_plans_a_question_and_two_people_answer_and_read_it() {
    playground.hasAPlan();
    page.goesToTheNextEvent();
    left.shows("Question of the day");
    right.as("Ben").presses("Read answers");
    right.shows("Answer first, then you can read what the others wrote.");

    playground.answers(left, "Ana would first ask who waits.");
    right.holdsNothingOf("Ana would first ask who waits.");
    right.holdsNothingOf("Your answer is in");
    right.shows("One person has answered.");
    playground.answers(right, "Ben would cut the slowest hop.");
    right.presses("Read answers");
    right.shows("Ana would first ask who waits.");
    right.shows("Ben would cut the slowest hop.");

    playground.answers(left, "Ana asks for the budget now.");
    left.shows("Your answer is changed");
    left.presses("Read answers");
    left.shows("Ana asks for the budget now.");
    left.shows("Ben would cut the slowest hop.");
    left.showsNoMore("Ana would first ask who waits.");

    page.goesToTheNextEvent();
    left.shows("Closed: 2 answers");
    left.shows("Nobody has answered yet.");
    right.holdsNothingOf("Your answer is changed");
    assertThat(page.loaded()).allMatch(name -> name.toString().startsWith(playground.url()));
  }

  @Test
  void hints_come_one_by_one_and_only_for_whoever_asks() {
    playground.hasAPlan();
    page.goesToTheNextEvent();
    left.presses("Hint");
    left.shows("Hint 1 of");
    left.presses("Another hint");
    left.shows("Hint 2 of");
    left.presses("The hint before");
    left.shows("Hint 1 of");
    right.as("Ben").shows("Question of the day");
    right.holdsNothingOf("Hint 1 of");
  }

  @Test
  void what_was_true_before_a_plan_was_stopped_is_not_said_after_it() {
    playground.hasAPlan();
    right.says("/greenroom-setup");
    right.shows("One plan.");
    right.presses("Stop");
    right.shows("The plan is stopped");
    right.showsNoMore("One plan.");
    right.says("/greenroom-setup");
    right.shows("No plan yet.");
  }

  @Test
  void times_stand_in_the_terms_of_whoever_reads() {
    playground.hasAPlan();
    page.goesToTheNextEvent();
    right.as("Ben").shows("Question of the day");
    assertThat(timeOf(left.newest())).endsWith(clock("Europe/Berlin", "HH:mm"));
    assertThat(timeOf(right.newest())).endsWith(clock("America/New_York", "hh:mm a"));
  }

  private String timeOf(WebElement message) {
    return message.findElement(By.cssSelector("header time")).getText();
  }

  private String clock(String zone, String pattern) {
    WebElement posted = left.newest().findElement(By.cssSelector("header time"));
    return DateTimeFormatter.ofPattern(pattern, Locale.US)
        .withZone(ZoneId.of(zone))
        .format(Instant.parse(String.valueOf(posted.getDomAttribute("datetime"))));
  }

  @Test
  void all_of_it_goes_by_keyboard() {
    page.tabsTo(right.composer());
    page.types("/da");
    right.shows("Today's question in this channel");
    page.types(Keys.ENTER);
    assertThat(right.composer().getDomProperty("value")).isEqualTo("/daily");
    page.types(Keys.ENTER);
    right.shows("Only you can see this");
    page.types(Keys.ESCAPE);
    right.showsNoMore("Only you can see this");
    page.types(Keys.ARROW_UP);
    assertThat(page.focused().getDomProperty("value")).isEqualTo("/daily");
  }

  @Test
  void escape_closes_a_form_and_gives_the_focus_back() {
    page.tabsTo(right.composer());
    page.types("/greenroom-setup" + Keys.ENTER);
    right.shows("No plan yet.");
    page.tabsTo(right.button("New plan"));
    page.types(Keys.ENTER);
    page.until("a form is open", page::hasForm);
    assertThat(page.focused().getAriaRole()).isEqualTo("combobox");
    page.types(Keys.ESCAPE);
    page.until("the form is closed", () -> !page.hasForm());
    assertThat(page.focused()).isEqualTo(right.button("New plan"));
  }

  @Test
  void a_form_that_must_be_mended_keeps_what_was_typed() {
    right.says("/greenroom-setup");
    right.presses("New plan");
    page.form().fills("Time zone", "Europe/Belrin").fills("Local time", "0615AM").sends("Save");
    page.find(By.cssSelector("dialog .error"));
    assertThat(page.form().problem("Time zone"))
        .contains("There is no time zone called", "Did you mean Europe/Berlin");
    assertThat(page.form().value("Time zone")).isEqualTo("Europe/Belrin");
    assertThat(page.form().value("Local time")).isEqualTo("06:15");
    page.form().fills("Time zone", "Europe/Berlin").isTaken("Save");
    right.shows("06:15");
  }

  @Test
  void an_answer_that_is_too_long_says_by_how_much_and_is_not_lost() {
    playground.hasAPlan();
    page.goesToTheNextEvent();
    left.presses("Answer");
    String answer = "y".repeat(3007);
    page.form().fills("Your answer", answer);
    assertThat(page.find(By.className("counter")).getText()).contains("too long by 7");
    page.form().sends("Send");
    page.find(By.cssSelector("dialog .error"));
    assertThat(page.form().value("Your answer")).isEqualTo(answer);
    page.form().fills("Your answer", "z".repeat(3000)).isTaken("Send");
    left.shows("Your answer is in");
  }

  @Test
  void killed_and_started_again_it_has_its_chat_and_the_open_page_goes_on() {
    left.says("Good morning, Max.");
    right.shows("Good morning, Max.");
    playground.isKilled();
    page.tellsThatNothingAnswers(true);
    left.says("Are you there?");
    left.shows("Nothing is lost");
    playground.goesOn();
    page.tellsThatNothingAnswers(false);
    left.presses("Retry");
    right.shows("Are you there?");
    right.says("Here I am.");
    left.shows("Here I am.");
    page.reloads();
    left.shows("Here I am.");
    assertThat(left.text()).containsOnlyOnce("Good morning, Max.").containsOnlyOnce("Are you");
    assertThat(browser.complaints()).allMatch(line -> line.contains("net::ERR_"));
  }

  @Test
  void whatever_people_write_is_shown_and_does_nothing() {
    String hostile =
        "<img src=x onerror=\"window.hacked=1\"><script>window.hacked=1</script>"
            + " @everyone <!channel> **bold** [x](javascript:hacked=1)";
    left.says(hostile);
    right.shows(hostile);
    left.says("\u202Edrawkcab");
    right.shows("drawkcab");
    playground.hasAPlan();
    page.goesToTheNextEvent();
    left.shows("Question of the day");
    playground.answers(left, hostile);
    left.presses("Read answers");
    left.shows("One answer");
    left.shows(hostile);
    assertThat(page.runs("return window.hacked ?? 'no'")).isEqualTo("no");
    assertThat(page.counts(".panes :is(img, script, a:not(.channel-name))")).isZero();
    assertThat(page.counts(":is(.words, blockquote) :is(b, strong, em)")).isZero();
  }

  @Test
  void light_and_dark_are_both_readable() {
    playground.hasAPlan();
    page.goesToTheNextEvent();
    right.as("Ben").presses("Read answers");
    right.shows("Answer first");
    assertThat(page.faint()).isEmpty();
    assertThat(page.brightness()).isGreaterThan(200);
    browser.likes("dark");
    assertThat(page.brightness()).isLessThan(60);
    assertThat(page.faint()).isEmpty();
    page.presses("Dark");
    assertThat(page.brightness()).as("somebody chose").isGreaterThan(200);
    page.reloads();
    left.shows("Question of the day");
    assertThat(page.brightness()).as("and it is kept").isGreaterThan(200);
  }

  @Test
  void on_a_phone_nothing_sticks_out() {
    browser.isAPhone();
    left.says(BANK + " " + BANK);
    left.shows(BANK);
    left.says("/greenroom help");
    left.shows("You can type:");
    assertThat(page.isCutOff("html, .log, .sheet")).isFalse();
  }

  @Test
  void the_inspector_shows_the_card_and_the_events_behind_it() {
    playground.hasAPlan();
    page.goesToTheNextEvent();
    left.presses("Inspect");
    WebElement drawer = page.find(By.className("drawer"));
    page.until("the card", () -> drawer.getText().contains("\"title\": \"Question of the day"));
    page.presses("Events");
    page.until("the events", () -> drawer.getText().contains("1. opened"));
    page.types(Keys.ESCAPE);
    page.until("it is closed", () -> !drawer.isDisplayed());
    assertThat(page.focused()).isEqualTo(left.button("Inspect"));
  }

  @Test
  void whoever_reads_further_up_is_told_of_what_came_below() {
    playground.hasAPlan();
    for (int day = 0; day < 4; day++) {
      page.goesToTheNextEvent();
    }
    left.shows("Closed: nobody answered");
    page.runs("document.querySelector('[data-pane=first] .log').scrollTop = 0");
    right.says("Look below.");
    left.presses("New messages below");
    left.showsNoMore("New messages below");
  }
}
