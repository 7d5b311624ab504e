package dev.greenroom.playground.page;

import dev.greenroom.kit.RunningJar;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** The real program with its page open in a browser: Ana on the left, Max on the right. */
final class OpenPlayground implements AutoCloseable {
  /** In India, which has no summer time: 13:00 UTC on every day of the year. */
  private static final String TIME = "0630PM";

  private final Path folder;
  private final String url;
  final Page page;
  private RunningJar bot;

  private OpenPlayground(Path folder, RunningJar bot, Browser browser) {
    this.folder = folder;
    this.bot = bot;
    this.url = bot.url().toString();
    this.page = browser.opens(url);
  }

  static OpenPlayground begins(Path folder, Browser browser) {
    return new OpenPlayground(folder, RunningJar.playground(folder, Duration.ZERO), browser);
  }

  void isKilled() {
    bot.isKilled();
  }

  void goesOn() {
    bot = RunningJar.playground(folder, Duration.ZERO, URI.create(url).getPort());
  }

  /** Max makes a plan for every day on the right, and goes. */
  void hasAPlan() {
    Pane max = page.right();
    max.says("/greenroom-setup");
    max.presses("New plan");
    page.form()
        .picks("Channel", "#general")
        .picks("Track", "System design for LLM products")
        .fills("Time zone", "Asia/Kolkata")
        .fills("Local time", TIME)
        .ticks("Saturday")
        .ticks("Sunday")
        .isTaken("Save");
    max.shows("The plan is saved");
  }

  /** Whoever plays in this pane answers the newest question. */
  void answers(Pane pane, String answer) {
    pane.presses("Answer");
    page.form().fills("Your answer", answer).isTaken("Send");
    pane.shows("Your answer is");
  }

  /** Whoever plays the interviewer in this pane, in the room, goes on to the end. */
  void endsTheRound(Pane pane) {
    page.until(
        "the round is over",
        () -> {
          pane.pressesIfThere("Next phase");
          pane.pressesIfThere("End the round");
          return pane.text().contains("The round is over");
        });
  }

  String url() {
    return url;
  }

  @Override
  public void close() {
    if (bot.isRunning()) {
      int _ = bot.isStopped();
    }
  }
}
