package dev.greenroom.core.model;

import dev.greenroom.ui.MemberId;
import dev.greenroom.zone.ZoneSearch;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who acts.
 *
 * @param manages whether the platform says, with this very press, that they run the community
 * @param locale the language they read
 * @param zone where the platform says they are; empty where it does not
 */
public record Actor(MemberId member, boolean manages, Locale locale, Optional<ZoneId> zone) {
  public Actor(MemberId member, boolean manages, Locale locale) {
    this(member, manages, locale, Optional.empty());
  }

  /** Zones they may mean, the likeliest first; empty where nothing tells. */
  public List<String> likelyZones() {
    return zone.map(known -> List.of(known.getId())).orElseGet(() -> ZoneSearch.likely(locale));
  }

  /** The bot itself: a timer, or a part of it that has something to report. */
  public static final Actor BOT = new Actor(new MemberId("bot"), false, Locale.ENGLISH);
}
