package dev.greenroom.ui;

import java.time.Instant;

/** A run of prose. Every span is data: each platform escapes and draws it in its own way. */
public sealed interface Span {
  /** Plain words. */
  record Text(String text) implements Span {}

  /** Words that stand out. */
  record Strong(String text) implements Span {}

  /** Words to be typed as they stand, such as a command. */
  record Code(String text) implements Span {}

  /** A moment in the reader's own terms: their zone, their way to write a date. */
  record Time(Instant at, Style style) implements Span {
    /** How a moment is written. */
    public enum Style {
      /** Date and time. */
      FULL,
      /** Time of day. */
      CLOCK,
      /** "in 3 hours". */
      RELATIVE
    }
  }

  /** A channel by the platform's own id; drawn as its name. */
  record Channel(String id) implements Span {}

  /**
   * A person by name, without calling them. Resolved to a {@link Strong} before a platform sees it.
   */
  record Member(MemberId id) implements Span {}

  /** What a person wrote. Resolved to a {@link Text} before a platform sees it. */
  record Quoted(TextRef ref) implements Span {}
}
