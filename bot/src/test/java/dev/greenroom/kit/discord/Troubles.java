package dev.greenroom.kit.discord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** What goes wrong with the next calls of a kind, each once, in the order given. */
public final class Troubles {
  /** What goes wrong. */
  sealed interface Trouble {}

  record None() implements Trouble {}

  record Before(int status) implements Trouble {}

  record Malformed() implements Trouble {}

  record After(int status) implements Trouble {}

  record Limited(Duration after, boolean all) implements Trouble {}

  record KeptOut(int status) implements Trouble {}

  record Held(CountDownLatch until) implements Trouble {}

  record Silent(boolean after) implements Trouble {}

  private record Next(String call, Trouble trouble) {}

  private final List<Next> next = new ArrayList<>();
  private boolean down;

  /** The next call like this is answered with a status and has no effect. */
  public void fails(String call, int status) {
    add(call, new Before(status));
  }

  /** The next call like this is of something that Discord's rules do not allow. */
  public void findsMalformed(String call) {
    add(call, new Malformed());
  }

  /** The next call like this has its effect, and is answered with this status. */
  public void failsAfterwards(String call, int status) {
    add(call, new After(status));
  }

  /** The connection breaks before the next call like this has an effect. */
  public void drops(String call) {
    add(call, new Before(0));
  }

  /** The connection breaks after the effect of the next call like this. */
  public void dropsTheAnswer(String call) {
    add(call, new After(0));
  }

  /** The next call like this comes too often. */
  public void limits(String call, Duration after) {
    add(call, new Limited(after, false));
  }

  /** The next call like this comes after too many of all kinds. */
  public void limitsEverything(String call, Duration after) {
    add(call, new Limited(after, true));
  }

  /** The next call like this does not get as far as Discord itself. */
  public void keepsOut(String call, int status) {
    add(call, new KeptOut(status));
  }

  /** The next call like this is held up until the latch is down. */
  public void holds(String call, CountDownLatch until) {
    add(call, new Held(until));
  }

  /** The next call like this has its effect, and is never answered. */
  public void takesWithoutAWord(String call) {
    add(call, new Silent(true));
  }

  /** The next call like this has no effect, and is never answered. */
  public void neverTakes(String call) {
    add(call, new Silent(false));
  }

  /** Whether every connection breaks before anything has an effect. */
  public synchronized void isDown(boolean down) {
    this.down = down;
  }

  private synchronized void add(String call, Trouble trouble) {
    next.add(new Next(call, trouble));
  }

  synchronized Trouble next(String call) {
    if (down) {
      return new Before(0);
    }
    for (Iterator<Next> each = next.iterator(); each.hasNext(); ) {
      Next one = each.next();
      if (call.matches(one.call())) {
        each.remove();
        return one.trouble();
      }
    }
    return new None();
  }

  static void await(CountDownLatch until) {
    try {
      until.await();
    } catch (InterruptedException e) {
      java.lang.Thread.currentThread().interrupt();
    }
  }
}
