package dev.greenroom.adapter.sql;

import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.StoreAway;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every second whether the store is still ours. While it is not, nothing is written: work is
 * refused before it begins, and those who act by themselves are told to rest.
 */
final class ClaimWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ClaimWatch.class);
  private static final long PAUSE_MILLIS = 1_000;

  private final String store;
  private final Claim claim;
  private final List<Consumer<Boolean>> listeners = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("claim-watch").daemon().factory());
  private volatile Claim.@Nullable Loss loss;

  ClaimWatch(String store, Claim claim) {
    this.store = store;
    this.claim = claim;
  }

  void start() {
    var _ =
        looks.scheduleWithFixedDelay(this::look, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Looks now, without waiting for the next second. */
  void hurry() {
    try {
      looks.execute(this::look);
    } catch (RejectedExecutionException closed) {
      LOG.debug("Nobody watches any more", closed);
    }
  }

  synchronized void look() {
    Optional<Claim.Loss> now;
    try {
      now = claim.look();
    } catch (RuntimeException fault) {
      LOG.error("Whether {} is ours could not be found out", store, fault);
      return;
    }
    Claim.Loss before = loss;
    loss = now.orElse(null);
    if (now.isPresent() && !now.get().equals(before)) {
      LOG.error("{}: {} Nothing is written until that is over.", store, now.get().why());
    }
    if (now.isPresent() != (before != null)) {
      turned(now.isEmpty());
    }
  }

  private void turned(boolean ours) {
    if (ours) {
      LOG.warn("{} is ours again; everything goes on.", store);
    }
    for (Consumer<Boolean> listener : listeners) {
      try {
        listener.accept(ours);
      } catch (RuntimeException fault) {
        LOG.error("A part of the bot could not be told about {}", store, fault);
      }
    }
  }

  /**
   * @param listener is given false when the claim is lost, true when it is ours again
   */
  void onTurn(Consumer<Boolean> listener) {
    listeners.add(listener);
  }

  /** Throws where the store is not ours as far as we know. */
  void check() {
    var lost = loss;
    if (lost != null) {
      throw new StoreAway(lost.why(), Refusal.of(lost.key()), null);
    }
  }

  /** Looks no more: what is closed now is no loss. */
  void stop() {
    looks.shutdown();
    try {
      var _ = looks.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Gives the claim back. */
  @Override
  public void close() {
    stop();
    claim.close();
  }
}
