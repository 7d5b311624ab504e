package dev.greenroom.feature.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.greenroom.core.model.Reply;
import dev.greenroom.kit.Channel;
import dev.greenroom.kit.Person;
import dev.greenroom.kit.Scenario;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bot that comes back after so long that nobody knows whether the clock is right. */
final class FollowTheClockTest {
  @TempDir Path directory;

  @Test
  void aManagerSaysThatTheClockIsRightAndNoDateGetsASecondQuestion() {
    try (var group = Scenario.of(directory, "2027-06-01T08:00:00Z")) {
      var max = group.manager("max");
      var general = group.channel("general");
      var _ = max.plans(general, "09:00", "UTC");
      group.passes(Duration.ofHours(2));
      int before = general.cards().size();

      group.isDownFor(Duration.ofDays(40));
      await()
          .untilAsserted(
              () -> assertThat(help(max, general)).contains("Follow the clock", "40 d 0 h 0 min"));
      assertThat(group.ahead()).isEqualTo(Duration.ofDays(-40).plusHours(2));
      assertThat(general.cards()).hasSize(before);

      assertThat(group.person("ana").types(general, "greenroom help").toString())
          .doesNotContain("Follow the clock");
      Reply followed =
          max.presses(general, max.types(general, "greenroom help"), "Follow the clock");
      assertThat(followed.toString()).contains("follow the clock of the machine");
      await().untilAsserted(() -> assertThat(group.ahead()).isEqualTo(Duration.ofHours(2)));
      await()
          .untilAsserted(() -> assertThat(help(max, general)).doesNotContain("Follow the clock"));
    }
  }

  private static String help(Person who, Channel where) {
    return who.types(where, "greenroom help").toString();
  }
}
