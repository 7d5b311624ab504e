package dev.greenroom.app;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.model.Words;
import dev.greenroom.kit.Golden;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Every sentence with which something is refused or noticed, and those of form fields. */
class RefusalsTest {
  private static final Object[] ARGUMENTS = {"{first}", "{second}", "{third}"};

  private final Words words =
      Words.in(
          Locale.ENGLISH,
          List.of(
              "flow", "community", "catalogue", "daily", "round", "vote", "leaderboard", "relay"));

  @Test
  void eachIsASentenceThatAReviewHasSeen() {
    assertThat(words.keys()).contains("refused.daily.closed", "input.zone");
    Golden.text(
        "refusals.txt",
        words.keys().stream()
            .filter(key -> key.startsWith("refused") || key.startsWith("input."))
            .map(key -> key + ": " + words.say(key, ARGUMENTS))
            .collect(joining("\n", "", "\n")));
  }
}
