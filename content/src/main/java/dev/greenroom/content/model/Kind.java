package dev.greenroom.content.model;

import java.util.Locale;

/** What a question is made for. */
public enum Kind {
  DAILY,
  CASE,
  DRILL,
  ROLE_PLAY;

  /** As packs and commands name it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
