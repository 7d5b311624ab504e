package dev.greenroom.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.Color;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The playground's page, as somebody before the screen uses it. */
final class Page {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration OFTEN = Duration.ofMillis(30);
  private static final By MOVING = By.cssSelector(".clock .moving");

  private final WebDriver driver;
  private final Pane left = new Pane(this, "first");
  private final Pane right = new Pane(this, "second");

  Page(WebDriver driver) {
    this.driver = driver;
  }

  Pane left() {
    return left;
  }

  Pane right() {
    return right;
  }

  /** The form that is open now. */
  FormDialog form() {
    return new FormDialog(this, find(driver, By.cssSelector("dialog[open]")));
  }

  boolean hasForm() {
    return !driver.findElements(By.cssSelector("dialog[open]")).isEmpty();
  }

  /** Product time goes on to what is due next, and all of it has happened. */
  void goesToTheNextEvent() {
    presses("To the next event");
    until("the clock stands again", () -> find(driver, MOVING).getText().isEmpty());
  }

  void presses(String label) {
    click(driver, By.xpath(".//button[normalize-space()='%s']".formatted(label)));
  }

  /** The pointer goes to this and presses, and is not let go. */
  void pressesDown(WebElement control) {
    new Actions(driver).moveToElement(control).clickAndHold().perform();
  }

  void letsGo() {
    new Actions(driver).release().perform();
  }

  /** A click at this point of the window. */
  void clicksAt(int x, int y) {
    new Actions(driver).moveToLocation(x, y).click().perform();
  }

  /** Runs until the script calls its last argument. */
  Object awaits(String script, Object... arguments) {
    return ((JavascriptExecutor) driver).executeAsyncScript(script, arguments);
  }

  String address() {
    return String.valueOf(driver.getCurrentUrl());
  }

  void goesTo(String address) {
    driver.get(address);
  }

  void goesBack() {
    driver.navigate().back();
  }

  void goesForward() {
    driver.navigate().forward();
  }

  /** Opens this address in a tab of its own, which is the one that is looked at from here on. */
  void opensTab(String address) {
    driver.switchTo().newWindow(WindowType.TAB);
    driver.manage().window().setSize(new Dimension(1500, 1000));
    driver.get(address);
  }

  /** Looks at the tab that was opened as this one, from 0. */
  void looksAtTab(int place) {
    driver.switchTo().window(List.copyOf(driver.getWindowHandles()).get(place));
  }

  /** Closes every tab but the first. */
  void closesTabs() {
    List<String> tabs = List.copyOf(driver.getWindowHandles());
    for (String tab : tabs.subList(1, tabs.size())) {
      driver.switchTo().window(tab).close();
    }
    driver.switchTo().window(tabs.getFirst());
  }

  void reloads() {
    driver.navigate().refresh();
  }

  /** The line over everything while the program does not answer. */
  void tellsThatNothingAnswers(boolean told) {
    until("the banner", () -> find(driver, By.className("banner")).isDisplayed() == told);
  }

  /** Keys for whatever has the focus. */
  void types(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  void tabsTo(WebElement wanted) {
    for (int steps = 0; !focused().equals(wanted); steps++) {
      assertThat(steps).as("presses of Tab").isLessThan(60);
      types(Keys.TAB);
    }
  }

  long counts(String selector) {
    return driver.findElements(By.cssSelector(selector)).size();
  }

  /** Whether somebody would have to scroll sideways. */
  boolean isCutOff(String selector) {
    return driver.findElements(By.cssSelector(selector)).stream()
        .anyMatch(one -> measure(one, "scrollWidth") > measure(one, "clientWidth"));
  }

  private static int measure(WebElement element, String property) {
    return Integer.parseInt(String.valueOf(element.getDomProperty(property)));
  }

  /** How bright the page is, 0 to 255. */
  int brightness() {
    String colour = find(By.tagName("body")).getCssValue("background-color");
    return Color.fromString(colour).getColor().getGreen();
  }

  /** Texts that stand out from their background by less than WCAG's 4.5 to 1. */
  List<?> faint() {
    return (List<?>) runs(Contrast.SCRIPT);
  }

  Object runs(String script, Object... arguments) {
    return ((JavascriptExecutor) driver).executeScript(script, arguments);
  }

  /** Addresses of everything the page has loaded. */
  List<?> loaded() {
    return (List<?>) runs("return performance.getEntriesByType('resource').map(e => e.name)");
  }

  WebElement find(By what) {
    return find(driver, what);
  }

  WebElement find(SearchContext within, By what) {
    return patient("there is " + what).until(_ -> within.findElement(what));
  }

  /** Presses the last of what is found: in a chat, the newest. */
  void click(SearchContext within, By what) {
    until(
        "can press " + what,
        () -> {
          WebElement newest = within.findElements(what).getLast();
          boolean ready = newest.isEnabled();
          return ready && clicked(newest);
        });
  }

  /**
   * What lies under a title or a row of buttons that stays is brought into sight, as by a wheel.
   */
  private boolean clicked(WebElement element) {
    try {
      element.click();
      return true;
    } catch (ElementClickInterceptedException _) {
      var _ = runs("arguments[0].scrollIntoView({block: 'center'})", element);
      return false;
    }
  }

  void until(String what, Supplier<Boolean> holds) {
    boolean held = patient(what).until(_ -> holds.get());
    assertThat(held).isTrue();
  }

  private WebDriverWait patient(String what) {
    var wait = new WebDriverWait(driver, PATIENCE, OFTEN);
    wait.withMessage(() -> what + "; the page says:\n" + words());
    wait.ignoring(StaleElementReferenceException.class, ElementNotInteractableException.class)
        .ignoring(NoSuchElementException.class, java.util.NoSuchElementException.class);
    return wait;
  }

  private String words() {
    return String.valueOf(runs("return document.body.innerText"));
  }
}
