package dev.greenroom.adapter.sql.codec;

import org.jspecify.annotations.Nullable;

/** What is stored does not fit this version's types: a shape was changed without an upgrader. */
public final class UnreadableValue extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnreadableValue(String what) {
    super(what);
  }

  UnreadableValue(String what, @Nullable Throwable cause) {
    super(what, cause);
  }
}
