package dev.greenroom.round;

import dev.greenroom.flow.Place;
import java.time.Instant;

/** What a round can be asked. */
public sealed interface RoundCommand {
  /**
   * A lobby opens.
   *
   * @param track id of a track
   * @param format id of one of its formats
   * @param kind "case", "drill", "role-play" or "any"
   */
  record Open(Place place, String track, String format, String kind, boolean secluded)
      implements RoundCommand {}

  /** Somebody takes a role, or another one. */
  record Join(Role role) implements RoundCommand {}

  /** Somebody goes. */
  record Leave() implements RoundCommand {}

  /** The first phase begins. */
  record Begin() implements RoundCommand {}

  /** A lobby has waited long enough. */
  record Expire() implements RoundCommand {}

  /** A phase is nearly over. */
  record Warn() implements RoundCommand {}

  /** The time of a phase is up. */
  record EndPhase(Instant at) implements RoundCommand {}

  /** The clock stops. */
  record Pause() implements RoundCommand {}

  /** It goes on. */
  record Resume() implements RoundCommand {}

  /** A pause has been long enough. */
  record EndPause(Instant at) implements RoundCommand {}

  /** The phase gets five minutes more. */
  record Extend() implements RoundCommand {}

  /** The phase is over now. */
  record Skip() implements RoundCommand {}

  /** The interviewer ticks an item of the brief, or unticks it. */
  record Tick(int item) implements RoundCommand {}

  /** The room has been open long enough after the end. */
  record Archive() implements RoundCommand {}
}
