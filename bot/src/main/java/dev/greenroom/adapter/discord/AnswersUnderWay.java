package dev.greenroom.adapter.discord;

import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Answers that are on their way: the SDK forgets them when it is shut down. */
final class AnswersUnderWay {
  private final Phaser answers = new Phaser(1);

  void begins() {
    int _ = answers.register();
  }

  void ends() {
    int _ = answers.arriveAndDeregister();
  }

  /** Waits until all have ended, but no longer than this. None may begin from now on. */
  void await(Duration atMost) throws InterruptedException {
    int phase = answers.arriveAndDeregister();
    try {
      int _ = answers.awaitAdvanceInterruptibly(phase, atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // Whoever waits for them sees the platform's own failure, and presses again.
    }
  }
}
