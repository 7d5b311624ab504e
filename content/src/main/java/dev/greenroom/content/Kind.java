package dev.greenroom.content;

/** What a question is made for. */
public enum Kind {
  DAILY,
  CASE,
  DRILL,
  ROLE_PLAY
}
