package dev.greenroom.playground.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Everybody who looks at the page, for telling them what has changed. */
public final class LivePages {
  private static final Duration PARTING = Duration.ofSeconds(2);

  /** Wakes those who wait for a change. */
  private static final Change LAST = new Change("end", CardJson.object());

  private final Set<Consumer<Change>> watchers = ConcurrentHashMap.newKeySet();
  private final Set<Consumer<Change>> followers = ConcurrentHashMap.newKeySet();

  private volatile boolean over;

  /** Something the page shows has changed; {@code name} is the name of the server-sent event. */
  public record Change(String name, ObjectNode content) {}

  /** A part of the playground that hears of all that is told; nobody waits for it at the end. */
  public void follow(Consumer<Change> follower) {
    followers.add(follower);
  }

  void join(Consumer<Change> watcher) {
    watchers.add(watcher);
  }

  synchronized void leave(Consumer<Change> watcher) {
    watchers.remove(watcher);
    notifyAll();
  }

  /**
   * The playground closes: no page is told anything any more. Returns once every page has been let
   * go, so that the server stops after them; what a page does on a server that is gone never ends.
   */
  public synchronized void end() {
    over = true;
    watchers.forEach(watcher -> watcher.accept(LAST));
    long until = System.nanoTime() + PARTING.toNanos();
    try {
      for (long left = PARTING.toMillis(); !watchers.isEmpty() && left > 0; left = left(until)) {
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long left(long until) {
    return (until - System.nanoTime()) / 1_000_000;
  }

  boolean isOver() {
    return over;
  }

  public void tell(String name, ObjectNode content) {
    var change = new Change(name, content);
    followers.forEach(follower -> follower.accept(change));
    watchers.forEach(watcher -> watcher.accept(change));
  }
}
