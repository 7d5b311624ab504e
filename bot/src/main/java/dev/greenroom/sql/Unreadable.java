package dev.greenroom.sql;

import org.jspecify.annotations.Nullable;

/** What is stored does not fit this version's types: a shape was changed without an upgrader. */
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1;

  Unreadable(String what) {
    super(what);
  }

  Unreadable(String what, @Nullable Throwable cause) {
    super(what, cause);
  }
}
