package dev.greenroom.adapter.relay;

import java.time.Duration;

/** What came of one card. */
sealed interface Delivery {
  /** There was nothing to send. */
  record Settled() implements Delivery {}

  /** It stands as drawn. */
  record Arrived(boolean edited) implements Delivery {}

  /** It could not be drawn: it waits, those behind it do not. */
  record Undrawn() implements Delivery {}

  /** The channel takes nothing for so long; zero where the platform does not say. */
  record PutOff(Duration after) implements Delivery {}

  /** The channel takes nothing until somebody has changed something. */
  record Parked() implements Delivery {}
}
