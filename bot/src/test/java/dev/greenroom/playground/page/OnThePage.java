package dev.greenroom.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** A new playground of the real program for each test, its page open in one browser for all. */
@Tag("browser")
abstract class OnThePage {
  @TempDir private static Path profile;
  static Browser browser;

  @TempDir private Path folder;
  OpenPlayground playground;
  Page page;
  Pane left;
  Pane right;

  @BeforeAll
  static void open() {
    browser = Browser.startedIn(profile);
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @BeforeEach
  void begin() {
    playground = OpenPlayground.begins(folder, browser);
    page = playground.page;
    left = page.left();
    right = page.right();
  }

  @AfterEach
  void end() {
    browser.rests();
    playground.close();
    assertThat(browser.complaints()).isEmpty();
  }
}
