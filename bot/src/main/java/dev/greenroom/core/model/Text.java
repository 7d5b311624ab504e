package dev.greenroom.core.model;

import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.TextRef;

/** Something a person wrote, on its way into its row. */
public record Text(TextRef ref, StreamId stream, MemberId owner, String body) {
  @Override
  public String toString() {
    return "Text[" + ref.id() + ", " + ref.length() + " code points]";
  }
}
