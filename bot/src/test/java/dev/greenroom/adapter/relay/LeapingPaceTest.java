package dev.greenroom.adapter.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.kit.HandPace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeapingPaceTest {
  private final HandPace hand = HandPace.still();
  private final Pace pace = new LeapingPace(hand, Duration.ofSeconds(1));
  private final Instant start = pace.instant();
  private final List<String> done = new ArrayList<>();

  @Test
  void whoeverWaitsForASecondGoesOnAtOnceAndTimeHasPassedForAll() {
    pace.at(start.plusSeconds(1), () -> done.add("soon"));
    assertThat(done).containsExactly("soon");
    assertThat(pace.instant()).isEqualTo(start.plusSeconds(1));
  }

  @Test
  void whoeverWaitsForLongerWaitsForWhatIsLeft() {
    pace.at(start.plusSeconds(1), () -> done.add("soon"));
    pace.at(start.plusSeconds(5), () -> done.add("later"));
    hand.passes(Duration.ofMillis(3999));
    assertThat(done).containsExactly("soon");
    hand.passes(Duration.ofMillis(1));
    assertThat(done).containsExactly("soon", "later");
  }

  @Test
  void whatHasPassedIsNoReasonToGoBack() {
    pace.at(start.minusSeconds(5), () -> done.add("late"));
    assertThat(done).containsExactly("late");
    assertThat(pace.instant()).isEqualTo(start);
  }
}
