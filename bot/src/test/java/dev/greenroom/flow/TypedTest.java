package dev.greenroom.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.flow.Inbound.Command;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TypedTest {
  private static final Set<String> KNOWN = Set.of("greenroom", "greenroom setup", "mock start");

  @Test
  void the_longest_known_command_is_meant() {
    assertThat(typed("/greenroom")).isEqualTo(new Command("greenroom", Map.of()));
    assertThat(typed("/greenroom setup")).isEqualTo(new Command("greenroom setup", Map.of()));
  }

  @Test
  void values_stand_behind_the_command_in_any_order() {
    assertThat(typed("/mock start format=25 track:pm-system-design"))
        .isEqualTo(new Command("mock start", Map.of("format", "25", "track", "pm-system-design")));
  }

  @Test
  void other_words_come_along() {
    assertThat(typed("/greenroom please  help"))
        .isEqualTo(new Command("greenroom", Map.of("words", "please help")));
  }

  @Test
  void a_command_nobody_knows_is_passed_on_for_the_router_to_say_so() {
    assertThat(typed("/nonsense here")).isEqualTo(new Command("nonsense here", Map.of()));
  }

  @Test
  void capitals_and_white_space_do_not_matter() {
    assertThat(typed("/ Greenroom   SETUP ")).isEqualTo(new Command("greenroom setup", Map.of()));
  }

  private static Command typed(String line) {
    return Typed.command(line, KNOWN);
  }
}
