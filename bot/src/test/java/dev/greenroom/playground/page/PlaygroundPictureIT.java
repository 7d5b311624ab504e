package dev.greenroom.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's picture. {@code -DupdatePicture} takes it anew. */
@Tag("browser")
class PlaygroundPictureIT {
  private static final int LARGEST = 300_000;

  /** They suit whatever is asked: which question comes first is up to the plan. */
  private static final String ANA =
      "First I ask who it is for and what must never go wrong. Then I write down the numbers, find"
          + " what gives way first, and change that one thing. I would measure it with twenty real"
          + " cases before anybody sees it.";

  private static final String BEN =
      "I start from the end: what would make somebody stop using it? I guard that, keep the rest"
          + " simple, and say what I leave out. My first version is small, and can be taken back.";

  @TempDir private Path profile;
  @TempDir private Path folder;

  @Test
  void two_people_side_by_side_read_each_others_answers() throws IOException {
    try (var browser = Browser.startedIn(profile);
        var playground = OpenPlayground.begins(folder, browser)) {
      playground.hasAPlan();
      playground.page.goesToTheNextEvent();
      Pane ana = playground.page.left();
      Pane ben = playground.page.right().as("Ben");
      playground.answers(ana, ANA);
      playground.answers(ben, BEN);
      ana.shows("2 people have answered.");
      ben.presses("Read answers");
      ben.shows(ANA);
      byte[] picture = browser.picture();
      assertThat(picture.length).isLessThan(LARGEST);
      Files.write(Files.createDirectories(target()).resolve("playground.png"), picture);
    }
  }

  private static Path target() {
    return Path.of(Boolean.getBoolean("updatePicture") ? "docs" : "target");
  }
}
