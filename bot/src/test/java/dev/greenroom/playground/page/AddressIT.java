package dev.greenroom.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Channels and rooms have addresses, and Back goes to the last place. */
class AddressIT extends OnThePage {
  @AfterEach
  void oneTab() {
    page.closesTabs();
  }

  @Test
  void back_goes_to_the_last_place_and_forward_to_the_next() {
    goesTo("practice");
    isIn(left, "ana", "practice");
    left.as("Ben");
    isIn(left, "ben", "practice");
    right.in("#admin");
    isIn(right, "max", "admin");
    page.goesBack();
    isIn(right, "max", "general");
    isIn(left, "ben", "practice");
    page.goesBack();
    isIn(left, "ana", "practice");
    page.goesBack();
    isIn(left, "ana", "general");
    page.goesForward();
    isIn(left, "ana", "practice");
    assertThat(page.address()).endsWith("#ana/practice");
  }

  @Test
  void an_address_is_that_of_the_pane_used_last_and_leads_there_from_anywhere() {
    goesTo("practice");
    right.composer().click();
    assertThat(page.address()).endsWith("#max/general");
    left.composer().click();
    String address = page.address();
    page.opensTab(address);
    isIn(left, "ana", "practice");
    page.runs("window.location.hash = '#ben/admin'");
    isIn(left, "ben", "admin");
    page.goesTo(playground.url() + "/#nobody/nowhere");
    left.composer();
    page.until("it is of a place", () -> page.address().endsWith("#ben/admin"));
  }

  @Test
  void a_reload_comes_back_to_the_room() {
    left.in("#practice").says("/mock start " + "pm-system-design 25");
    left.presses("Join as candidate");
    right.in("#practice").as("Ben").presses("Join as interviewer");
    left.presses("Begin");
    left.presses("Open the thread");
    left.shows("Phase 1 of");
    String room = page.address();
    page.reloads();
    left.shows("Phase 1 of");
    right.shows("It has begun");
    assertThat(page.address()).isEqualTo(room);
    page.goesBack();
    isIn(left, "ana", "practice");
    page.opensTab(room);
    left.shows("Phase 1 of");
  }

  private void goesTo(String channel) {
    page.click(
        page.find(By.className("sidebar")),
        By.cssSelector("[data-channel='%s']".formatted(channel)));
  }

  private void isIn(Pane pane, String person, String channel) {
    page.until(
        person + " is in " + channel,
        () ->
            person.equals(pane.element().getDomAttribute("data-person"))
                && channel.equals(pane.element().getDomAttribute("data-channel")));
  }
}
