package dev.greenroom.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.model.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The guide for the first minutes says what is so. */
class DiscordGuideTest {
  private static final Path GUIDE = Path.of("../deploy/DISCORD.md");

  @Test
  void fromNothingToTheFirstQuestionAreAtMostEightActions() throws IOException {
    assertThat(Files.readAllLines(GUIDE).stream().filter(line -> line.matches("\\d+\\. .*")))
        .hasSizeBetween(1, 8);
  }

  @Test
  void everyRightThatTheLinkAsksForStandsThereAndNoOther() throws IOException {
    List<String> named =
        Files.readAllLines(GUIDE).stream()
            .dropWhile(line -> !line.startsWith("| right"))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .map(line -> line.split("\\|", -1)[1].strip())
            .toList();
    assertThat(named)
        .containsExactlyElementsOf(DiscordRights.NEEDED.stream().map(DiscordRights::name).toList());
  }

  @Test
  void whatIsPressedInGreenroomIsCalledWhatItIsCalled() throws IOException {
    String guide = Files.readString(GUIDE);
    var words = Words.in(Locale.ENGLISH, List.of("daily", "community"));
    for (String key : List.of("plan.new", "daily.answer", "notices.check")) {
      assertThat(guide).contains("**" + words.say(key) + "**");
    }
  }
}
