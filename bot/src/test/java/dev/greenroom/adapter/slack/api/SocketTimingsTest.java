package dev.greenroom.adapter.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.adapter.slack.SlackPlatform;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SocketTimingsTest {
  @Test
  void theRealPausesBringTheBotBackWithinFifteenSecondsAndHammerNobody() {
    SocketTimings waits = SocketTimings.usual();
    Duration last = waits.pause(100);
    assertThat(last).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(15));
    assertThat(SlackPlatform.AGAIN.plus(last)).isLessThan(Duration.ofSeconds(15));
    assertThat(waits.greeting().plus(last)).isLessThan(Duration.ofSeconds(15));
    assertThat(waits.beat().multipliedBy(2)).isLessThan(Duration.ofSeconds(15));
    assertThat(waits.pause(1)).isLessThan(waits.pause(2));
  }

  @Test
  void connectionsThatCloseAtOnceAreNotOpenedWithoutEnd() {
    SocketTimings waits = SocketTimings.usual();
    assertThat(waits.rest(1)).isZero();
    assertThat(waits.rest(4)).as("both twice, and nothing may be missed").isZero();
    assertThat(waits.rest(5)).isPositive();
    assertThat(waits.rest(50)).isEqualTo(waits.pause(50));
  }
}
