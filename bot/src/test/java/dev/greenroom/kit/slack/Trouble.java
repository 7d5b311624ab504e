package dev.greenroom.kit.slack;

/** What goes wrong with one call of the Web API. */
public sealed interface Trouble {
  /** Slack wants fewer calls. */
  record Limited(String retryAfter) implements Trouble {}

  /** A server error; the work was done before it or not at all. */
  record ServerError(boolean after) implements Trouble {}

  /** The connection breaks; the work was done before it or not at all. */
  record Lost(boolean after) implements Trouble {}

  /** Nothing is ever answered; the work was done first or not at all. */
  record Silent(boolean after) implements Trouble {}

  /** Slack takes its time: it answers once this has run. */
  record Slow(Runnable until) implements Trouble {}

  /** Something before Slack answers in its place. */
  record Odd(int status) implements Trouble {}

  /** Slack refuses with this error. */
  record Refuses(String error) implements Trouble {}
}
