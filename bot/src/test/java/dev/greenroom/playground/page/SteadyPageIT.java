package dev.greenroom.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Whatever happens between the press and the release of a pointer, the control stays under it. */
class SteadyPageIT extends OnThePage {
  private static final List<int[]> WINDOWS =
      List.of(new int[] {1280, 800}, new int[] {1400, 900}, new int[] {390, 844});

  /** Where everything is that can be pressed, by its place on the page. */
  private static final String PLACES =
      """
      return [...document.querySelectorAll('.top button, .people button, .tour button, .pane :is(button, select, textarea)')]
        .filter((one) => one.checkVisibility())
        .map((one) => {
          const { left, top, width, height } = one.getBoundingClientRect();
          return `${one.textContent.slice(0, 30)} ${[left, top, width, height].join(' ')}`;
        });
      """;

  /** Ben says something and answers; calls back when a second more has come to every page. */
  private static final String OTHERS_ACT =
      """
      const [action, done] = arguments;
      const live = new EventSource('/api/live');
      const send = (path, body) => fetch(`/api/${path}`, { method: 'POST', body: JSON.stringify(
        { person: 'ben', channel: 'general', delivery: crypto.randomUUID(), ...body }) });
      live.addEventListener('open', async () => {
        await send('say', { words: 'Ben was faster.' });
        await send('submit', { action, values: { answer: 'First of all, who waits?' } });
        live.addEventListener('clock', () => { live.close(); done('done'); });
      });
      """;

  private static final String SCROLLED =
      """
      return [...document.querySelectorAll('[data-pane=first], [data-pane=first] *')]
        .filter((one) => ['auto', 'scroll'].includes(getComputedStyle(one).overflowY))
        .filter((one) => one.checkVisibility() && one.scrollHeight > one.clientHeight + 1)
        .filter((one) => one.offsetWidth > one.clientWidth + 4)
        .map((one) => one.className);
      """;

  @Test
  void a_press_counts_that_makes_its_pane_the_active_one() {
    playground.hasAPlan();
    page.goesToTheNextEvent();
    new TourPanel(page).says("press Answer");
    left.as("Gil");
    right.as("Ben").shows("Question of the day");
    for (int[] window : WINDOWS) {
      browser.hasRoomFor(window[0], window[1]);
      showsBothPanes();
      for (Pane pane : List.of(left, right, left, right)) {
        counts(pane);
      }
    }
  }

  /** A phone shows one pane until it is asked for two. */
  private void showsBothPanes() {
    if (!right.element().isDisplayed()) {
      page.presses("Second pane");
    }
  }

  private void counts(Pane pane) {
    WebElement control = pane.button("Read answers");
    page.runs("arguments[0].scrollIntoView({ block: 'center' })", control);
    List<?> before = places();
    page.pressesDown(control);
    assertThat(places()).isEqualTo(before);
    page.letsGo();
    pane.shows("Answer first, then you can read what the others wrote.");
    pane.presses("Dismiss");
    pane.showsNoMore("Answer first");
  }

  private List<?> places() {
    return (List<?>) page.runs(PLACES);
  }

  @Test
  void what_others_do_meanwhile_waits_until_the_pointer_is_let_go() {
    playground.hasAPlan();
    page.goesToTheNextEvent();
    new TourPanel(page).says("press Answer");
    WebElement control = left.button("Read answers");
    String answer = String.valueOf(left.button("Answer").getDomAttribute("data-action"));
    List<?> before = places();
    page.pressesDown(control);
    assertThat(page.awaits(OTHERS_ACT, answer)).isEqualTo("done");
    assertThat(places()).isEqualTo(before);
    assertThat(left.text()).doesNotContain("Ben was faster.", "One person has answered");
    page.letsGo();
    left.shows("Answer first, then you can read what the others wrote.");
    left.shows("Ben was faster.");
    left.shows("One person has answered.");
  }

  @Test
  void what_the_tour_and_the_clock_say_moves_nothing() {
    left.shows("Nothing has been posted here yet.");
    for (int[] window : WINDOWS) {
      browser.hasRoomFor(window[0], window[1]);
      for (String said : List.of("", "Sao Paulo time, next event ", "x ".repeat(400))) {
        Object height = page.runs(HEIGHT);
        page.runs(
            "document.querySelectorAll('.tour .telling p:last-child, .reading .next, .moving')"
                + ".forEach((one) => { one.textContent = arguments[0]; })",
            said);
        assertThat(page.runs(HEIGHT)).as(window[0] + " with " + said).isEqualTo(height);
        assertThat(page.isCutOff("html")).isFalse();
      }
    }
    Object height = page.runs(HEIGHT);
    playground.isKilled();
    page.tellsThatNothingAnswers(true);
    assertThat(page.runs(HEIGHT)).as("with the banner").isEqualTo(height);
    assertThat(browser.complaints()).allMatch(line -> line.contains("net::ERR_"));
  }

  private static final String HEIGHT =
      "return document.querySelector('main').getBoundingClientRect().top";

  @Test
  void on_a_phone_the_chat_has_three_quarters_of_the_height() {
    browser.isAPhone();
    page.presses("Let Max plan a question");
    left.shows("Question of the day");
    assertThat(((Number) page.runs(HEIGHT)).doubleValue()).isPositive().isLessThanOrEqualTo(211);
  }

  @Test
  void everything_that_is_pressed_is_large_enough_for_a_finger() {
    playground.hasAPlan();
    page.goesToTheNextEvent();
    left.presses("Hint");
    left.shows("Hint 1 of");
    for (int[] window : WINDOWS) {
      browser.hasRoomFor(window[0], window[1]);
      List<?> small =
          (List<?>)
              page.runs(
                  """
                  return [...document.querySelectorAll('button, select, summary')]
                    .filter((one) => one.checkVisibility())
                    .filter((one) => Math.min(one.offsetWidth, one.offsetHeight) < 24)
                    .map((one) => one.textContent);
                  """);
      assertThat(small).isEmpty();
    }
  }

  @Test
  void a_long_private_page_has_the_only_scrollbar_and_keeps_its_title() {
    playground.hasAPlan();
    page.goesToTheNextEvent();
    left.as("Max").says("/greenroom catalogue pm-system-design");
    left.shows("How many questions");
    for (int[] window : WINDOWS) {
      browser.hasRoomFor(window[0], window[1] - 200);
      page.until("it is laid out", () -> page.runs(SCROLLED).equals(List.of("sheet")));
      page.runs("document.querySelector('.sheet').scrollTop = 1e6");
      Map<?, ?> seen =
          (Map<?, ?>)
              page.runs(
                  """
                  const sheet = document.querySelector('.sheet').getBoundingClientRect();
                  const of = (what) => document.querySelector(`.sheet ${what}`)
                    .getBoundingClientRect();
                  return { title: of('h3').top >= sheet.top, close: of('header').top >= sheet.top,
                    apart: of('header').bottom <= of('h3').top + 1 };
                  """);
      assertThat(seen).isEqualTo(Map.of("title", true, "close", true, "apart", true));
    }
  }

  @Test
  void a_card_that_is_too_long_for_the_window_is_shown_from_its_title() {
    browser.hasRoomFor(1280, 500);
    page.presses("Let Max plan a question");
    left.shows("Question of the day");
    WebElement title = page.find(By.cssSelector("[data-pane=first] .log h3"));
    WebElement log = page.find(By.cssSelector("[data-pane=first] .log"));
    page.until("its title is seen", () -> title.getLocation().y >= log.getLocation().y);
  }
}
