package dev.greenroom.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.model.CommandHelp;
import dev.greenroom.core.model.CommandHelp.Value;
import dev.greenroom.core.model.Refusal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnknownWordsTest {
  private static final UnknownWords OF =
      new UnknownWords(
          List.of(
              new CommandHelp("daily", "", false),
              new CommandHelp(
                  "greenroom", "", false, List.of(value("page", "help", "about"), value("title"))),
              new CommandHelp("greenroom-setup", "", true),
              new CommandHelp(
                  "leaderboard", "", false, List.of(value("period", "week", "month", "all"))),
              new CommandHelp(
                  "mock",
                  "",
                  false,
                  List.of(value("what", "start", "list"), value("format", "25", "45", "60")))));

  @Test
  void aMisspeltNameGetsTheNearestAndNeverItself() {
    assertThat(OF.command("dialy")).isEqualTo(near("dialy", "daily"));
    assertThat(OF.command("mok")).isEqualTo(near("mok", "mock"));
    assertThat(OF.command("frobnicate"))
        .isEqualTo(Refusal.of("flow.unknown-command", "frobnicate"));
  }

  @Test
  void aPartOfACommandLeadsToIt() {
    assertThat(OF.command("setup")).isEqualTo(near("setup", "greenroom-setup"));
    assertThat(OF.command("help")).isEqualTo(near("help", "greenroom help"));
    assertThat(OF.command("start")).isEqualTo(near("start", "mock start"));
    assertThat(OF.command("month")).isEqualTo(near("month", "leaderboard month"));
  }

  @Test
  void anOldNameLeadsToTheNewOne() {
    assertThat(OF.command("greenroom setup"))
        .isEqualTo(Refusal.of("flow.old-command", "greenroom setup", "greenroom-setup"));
    assertThat(OF.command("mock start"))
        .isEqualTo(Refusal.of("flow.old-command", "mock start", "mock"));
  }

  @Test
  void wordsThatAreNotTakenAreNamedWithWhatIs() {
    assertThat(OF.words("leaderboard", "year"))
        .contains(Refusal.of("flow.unknown-word", "leaderboard", "year", "week, month, all"));
    assertThat(OF.words("leaderboard", "monht"))
        .contains(
            Refusal.of(
                "flow.unknown-word-near", "leaderboard", "monht", "month", "week, month, all"));
    assertThat(OF.words("mock", "30"))
        .contains(
            Refusal.of("flow.unknown-word-near", "mock", "30", "25", "start, list; 25, 45, 60"));
    assertThat(OF.words("daily", "tomorrow please"))
        .contains(Refusal.of("flow.no-words", "daily", "tomorrow please"));
    assertThat(OF.words("leaderboard", "MONTH"))
        .contains(Refusal.of("flow.second-word", "leaderboard", "MONTH", "week, month, all"));
    assertThat(OF.words("leaderboard", " \u202E ")).isEqualTo(Optional.empty());
  }

  private static Refusal near(String typed, String near) {
    return Refusal.of("flow.unknown-command-near", typed, near);
  }

  private static Value value(String name, String... choices) {
    return new Value(name, "", List.of(choices));
  }
}
