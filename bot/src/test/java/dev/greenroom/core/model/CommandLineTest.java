package dev.greenroom.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.model.CommandHelp.Value;
import dev.greenroom.core.model.Inbound.Command;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandLineTest {
  private static final List<CommandHelp> KNOWN =
      List.of(
          new CommandHelp("daily", "", false),
          new CommandHelp(
              "greenroom", "", false, List.of(value("page", "help", "catalogue"), value("title"))),
          new CommandHelp("greenroom-setup", "", true),
          new CommandHelp("leaderboard", "", false, List.of(value("period", "week", "month"))),
          new CommandHelp(
              "mock",
              "",
              false,
              List.of(
                  value("what", "start", "list"),
                  value("track"),
                  value("format", "25", "45"),
                  value("private", "no", "yes"))));

  @Test
  void a_command_alone() {
    assertThat(typed("/greenroom")).isEqualTo(new Command("greenroom", Map.of()));
  }

  @Test
  void its_values_are_words_in_any_order() {
    var meant =
        new Command(
            "mock", Map.of("what", "start", "track", "pm", "format", "25", "private", "yes"));
    assertThat(typed("/mock start pm 25 private")).isEqualTo(meant);
    assertThat(typed("/mock private 25 start pm")).isEqualTo(meant);
    assertThat(typed("/mock pm 25"))
        .isEqualTo(new Command("mock", Map.of("track", "pm", "format", "25")));
  }

  @Test
  void or_stand_behind_their_names() {
    assertThat(typed("/mock start format=25 track:pm-system-design private=no"))
        .isEqualTo(
            new Command(
                "mock",
                Map.of(
                    "what",
                    "start",
                    "format",
                    "25",
                    "track",
                    "pm-system-design",
                    "private",
                    "no")));
  }

  @Test
  void a_word_for_a_hyphen_is_the_same_command() {
    assertThat(typed("/greenroom setup")).isEqualTo(new Command("greenroom-setup", Map.of()));
    assertThat(typed("/greenroom-setup")).isEqualTo(new Command("greenroom-setup", Map.of()));
  }

  @Test
  void all_commands_are_behind_greenroom_where_another_app_has_their_name() {
    assertThat(typed("/greenroom leaderboard month")).isEqualTo(typed("/leaderboard month"));
    assertThat(typed("/greenroom mock start pm")).isEqualTo(typed("/mock start pm"));
    assertThat(typed("/greenroom greenroom setup")).isNotEqualTo(typed("/greenroom-setup"));
  }

  @Test
  void free_text_is_all_that_is_no_choice() {
    assertThat(typed("/greenroom catalogue System design"))
        .isEqualTo(new Command("greenroom", Map.of("page", "catalogue", "title", "System design")));
    assertThat(typed("/mock 25 System design"))
        .isEqualTo(new Command("mock", Map.of("format", "25", "track", "System design")));
  }

  @Test
  void words_that_a_command_does_not_take_come_along_to_be_named() {
    assertThat(typed("/daily please  now"))
        .isEqualTo(new Command("daily", Map.of("words", "please now")));
    assertThat(typed("/leaderboard period=year"))
        .isEqualTo(new Command("leaderboard", Map.of("words", "period=year")));
    assertThat(typed("/leaderboard week month"))
        .isEqualTo(new Command("leaderboard", Map.of("period", "week", "words", "month")));
    assertThat(typed("/mock 25 45 pm"))
        .isEqualTo(new Command("mock", Map.of("format", "25", "words", "45", "track", "pm")));
  }

  @Test
  void a_command_nobody_knows_is_passed_on_for_the_router_to_say_so() {
    assertThat(typed("/nonsense here")).isEqualTo(new Command("nonsense", Map.of()));
    assertThat(typed("/")).isEqualTo(new Command("", Map.of()));
  }

  @Test
  void capitals_and_white_space_do_not_matter() {
    assertThat(typed("/ Greenroom   SETUP ")).isEqualTo(new Command("greenroom-setup", Map.of()));
    assertThat(typed("/Mock START 25 Private")).isEqualTo(typed("/mock start 25 private"));
  }

  private static Value value(String name, String... choices) {
    return new Value(name, "", List.of(choices));
  }

  private static Command typed(String line) {
    return CommandLine.command(line, KNOWN);
  }
}
