package dev.greenroom.adapter.timers;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import dev.greenroom.core.model.Inbound;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A timer whose work failed comes again after one second of the machine's time, then after twice as
 * long each time, at most five minutes; from an hour on each failure is an error in the log.
 *
 * @param speed product seconds in a wall second
 */
record Retries(int speed) implements FailureHandler<Inbound.Fired> {
  private static final Logger LOG = LoggerFactory.getLogger(Retries.class);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration SERIOUS = Duration.ofHours(1);

  /** From here on every wait is the longest. */
  private static final int DOUBLINGS = 9;

  @Override
  public void onFailure(ExecutionComplete end, ExecutionOperations<Inbound.Fired> operations) {
    int before = end.getExecution().consecutiveFailures;
    if (waited(before).compareTo(SERIOUS) >= 0) {
      LOG.error(
          "The timer {} fails for more than an hour.",
          end.getExecution().taskInstance.getId(),
          end.getCause().orElse(null));
    }
    operations.reschedule(end, end.getTimeDone().plus(wait(before).multipliedBy(speed)));
  }

  /** The wait after this many earlier failures in a row. */
  static Duration wait(int before) {
    return before >= DOUBLINGS ? LONGEST : Duration.ofSeconds(1L << before);
  }

  /** All waits so far. */
  static Duration waited(int failures) {
    int doublings = Math.min(failures, DOUBLINGS);
    return Duration.ofSeconds((1L << doublings) - 1)
        .plus(LONGEST.multipliedBy(failures - doublings));
  }
}
