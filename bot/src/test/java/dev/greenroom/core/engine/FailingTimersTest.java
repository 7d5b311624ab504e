package dev.greenroom.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Wake;
import dev.greenroom.core.port.Alarm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailingTimersTest {
  private static final StreamId PLAN = new StreamId("plan", new CommunityId("c"), "p");

  private final List<String> told = new ArrayList<>();
  private final List<String> logged = new ArrayList<>();
  private boolean broken = true;
  private boolean mute;
  private final FailingTimers timers =
      new FailingTimers(
          _ -> {
            if (broken) {
              throw new IllegalStateException("a defect");
            }
          },
          new Told(),
          (reference, _) -> logged.add(reference));

  private static Inbound.Fired fired(int failures) {
    return new Inbound.Fired(PLAN, new Wake("post", Instant.EPOCH), failures);
  }

  private void fails(int from, int until) {
    for (int failures = from; failures < until; failures++) {
      var again = fired(failures);
      assertThatThrownBy(() -> timers.fired(again)).hasMessage("a defect");
    }
  }

  @Test
  void whatPassesByItselfIsLoggedOnceAndToldToNobody() {
    fails(0, 5);
    broken = false;
    timers.fired(fired(5));
    assertThat(told).isEmpty();
    assertThat(logged).hasSize(1);
  }

  @Test
  void whatDoesNotPassIsToldOnceAnHourWithAReferenceToTheLog() {
    fails(0, 6 + 2 * 12 - 1);
    assertThat(told).hasSize(2).allMatch(each -> each.startsWith("timer-fails.plan "));
    assertThat(told.getFirst()).endsWith(logged.getFirst());
    assertThat(logged).hasSize(3);
  }

  @Test
  void theNoticeIsClosedWhenTheWorkIsDone() {
    fails(0, 6);
    broken = false;
    timers.fired(fired(6));
    assertThat(told).last().isEqualTo("mended timer/plan/p/post");
  }

  @Test
  void aNoticeThatCannotBeToldChangesNothing() {
    mute = true;
    fails(0, 6);
    assertThat(told).isEmpty();
  }

  private final class Told implements Alarm {
    @Override
    public void raise(CommunityId community, String cause, Place about, Refusal what) {
      throw new AssertionError("a timer is about no channel");
    }

    @Override
    public void raise(CommunityId community, String cause, Refusal what) {
      if (mute) {
        throw new IllegalStateException("nobody can be told");
      }
      told.add(what.key() + " " + what.args().getFirst());
    }

    @Override
    public void mended(CommunityId community, String cause) {
      told.add("mended " + cause);
    }
  }
}
