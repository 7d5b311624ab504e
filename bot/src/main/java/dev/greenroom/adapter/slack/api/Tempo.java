package dev.greenroom.adapter.slack.api;

import dev.greenroom.core.engine.PressQueue.Later;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * The time that the adapter goes by, which has nothing to do with the product's clock.
 *
 * @param clock machine time
 * @param between the least time between two messages of one channel
 * @param later what runs things after a while, on the threads it is given
 * @param sockets how long connections wait for what
 */
public record Tempo(
    InstantSource clock, Duration between, Function<Executor, Later> later, SocketTimings sockets) {
  private static final Duration A_MESSAGE = Duration.ofSeconds(1);

  /** This machine's time, and Slack's pace. */
  public static Tempo steady() {
    return new Tempo(InstantSource.system(), A_MESSAGE, Later::on, SocketTimings.usual());
  }
}
