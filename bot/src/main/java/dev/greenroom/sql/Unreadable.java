package dev.greenroom.sql;

/** What is stored does not fit this version's types: a shape was changed without an upgrader. */
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1;

  Unreadable(String what) {
    super(what);
  }

  Unreadable(String what, Throwable cause) {
    super(what, cause);
  }
}
