package dev.greenroom.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The catalogue in the real page, used as authors and those who choose tracks use it. */
class CatalogueIT extends OnThePage {
  @Test
  void a_manager_goes_from_the_catalogue_to_all_that_an_interviewer_sees() {
    Pane max = left.as("Max");
    max.composer().click();
    page.presses("Catalogue");
    max.shows("Look at a track");
    chooses("Look at a track", "System design for LLM products");
    max.shows("How many questions");
    max.presses("The loop");
    max.shows("Reported, not confirmed, in");
    max.presses("Formats");
    max.shows("Offered by /mock.");
    readsOn(max, "Typed in one sitting.");
    max.presses("Questions");
    max.presses("Case");
    max.shows("Read a question");
    new Select(list("Read a question")).selectByIndex(1);
    max.shows("What to ask, in this order");
    max.shows("Signs of a weak answer");
    max.shows("spoils it for you");
    max.presses("All its questions");
    max.shows("Questions: System design for LLM products");
  }

  @Test
  void an_address_leads_to_one_question_with_a_keyboard_at_a_phones_width() {
    browser.isAPhone();
    page.runs("window.location.hash = '#catalogue/pm-system-design'");
    Pane max = left;
    max.shows("How many questions");
    WebElement more = max.button("More");
    page.tabsTo(more);
    page.types(Keys.ENTER);
    max.shows("System design for LLM products, 2 of");
    for (String colours : List.of("light", "dark")) {
      browser.likes(colours);
      assertThat(page.isCutOff("html, .sheet, .sheet .card")).isFalse();
      assertThat(page.faint()).isEmpty();
    }
  }

  @Test
  void whoever_does_not_manage_sees_tracks_and_no_question() {
    Pane ana = left;
    ana.says("/greenroom catalogue pm-system-design");
    ana.shows("How many questions");
    assertThat(ana.element().findElements(By.cssSelector("[data-action*='questions']"))).isEmpty();
  }

  private void readsOn(Pane pane, String text) {
    while (!pane.text().contains(text)) {
      String before = pane.text();
      pane.presses("More");
      page.until("another page", () -> !pane.text().equals(before));
    }
  }

  private void chooses(String list, String option) {
    new Select(list(list)).selectByVisibleText(option);
  }

  private WebElement list(String label) {
    return page.find(By.cssSelector(".sheet select[aria-label='%s']".formatted(label)));
  }
}
