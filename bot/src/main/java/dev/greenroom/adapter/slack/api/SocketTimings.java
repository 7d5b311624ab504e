package dev.greenroom.adapter.slack.api;

import java.time.Duration;
import java.util.List;

/**
 * How long connections by Socket Mode wait for what. Machine time.
 *
 * @param greeting from Slack, and for the address before it
 * @param beat between two signs of life; who gives none until the next has no connection any more
 * @param grace before a connection that was replaced is left, where Slack does not close it first
 * @param steady a connection that ends sooner counts as a failure
 * @param pauses before the next try, after one failure, after two, and so on; then the last
 */
public record SocketTimings(
    Duration greeting, Duration beat, Duration grace, Duration steady, List<Duration> pauses) {
  /** So many connections in a row may be short-lived before the next has to wait. */
  private static final int SHORT_LIVED = 4;

  /** Such that the bot is back within fifteen seconds of Slack, whatever a try was waiting for. */
  static SocketTimings usual() {
    return new SocketTimings(
        Duration.ofSeconds(5),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(10),
        List.of(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(6)));
  }

  /**
   * Before the next try.
   *
   * @param failures in a row, one at least
   */
  public Duration pause(int failures) {
    return pauses.get(Math.min(failures, pauses.size()) - 1);
  }

  /**
   * Before the next connection: Slack may have several replaced that have just been opened, but one
   * that closes each at once must not be called without end.
   *
   * @param shortLived how many in a row ended early
   */
  public Duration rest(int shortLived) {
    return shortLived <= SHORT_LIVED ? Duration.ZERO : pause(shortLived - SHORT_LIVED);
  }
}
