package dev.greenroom.adapter.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.model.Words;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelayNoticesTest {
  private final Words words = Words.in(Locale.ENGLISH, List.of("relay"));

  @ParameterizedTest
  @ValueSource(strings = {"relay.parked", "relay.in-doubt", "relay.undrawn"})
  void every_notice_names_its_channel(String key) {
    assertThat(words.say("refused." + key, "general", "why"))
        .contains("general")
        .doesNotContain("{");
  }

  @Test
  void a_parked_channel_is_told_of_in_the_words_of_the_platform() {
    assertThat(words.say("refused.relay.parked", "general", "Missing Permissions"))
        .contains("Missing Permissions");
  }
}
