package dev.greenroom.adapter.timers;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Wake;
import dev.greenroom.core.port.Timers;
import dev.greenroom.core.port.Wakes;
import java.sql.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Timers as one-time tasks of db-scheduler, in product time. A timer is never cancelled or moved:
 * whoever is woken looks whether it still matters. It fires at least once.
 */
public final class DbTimers implements Wakes<Connection>, Timers, AutoCloseable {
  private static final TaskDescriptor<Inbound.Fired> WAKE =
      TaskDescriptor.of("wake", Inbound.Fired.class);

  /** The longest that {@link #settle} overlooks a timer whose end it was not told of. */
  private static final long LOOK_AGAIN_MILLIS = 20;

  private final TaskTable table;
  private final InstantSource clock;
  private final int speed;
  private final DataSource writes;
  private final Semaphore ended = new Semaphore(0);
  private final AtomicBoolean dueAlready = new AtomicBoolean();
  private volatile @Nullable Scheduler scheduler;

  /**
   * @param writes where the timers are stored; db-scheduler's table is there
   * @param clock product time
   * @param speed product seconds in a wall second, 1 to 3600
   */
  public DbTimers(DataSource writes, InstantSource clock, int speed) {
    this.writes = writes;
    this.clock = clock;
    this.speed = speed;
    this.table = TaskTable.in(writes);
  }

  private OneTimeTask<Inbound.Fired> task(Consumer<Inbound.Fired> fired) {
    return Tasks.oneTime(WAKE)
        .onFailure(new Retries(speed))
        .execute(
            (instance, context) -> {
              Inbound.Fired due = instance.getData();
              int failures = context.getExecution().consecutiveFailures;
              fired.accept(new Inbound.Fired(due.stream(), due.wake(), failures));
            });
  }

  /** Begins to fire; what had been picked by a process that died fires again. */
  public synchronized void start(Consumer<Inbound.Fired> fired) {
    if (scheduler != null) {
      throw new IllegalStateException("the timers run already");
    }
    table.freeWhatDiedWithUs();
    var started =
        new Polling(writes, task(fired), table.database())
            .timed(clock, speed)
            .addSchedulerListener(new Ended())
            .build();
    started.start();
    scheduler = started;
  }

  /**
   * Fires nothing for a while; what is at work goes on to its end. Whatever it had picked and could
   * not end fires again after some missed heartbeats.
   */
  public void rest(boolean rests) {
    var running = scheduler;
    if (running != null && rests) {
      running.pause();
    } else if (running != null) {
      running.resume();
      running.triggerCheckForDueExecutions();
    }
  }

  @Override
  public void schedule(Connection transaction, StreamId stream, Wake wake) {
    var at = wake.at();
    table.add(
        transaction,
        WAKE.instance(stream + "/" + wake.key() + "@" + at.toEpochMilli())
            .data(new Inbound.Fired(stream, wake))
            .build(),
        at);
    if (!at.isAfter(clock.instant())) {
      dueAlready.set(true);
    }
  }

  /** To be called after commits: a timer that was due when it was set need not wait for a poll. */
  public void nudge() {
    var running = scheduler;
    if (running != null && dueAlready.getAndSet(false)) {
      running.triggerCheckForDueExecutions();
    }
  }

  @Override
  public Optional<Instant> next() {
    return table.next();
  }

  @Override
  public Optional<Instant> next(Predicate<Inbound.Fired> meant) {
    return table.waiting().stream()
        .filter(set -> meant.test(set.timer()))
        .findFirst()
        .map(TaskTable.Timed::at);
  }

  @Override
  public void settle() {
    ended.drainPermits();
    while (table.isBusy(clock.instant())) {
      running().triggerCheckForDueExecutions();
      await();
    }
  }

  private void await() {
    try {
      boolean _ = ended.tryAcquire(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while timers were at work", e);
    }
  }

  private Scheduler running() {
    var running = scheduler;
    if (running == null) {
      throw new IllegalStateException("the timers do not run");
    }
    return running;
  }

  /** Lets those at work finish. */
  @Override
  public synchronized void close() {
    var running = scheduler;
    scheduler = null;
    if (running != null) {
      running.stop();
    }
  }

  /** Tells {@link #settle} of each end, whatever it was. */
  private final class Ended extends AbstractSchedulerListener {
    @Override
    public void onExecutionComplete(ExecutionComplete complete) {
      ended.release();
    }
  }
}
