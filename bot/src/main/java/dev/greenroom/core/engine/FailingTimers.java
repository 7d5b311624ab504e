package dev.greenroom.core.engine;

import dev.greenroom.core.model.Digest;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.port.Alarm;
import dev.greenroom.core.port.Faults;
import java.util.function.Consumer;

/**
 * What people are told of a timer whose work breaks: nobody presses it, so nobody would see that
 * something is missing. Each fault is thrown on, so that the timer comes again.
 */
public final class FailingTimers {
  /** Tries in about half a minute: what passes by itself is not worth a notice. */
  private static final int TOLD_FROM = 6;

  /** Tries in an hour, once the wait between two is the longest. */
  private static final int AN_HOUR = 12;

  private final Consumer<Inbound.Fired> work;
  private final Alarm alarm;
  private final Faults faults;

  public FailingTimers(Consumer<Inbound.Fired> work, Alarm alarm, Faults faults) {
    this.work = work;
    this.alarm = alarm;
    this.faults = faults;
  }

  /** A timer has come. */
  public void fired(Inbound.Fired fired) {
    try {
      work.accept(fired);
    } catch (RuntimeException fault) {
      failed(fired, fault);
      throw fault;
    }
    if (fired.failures() >= TOLD_FROM) {
      tell(fired, () -> alarm.mended(fired.stream().community(), cause(fired)));
    }
  }

  private void failed(Inbound.Fired fired, RuntimeException fault) {
    int further = fired.failures() + 1 - TOLD_FROM;
    boolean told = further >= 0 && further % AN_HOUR == 0;
    if (told || fired.failures() == 0) {
      String reference = reference(fired);
      faults.happened(reference, fault);
      if (told) {
        var what = Refusal.of("timer-fails." + fired.stream().kind(), reference);
        tell(fired, () -> alarm.raise(fired.stream().community(), cause(fired), what));
      }
    }
  }

  private void tell(Inbound.Fired fired, Runnable notice) {
    try {
      notice.run();
    } catch (RuntimeException e) {
      faults.happened(reference(fired), e);
    }
  }

  private static String reference(Inbound.Fired fired) {
    return Digest.id(cause(fired)).substring(0, 8);
  }

  private static String cause(Inbound.Fired fired) {
    return "timer/" + fired.stream() + "/" + fired.wake().key();
  }
}
