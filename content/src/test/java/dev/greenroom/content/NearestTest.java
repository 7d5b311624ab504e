package dev.greenroom.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> LENGTHS =
      List.of("pm-system-design", "25", "45", "60", "lightning", "any", "role-play", "private");

  @Test
  void a_number_is_near_the_nearest_number() {
    assertThat(Nearest.to("30", LENGTHS)).contains("25");
    assertThat(Nearest.to("50", LENGTHS)).contains("45");
    assertThat(Nearest.to("90", LENGTHS)).contains("60");
    assertThat(Nearest.to("2", LENGTHS)).contains("25");
    assertThat(Nearest.to("30", List.of("pm-30-days"))).isEmpty();
  }

  @Test
  void a_short_word_is_not_near_a_much_longer_one() {
    assertThat(Nearest.to("en", List.of("lightning"))).isEmpty();
    assertThat(Nearest.to("py", List.of("any", "role-play"))).isEmpty();
    assertThat(Nearest.to("ayn", LENGTHS)).contains("any");
    assertThat(Nearest.to("hlep", List.of("help"))).contains("help");
    assertThat(Nearest.to("an", LENGTHS)).contains("any");
    assertThat(Nearest.to("privat", LENGTHS)).contains("private");
  }

  @Test
  void what_was_given_is_never_its_own_nearest() {
    assertThat(Nearest.to("any", List.of("any"))).isEmpty();
    assertThat(Nearest.to("week", List.of("week", "weak"))).contains("weak");
  }
}
