package dev.greenroom.adapter.timers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetriesTest {
  @Test
  void waits_double_from_a_second_to_five_minutes() {
    assertThat(IntStream.range(0, 11).mapToObj(Retries::wait).map(Duration::toSeconds))
        .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L);
  }

  @Test
  void an_hour_is_the_sum_of_the_waits() {
    var sum = Duration.ZERO;
    for (int failures = 0; failures < 30; failures++) {
      assertThat(Retries.waited(failures)).isEqualTo(sum);
      sum = sum.plus(Retries.wait(failures));
    }
  }
}
