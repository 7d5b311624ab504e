package dev.greenroom.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/**
 * What is typed into a form is lost by nothing but Cancel, and takes the place of nothing unsaid.
 */
class FormPageIT extends OnThePage {
  private static final String FIELD = "Your answer";

  @BeforeEach
  void aQuestionIsOut() {
    playground.hasAPlan();
    page.goesToTheNextEvent();
    left.shows("Question of the day");
  }

  @AfterEach
  void oneTab() {
    page.closesTabs();
  }

  @Test
  void escape_keeps_what_was_typed_until_the_form_is_opened_again() {
    left.presses("Answer");
    page.form().fills(FIELD, "I would ask who waits.");
    page.types(Keys.ESCAPE);
    isClosed();
    left.presses("Answer");
    assertThat(page.form().value(FIELD)).isEqualTo("I would ask who waits.");
    assertThat(page.form().text()).contains("What you had typed is here again.");
    page.form().isTaken("Send");
    left.shows("Your answer is in");
    left.presses("Answer");
    assertThat(page.form().text()).doesNotContain("here again");
  }

  @Test
  void a_click_beside_the_form_keeps_it_as_well_and_so_does_a_reload() {
    left.presses("Answer");
    page.form().fills(FIELD, "I would ask who waits.");
    page.clicksAt(5, 5);
    isClosed();
    page.reloads();
    left.shows("Question of the day");
    right.as("Ben").presses("Answer");
    assertThat(page.form().value(FIELD)).as("of somebody else").isEmpty();
    page.form().sends("Cancel");
    isClosed();
    left.presses("Answer");
    assertThat(page.form().value(FIELD)).isEqualTo("I would ask who waits.");
    page.form().sends("Start afresh");
    assertThat(page.form().value(FIELD)).isEmpty();
  }

  @Test
  void cancel_forgets_what_was_typed() {
    left.presses("Answer");
    page.form().fills(FIELD, "I would ask who waits.").sends("Cancel");
    isClosed();
    left.presses("Answer");
    assertThat(page.form().value(FIELD)).isEmpty();
  }

  @Test
  void an_older_form_in_another_tab_says_what_is_newer_before_it_takes_its_place() {
    left.presses("Answer");
    page.form().fills(FIELD, "The older one.");
    page.opensTab(playground.url());
    playground.answers(left, "The newer one.");
    page.looksAtTab(0);
    page.form().sends("Send");
    page.until("it says so", () -> page.form().text().contains("The newer one."));
    assertThat(page.form().text()).contains("This has been changed since you opened it.");
    assertThat(page.form().value(FIELD)).isEqualTo("The older one.");
    page.form().isTaken("Send");
    left.shows("Your answer is changed");
    left.presses("Read answers");
    left.shows("The older one.");
  }

  @Test
  void a_field_that_nobody_touched_in_the_older_form_is_as_the_newer_left_it() {
    right.says("/greenroom setup");
    right.presses("Change");
    page.form().fills("Time zone", "Europe/Berlin");
    page.opensTab(playground.url());
    right.says("/greenroom setup");
    right.presses("Change");
    page.form().picks("Track", "Technical Program Manager").isTaken("Save");
    page.looksAtTab(0);
    page.form().sends("Save");
    page.until("it says so", () -> page.form().text().contains("Technical Program Manager"));
    page.form().isTaken("Save");
    right.says("/greenroom setup");
    right.shows("Technical Program Manager");
    right.shows("Europe/Berlin");
  }

  @Test
  void what_was_sent_already_is_not_called_newer_than_itself() {
    playground.answers(left, "Once.");
    playground.answers(left, "Once.");
    left.presses("Answer");
    assertThat(page.form().value(FIELD)).isEqualTo("Once.");
  }

  private void isClosed() {
    page.until("the form is closed", () -> !page.hasForm());
  }
}
