package dev.greenroom.adapter.timers;

import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.StoreAway;
import dev.greenroom.core.port.Alarm;
import dev.greenroom.core.port.ClockAnchor;
import dev.greenroom.core.time.ClockDrift;
import dev.greenroom.core.time.ProductClock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every second where product time is beside the wall: writes it down for the next start, says
 * when the wall was set, and asks people where only they can know which of the two is right.
 */
public final class ClockWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
  private static final long PAUSE_MILLIS = 1_000;

  /** How old what is written down may get, in looks. */
  private static final int LOOKS_BETWEEN_SAVES = 60;

  /** Anything less is how clocks are. */
  private static final Duration WORTH_SAYING = Duration.ofSeconds(5);

  private final ProductClock clock;
  private final ClockAnchor.Store store;
  private final Alarm alarm;
  private final Supplier<List<CommunityId>> communities;
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("clock-watch").daemon().factory());
  private ProductClock.Reading before;
  private volatile ClockDrift told = ClockDrift.TOGETHER;

  /** What people were told; empty before the first look, when an earlier run may have told them. */
  private Optional<Boolean> noticed = Optional.empty();

  private int unsaved;

  /**
   * @param communities those that there are now
   */
  public ClockWatch(
      ProductClock clock,
      ClockAnchor.Store store,
      Alarm alarm,
      Supplier<List<CommunityId>> communities) {
    this.clock = clock;
    this.store = store;
    this.alarm = alarm;
    this.communities = communities;
    this.before = clock.reading();
  }

  public void start() {
    var _ = looks.scheduleWithFixedDelay(this::lookSafely, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** To be called after commits: somebody may have asked for the clock to be followed. */
  public void nudge() {
    if (told.isFar()) {
      try {
        looks.execute(this::lookSafely);
      } catch (RejectedExecutionException closed) {
        LOG.debug("Nobody looks at the clock any more", closed);
      }
    }
  }

  private void lookSafely() {
    try {
      look();
    } catch (StoreAway away) {
      LOG.debug("What the clock does is written down later", away);
    } catch (RuntimeException fault) {
      LOG.error("The clock could not be looked at; it is tried again", fault);
    }
  }

  /** One look; whatever it could not do, the next one does. */
  void look() {
    follow();
    var now = clock.reading();
    boolean leapt = leapt(now);
    boolean news = turned(now) || leapt;
    before = now;
    if (news || ++unsaved >= LOOKS_BETWEEN_SAVES) {
      clock.save();
      unsaved = 0;
    }
    notice(now);
  }

  private void follow() {
    if (clock.reading().drift().isFar() && store.takesWish()) {
      clock.follow();
      LOG.warn("Somebody pressed Follow the clock: product time is {} now.", clock.instant());
    }
  }

  private boolean leapt(ProductClock.Reading now) {
    Duration set = now.setSince(before);
    boolean leapt = set.compareTo(WORTH_SAYING) > 0 && now.drift() == ClockDrift.TOGETHER;
    if (leapt) {
      LOG.warn(
          "The clock of this machine went {} ahead. Product time follows it, as after a time in"
              + " which the bot was down.",
          seconds(set));
    }
    return leapt;
  }

  /** Says once that the wall is elsewhere than it was. */
  private boolean turned(ProductClock.Reading now) {
    boolean small = now.lead().abs().compareTo(WORTH_SAYING) <= 0;
    ClockDrift drift = small && told == ClockDrift.TOGETHER ? ClockDrift.TOGETHER : now.drift();
    if (drift == told) {
      return false;
    }
    told = drift;
    switch (drift) {
      case TOGETHER -> LOG.info("Product time and the clock of this machine are together again.");
      case BEHIND ->
          LOG.warn(
              "The clock of this machine is {} behind product time, which goes at nine tenths of"
                  + " its speed until the clock has caught up.",
              seconds(now.lead()));
      case FAR_BEHIND, FAR_AHEAD ->
          LOG.warn(
              "The clock of this machine is {} {} product time: too much to be followed unasked."
                  + " Product time goes its own course until a manager presses Follow the clock, or"
                  + " the bot is started with run --follow-clock.",
              seconds(now.lead().abs()),
              drift == ClockDrift.FAR_AHEAD ? "ahead of" : "behind");
    }
    return true;
  }

  private static Duration seconds(Duration time) {
    return time.truncatedTo(ChronoUnit.SECONDS);
  }

  private void notice(ProductClock.Reading now) {
    var far = Optional.of(now.drift().isFar());
    if (far.equals(noticed)) {
      return;
    }
    for (CommunityId community : communities.get()) {
      if (now.drift().isFar()) {
        alarm.raise(community, Alarm.CLOCK, what(now));
      } else {
        alarm.mended(community, Alarm.CLOCK);
      }
    }
    noticed = far;
  }

  private static Refusal what(ProductClock.Reading now) {
    Duration off = now.lead().abs();
    return Refusal.of(
        now.drift() == ClockDrift.FAR_AHEAD ? "community.clock-ahead" : "community.clock-behind",
        String.valueOf(off.toDaysPart()),
        String.valueOf(off.toHoursPart()),
        String.valueOf(off.toMinutesPart()));
  }

  /** Writes down where product time is, unless the store cannot be written. */
  @Override
  public void close() {
    looks.shutdown();
    try {
      var _ = looks.awaitTermination(10, TimeUnit.SECONDS);
      clock.save();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException fault) {
      LOG.warn("Where product time is was last written down some seconds ago", fault);
    }
  }
}
