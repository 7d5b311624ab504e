package dev.greenroom.playground.page;

import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The tour, as somebody sees it who has never seen the page before. */
final class TourPanel {
  private final Page page;

  TourPanel(Page page) {
    this.page = page;
  }

  /** Waits until it says this. */
  TourPanel says(String words) {
    page.until("the tour says “" + words + "”", () -> text().contains(words));
    return this;
  }

  /** It takes the reader to what is to be pressed or sent. */
  void shows() {
    press("Show me where");
    page.until("the reader stands there", this::isThere);
  }

  private boolean isThere() {
    WebElement focused = page.focused();
    return String.valueOf(focused.getDomAttribute("class")).contains("pointed")
        || String.valueOf(focused.getDomProperty("value")).startsWith("/");
  }

  /** The reader asks the others to do something. */
  void lets(String label) {
    press(label);
  }

  void isHidden() {
    press("Hide the tour");
  }

  boolean isOpen() {
    return element().isDisplayed();
  }

  /** Names of the steps that are done, in their order. */
  String done() {
    return String.join(
        " ",
        element().findElements(By.cssSelector("[data-done=true]")).stream()
            .map(step -> String.valueOf(step.getDomAttribute("data-step")))
            .toList());
  }

  void hasDone(String steps) {
    page.until("done are " + steps, () -> done().equals(steps));
  }

  private void press(String label) {
    page.click(element(), By.xpath(".//button[normalize-space()='%s']".formatted(label)));
  }

  private String text() {
    return String.valueOf(element().getDomProperty("innerText"));
  }

  private WebElement element() {
    return page.find(By.className("tour"));
  }
}
