package dev.greenroom.content.model;

/** The seats of a round, and {@code EVERYONE} for a phase that nobody leads alone. */
public enum Seat {
  CANDIDATE,
  INTERVIEWER,
  OBSERVER,
  EVERYONE
}
