package dev.greenroom.adapter.discord;

import java.time.Duration;

/**
 * How patiently the connection is looked after. Machine time.
 *
 * @param glance between two looks at it
 * @param patience it may be down for so long while Discord lets us in; then it is opened anew
 * @param apart the least time between two log-ins
 * @param sparing the same once few log-ins are left for the day
 */
record ConnectionTimings(Duration glance, Duration patience, Duration apart, Duration sparing) {
  /** The SDK tries by itself every half a minute at the latest, and Discord wants five seconds. */
  static ConnectionTimings usual() {
    return new ConnectionTimings(
        Duration.ofSeconds(10),
        Duration.ofMinutes(2),
        Duration.ofSeconds(5),
        Duration.ofMinutes(3));
  }
}
