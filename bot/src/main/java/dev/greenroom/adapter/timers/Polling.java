package dev.greenroom.adapter.timers;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/** db-scheduler as we run it: due by product time, polled and kept alive by the machine's. */
final class Polling extends SchedulerBuilder {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);
  private static final int MISSED = 4;
  private static final int AT_ONCE = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  Polling(DataSource writes, Task<?> task, TimerDatabase database) {
    super(writes, List.of(task));
    database.polling(this);
    jdbcCustomization(database.customization());
    alwaysPersistTimestampInUTC();
    commitWhenAutocommitDisabled(true);
    serializer(new TimerJson());
    schedulerName(new SchedulerName.Fixed("greenroom"));
    threads(AT_ONCE);
    executorService(Executors.newVirtualThreadPerTaskExecutor());
    heartbeatInterval(HEARTBEAT);
    shutdownMaxWait(PATIENCE);
  }

  /** Heartbeats come by the machine's time and are written down in product time. */
  Polling timed(InstantSource clock, int speed) {
    clock(clock::instant);
    missedHeartbeatsLimit(MISSED * speed);
    return this;
  }

  /** A product clock that stands still or leaps must not change how often we look. */
  @Override
  protected Waiter buildWaiter() {
    return new Waiter(POLL);
  }
}
