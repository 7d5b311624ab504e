package dev.greenroom.core.model;

/** When a press has to be answered. */
public enum Urgency {
  /** It may open a form, which no platform takes after a deferral. */
  AT_ONCE,
  /** It may be deferred where it takes too long. */
  SOON,
  /** It is known to take long, so it is deferred at once. */
  LATER
}
