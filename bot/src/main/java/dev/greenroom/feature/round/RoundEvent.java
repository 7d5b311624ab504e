package dev.greenroom.feature.round;

import dev.greenroom.feature.rotation.QuestionRotation;
import dev.greenroom.feature.rotation.QuestionSnapshot;
import dev.greenroom.feature.rotation.RubricSnapshot;
import dev.greenroom.ui.MemberId;
import java.time.Duration;
import java.time.Instant;

/** What happened to a round. */
public sealed interface RoundEvent {
  /** Its lobby opened. */
  record Opened(Setup setup, MemberId host, Instant expires) implements RoundEvent {}

  /** Somebody took a role, or another one. */
  record Joined(MemberId member, Role role) implements RoundEvent {}

  /** Somebody went. */
  record Left(MemberId member) implements RoundEvent {}

  /** The first phase began; whoever has a role in the crew is present. */
  record Begun(
      Setup setup,
      Crew crew,
      QuestionSnapshot question,
      QuestionRotation.Pick pick,
      RubricSnapshot scoring,
      Instant at,
      Instant ends)
      implements RoundEvent {}

  /** A later phase began. */
  record PhaseBegan(int phase, Instant at, Instant ends) implements RoundEvent {}

  /**
   * It was nearly over.
   *
   * @param left of the phase when that was said: two minutes, or less where the bot was away
   */
  record Warned(Duration left) implements RoundEvent {}

  /**
   * The clock stopped.
   *
   * @param left of the phase
   * @param until the round goes on by itself then
   */
  record Paused(Duration left, Instant until) implements RoundEvent {}

  /** The clock went on. */
  record Resumed(Instant ends) implements RoundEvent {}

  /** The phase got more time. */
  record Extended(Instant ends) implements RoundEvent {}

  /** The interviewer ticked an item of the brief, or unticked it. */
  record Ticked(int item, boolean on) implements RoundEvent {}

  /** The last phase was over. */
  record Finished(Crew crew, Instant at) implements RoundEvent {}

  /** Its room is gone. */
  record RoomLost() implements RoundEvent {}

  /** It goes on in another room. */
  record RoomReplaced() implements RoundEvent {}

  /**
   * It ended before its end.
   *
   * @param by who went, or who ended it
   */
  record BrokenOff(MemberId by, Cause why, Instant at) implements RoundEvent {}

  /** Why a round is broken off. */
  enum Cause {
    /** The candidate or the interviewer left it. */
    LEFT,
    /** Their account was closed. */
    DEPARTED,
    /** It had no room. */
    NO_ROOM
  }

  /** It never began. */
  record CalledOff(Why why, Instant at) implements RoundEvent {}

  /** Its room was closed. */
  record Archived() implements RoundEvent {}

  /** Why a round never began. */
  enum Why {
    EXPIRED,
    EMPTY
  }
}
