package dev.greenroom.flow;

import dev.greenroom.ui.MemberId;
import java.util.Locale;

/**
 * Who acts.
 *
 * @param manages whether the platform says, with this very press, that they run the community
 * @param locale the language they read
 */
public record Actor(MemberId member, boolean manages, Locale locale) {
  /** The bot itself: a timer, or a part of it that has something to report. */
  public static final Actor BOT = new Actor(new MemberId("bot"), false, Locale.ENGLISH);
}
