package dev.greenroom.adapter.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SteadyPaceTest {
  @Test
  void a_task_runs_once_its_moment_has_come() {
    Pace pace = Pace.steady();
    Instant when = pace.instant().plus(Duration.ofMillis(5));
    var ran = new CompletableFuture<Instant>();
    pace.at(when, () -> ran.complete(pace.instant()));
    assertThat(ran.join()).isAfterOrEqualTo(when);
  }
}
