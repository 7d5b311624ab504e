package dev.greenroom.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's Chromium, with no window and nothing kept from before. */
final class Browser implements AutoCloseable {
  /** Held, or its level would be forgotten: it warns that it is older than the browser. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  static Browser startedIn(Path folder) {
    SELENIUM.setLevel(Level.SEVERE);
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File("/usr/bin/chromedriver"))
            .withSilent(true)
            .build();
    return new Browser(new ChromeDriver(service, options(folder)));
  }

  private static ChromeOptions options(Path folder) {
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    var options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + folder);
    return options;
  }

  /** A desk's window, and a system that likes light colours. */
  Page opens(String url) {
    isWide();
    likes("light");
    driver.get(url);
    return new Page(driver);
  }

  /** No page is open: whatever it spoke to may end. */
  void rests() {
    driver.get("about:blank");
  }

  void isWide() {
    hasRoomFor(1400, 900);
  }

  void isAPhone() {
    hasRoomFor(390, 844);
  }

  void hasRoomFor(int width, int height) {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** The system's colours become {@code light} or {@code dark}. */
  void likes(String colours) {
    command(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", colours),
                // Colours that fade into each other have no contrast to measure.
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  private void command(String name, Map<String, Object> parameters) {
    assertThat(driver.executeCdpCommand(name, parameters)).isNotNull();
  }

  byte[] picture() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  /** What went wrong on the page since this was last asked. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
