package dev.greenroom.adapter.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BrokenRequestsTest {
  private final AtomicLong now = new AtomicLong(-5);
  private final List<String> lines = new ArrayList<>();
  private final BrokenRequests brokenOff = new BrokenRequests(now::get, lines::add);

  @Test
  void aThousandInAMinuteAreOneLineAndTheRestIsCountedInTheNext() {
    for (int i = 0; i < 1000; i++) {
      brokenOff.happened(new IOException("Broken pipe"));
    }
    assertThat(lines).singleElement().asString().contains(": 1 (the last: Broken pipe)");
    now.addAndGet(60_000_000_000L);
    brokenOff.happened(new IOException("Idle timeout"));
    assertThat(lines).hasSize(2);
    assertThat(lines.getLast()).contains(": 1000 (the last: Idle timeout)");
  }
}
