package dev.greenroom.adapter.discord;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One call on its way through the SDK: whether it waits, has gone, or was taken back before it
 * went. The SDK asks {@link #goes} on the very thread that then makes the call, which is how {@link
 * Wire} knows whose call it sees.
 */
final class PendingCall {
  private enum Way {
    WAITS,
    GONE,
    TAKEN_BACK
  }

  private static final ThreadLocal<@Nullable PendingCall> CURRENT = new ThreadLocal<>();

  private final AtomicReference<Way> way = new AtomicReference<>(Way.WAITS);
  private final CompletableFuture<CallFailure> trouble = new CompletableFuture<>();
  private final boolean once;
  private volatile @Nullable Duration pause;

  /**
   * @param once whether the call must not be repeated by anybody while its effect is in doubt
   */
  PendingCall(boolean once) {
    this.once = once;
  }

  boolean once() {
    return once;
  }

  /** Asked by the SDK before each attempt, and once it has taken note of a limit. */
  boolean goes() {
    if (way.get() == Way.TAKEN_BACK) {
      if (pause != null) {
        trouble.complete(CallFailure.later(pause));
      }
      return false;
    }
    CURRENT.set(this);
    return true;
  }

  /** The errand of the call that this thread is about to make; null for a call of the SDK's own. */
  static @Nullable PendingCall taken() {
    PendingCall errand = CURRENT.get();
    CURRENT.remove();
    return errand;
  }

  /** It is being written now; false where it was taken back just before. */
  boolean leaves() {
    return way.compareAndSet(Way.WAITS, Way.GONE) || way.get() == Way.GONE;
  }

  /** Whether it can still be said to have had no effect; it never has one from then on. */
  boolean takeBack() {
    return way.compareAndSet(Way.WAITS, Way.TAKEN_BACK);
  }

  /** Discord says when to come again: it has had no effect, and waits in no queue of the SDK. */
  void putOff(Duration after) {
    pause = after;
    way.set(Way.TAKEN_BACK);
  }

  /** Comes true where the errand ends before the SDK says so. */
  CompletableFuture<CallFailure> trouble() {
    return trouble;
  }
}
