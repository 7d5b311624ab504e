package dev.greenroom.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** One of the two panes: somebody in a channel. */
final class Pane {
  private final Page page;
  private final String name;

  Pane(Page page, String name) {
    this.page = page;
    this.name = name;
  }

  /** Chooses whose part is played here. */
  Pane as(String person) {
    return chosen("Person", person);
  }

  Pane in(String channel) {
    return chosen("Channel", channel);
  }

  private Pane chosen(String what, String which) {
    var select = By.cssSelector("select[aria-label='%s']".formatted(what));
    new Select(page.find(element(), select)).selectByContainsVisibleText(which);
    return this;
  }

  /** Types a line and sends it. */
  void says(String line) {
    composer().sendKeys(line, Keys.ENTER);
  }

  void presses(String label) {
    page.click(element(), By.xpath(".//button[normalize-space()='%s']".formatted(label)));
  }

  /** Presses the newest of that label; none is none. */
  void pressesIfThere(String label) {
    element().findElements(By.xpath(".//button[normalize-space()='%s']".formatted(label))).stream()
        .reduce((_, newer) -> newer)
        .filter(WebElement::isEnabled)
        .ifPresent(WebElement::click);
  }

  /** Waits until this can be read in the pane. */
  void shows(String text) {
    page.until(name + " pane shows “" + text + "”", () -> text().contains(text));
  }

  /** Waits until somebody is told of what they may want to look at. */
  void showsInvitation(String text) {
    page.until(
        name + " pane invites",
        () -> page.find(element(), By.className("invitation")).getText().contains(text));
  }

  void showsNoMore(String text) {
    page.until(name + " pane shows no “" + text + "”", () -> !text().contains(text));
  }

  /** Not even where nobody sees it. */
  void holdsNothingOf(String text) {
    assertThat(element().getDomProperty("textContent")).doesNotContain(text);
  }

  String text() {
    return String.valueOf(element().getDomProperty("innerText"));
  }

  WebElement composer() {
    return page.find(element(), By.cssSelector("[data-composer]"));
  }

  WebElement button(String label) {
    return page.find(element(), By.xpath(".//button[normalize-space()='%s']".formatted(label)));
  }

  /** Messages and whispers, the newest last. */
  WebElement newest() {
    return element().findElements(By.tagName("article")).getLast();
  }

  WebElement element() {
    return page.find(By.cssSelector("[data-pane='%s']".formatted(name)));
  }
}
