package dev.greenroom.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.kit.Scenes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;

/**
 * Every card and form of every feature in a real browser, and the README's pictures of some; {@code
 * -DupdatePicture} takes those anew.
 */
@Tag("browser")
class GalleryIT {
  private static final int LARGEST = 200_000;

  /** Lists what reaches beyond its sample, and what its own box cuts off or hides. */
  private static final String CUT =
      """
      const controls = 'input, textarea, select, option, datalist';
      const what = (sample, one) =>
        `${sample.dataset.sample}: <${one.tagName}> ${one.textContent.trim().slice(0, 60)}`;
      const reaches = (inner, outer) =>
        inner.width > 0 && (inner.right > outer.right + 1 || inner.left < outer.left - 1);
      const hides = (one) => one.clientWidth > 0 && !one.closest('svg')
        && (one.scrollWidth > one.clientWidth + 1
          || (getComputedStyle(one).overflowY === 'hidden'
            && one.scrollHeight > one.clientHeight + 1));
      return [...document.querySelectorAll('[data-sample]')].flatMap((sample) =>
        [...sample.querySelectorAll('*')]
          .filter((one) => one.checkVisibility() && !one.matches(controls))
          .filter((one) => hides(one)
            || reaches(one.getBoundingClientRect(),
              (one.ownerSVGElement ?? sample).getBoundingClientRect()))
          .map((one) => what(sample, one)));
      """;

  /** Leaves nothing on the page but one scene. */
  private static final String ALONE =
      """
      const scene = document.querySelector(`[data-sample='scenes/${arguments[0]}']`);
      scene.querySelector('h3').remove();
      document.body.replaceChildren(scene);
      """;

  @TempDir private static Path profile;
  @TempDir private static Path store;
  private static Gallery gallery;
  private static Browser browser;
  private Page page;

  @BeforeAll
  static void open() {
    gallery = new Gallery(Scenes.played(store), 0);
    browser = Browser.startedIn(profile);
  }

  @AfterAll
  static void close() {
    browser.close();
    gallery.close();
  }

  @BeforeEach
  void begin() {
    page = browser.opens(gallery.url());
    page.find(By.cssSelector("[data-ready]"));
  }

  @AfterEach
  void end() {
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void every_golden_file_of_a_card_or_form_stands_in_it() {
    List<?> drawn =
        (List<?>)
            page.runs(
                "return [...document.querySelectorAll('[data-sample]')]"
                    + ".filter(one => one.querySelector('.card, form'))"
                    + ".map(one => one.dataset.sample)");
    assertThat(drawn.stream().map(String::valueOf))
        .containsAll(Gallery.samples().stream().map(Gallery.Sample::name).toList())
        .contains("scenes/room", "scenes/debrief", "scenes/leaderboard");
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void nothing_is_cut_off_and_nobody_has_to_scroll_sideways(int width) {
    browser.hasRoomFor(width, 900);
    assertThat(page.isCutOff("html")).isFalse();
    assertThat((List<?>) page.runs(CUT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1280, light", "1280, dark", "390, light", "390, dark"})
  void every_text_stands_out_from_its_background(int width, String colours) {
    browser.hasRoomFor(width, 900);
    browser.likes(colours);
    assertThat(page.faint()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"room", "debrief", "leaderboard"})
  void a_picture_for_the_readme(String scene) throws IOException {
    browser.hasRoomFor(760, 1600);
    page.runs(ALONE, scene);
    byte[] picture = page.find(By.className("sample")).getScreenshotAs(OutputType.BYTES);
    assertThat(picture.length).isLessThan(LARGEST);
    Files.write(Files.createDirectories(target()).resolve(scene + ".png"), picture);
  }

  private static Path target() {
    return Path.of(Boolean.getBoolean("updatePicture") ? "docs" : "target");
  }
}
