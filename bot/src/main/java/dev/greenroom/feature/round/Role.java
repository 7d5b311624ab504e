package dev.greenroom.feature.round;

import java.util.Locale;

/** What somebody does in a round. */
public enum Role {
  CANDIDATE(1),
  INTERVIEWER(1),
  OBSERVER(4);

  private final int capacity;

  Role(int capacity) {
    this.capacity = capacity;
  }

  /** How many of them a round has at most. */
  int capacity() {
    return capacity;
  }

  /** Whether there is no round without it. */
  boolean isNeeded() {
    return this != OBSERVER;
  }

  /** As in action ids and keys of words. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
