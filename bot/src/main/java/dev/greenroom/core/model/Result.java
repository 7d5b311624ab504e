package dev.greenroom.core.model;

/** What a delivery came to. Stored under the delivery's id for 24 hours. */
public sealed interface Result {
  /** It was done. */
  record Done(StreamId stream, Outcome outcome) implements Result {}

  /** It was refused by a rule. */
  record Refused(StreamId stream, Refusal refusal) implements Result {}
}
