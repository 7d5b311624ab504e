package dev.greenroom.feature.round;

import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Wake;
import dev.greenroom.ui.MemberId;
import java.time.Instant;

/** What a round can be asked. */
sealed interface RoundCommand {
  /** Time asks: nobody pressed anything. */
  sealed interface Timer extends RoundCommand {
    /** The timer that this stands for; a state that does not name it pays no heed. */
    Wake wake();
  }

  /**
   * A lobby opens.
   *
   * @param rooms where its room opens
   * @param track id of a track
   * @param format id of one of its formats
   * @param kind "case", "drill", "role-play" or "any"
   */
  record Open(Place place, Place rooms, String track, String format, String kind, boolean secluded)
      implements RoundCommand {}

  /** Somebody takes a role, or another one. */
  record Join(Role role) implements RoundCommand {}

  /** Somebody goes. */
  record Leave() implements RoundCommand {}

  /** The first phase begins. */
  record Begin() implements RoundCommand {}

  /** Its room is gone, or cannot be opened. */
  record LoseRoom() implements RoundCommand {}

  /** It shall go on in another room. */
  record ReplaceRoom() implements RoundCommand {}

  /** It has no room and shall end. */
  record End() implements RoundCommand {}

  /** The account of somebody was closed. */
  record Depart(MemberId member) implements RoundCommand {}

  /** A lobby has waited long enough. */
  record Expire(Instant at) implements Timer {
    @Override
    public Wake wake() {
      return new Wake(Round.EXPIRE, at);
    }
  }

  /** A phase is nearly over. */
  record Warn(Instant at) implements Timer {
    @Override
    public Wake wake() {
      return new Wake(Round.WARN, at);
    }
  }

  /** The time of a phase is up. */
  record EndPhase(Instant at) implements Timer {
    @Override
    public Wake wake() {
      return new Wake(Round.END_PHASE, at);
    }
  }

  /** The clock stops. */
  record Pause() implements RoundCommand {}

  /** It goes on. */
  record Resume() implements RoundCommand {}

  /** A pause has been long enough. */
  record EndPause(Instant at) implements Timer {
    @Override
    public Wake wake() {
      return new Wake(Round.END_PAUSE, at);
    }
  }

  /**
   * A phase gets five minutes more.
   *
   * @param phase the one that was on where it was pressed
   */
  record Extend(int phase) implements RoundCommand {}

  /**
   * A phase is over now.
   *
   * @param phase the one that was on where it was pressed: two who press at once skip one phase
   */
  record Skip(int phase) implements RoundCommand {}

  /** The interviewer ticks an item of the brief, or unticks it. */
  record Tick(int item, boolean on) implements RoundCommand {}

  /** The room has been open long enough after the end. */
  record Archive(Instant at) implements Timer {
    @Override
    public Wake wake() {
      return new Wake(Round.ARCHIVE, at);
    }
  }
}
