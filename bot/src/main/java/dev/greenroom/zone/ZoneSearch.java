package dev.greenroom.zone;

import dev.greenroom.content.Nearest;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The time zone that somebody means: by its name, a city, a country or a short name of its clock,
 * in whatever spelling. A name that means several is never guessed.
 */
public final class ZoneSearch {
  /** As many as a sentence can name and a person compare. */
  private static final int OFFERED = 8;

  private ZoneSearch() {}

  /** What was found. */
  public sealed interface Found {}

  /** It means this one. */
  public record One(ZoneId zone) implements Found {}

  /** It means one of these; the likely ones for whoever asks come first. */
  public record Several(List<String> zones) implements Found {
    public Several {
      zones = List.copyOf(zones);
    }
  }

  /** It means none; these, if any, are spelt nearly so. */
  public record None(List<String> near) implements Found {
    public None {
      near = List.copyOf(near);
    }
  }

  /**
   * Looks a name up.
   *
   * @param likely zones that come first where there is a choice, such as {@link #likely}
   */
  public static Found find(String typed, List<String> likely) {
    Set<String> zones = zones(typed);
    if (zones.isEmpty()) {
      return new None(first(near(Spelling.key(typed)), likely));
    }
    return zones.size() == 1
        ? new One(ZoneId.of(zones.iterator().next()))
        : new Several(first(zones, likely));
  }

  /** The one zone that it means; empty for several and for none. */
  public static Optional<ZoneId> one(String typed) {
    return find(typed, List.of()) instanceof One(var zone) ? Optional.of(zone) : Optional.empty();
  }

  /** The zones where a language is read, most people first; empty where it tells nothing. */
  public static List<String> likely(Locale locale) {
    return Atlas.WORLD.likely(locale);
  }

  /** A zone with its country in the reader's language, such as "Asia/Kolkata (India)". */
  public static String described(String zone, Locale reader) {
    return Atlas.WORLD.described(zone, reader);
  }

  /** Whole, and then without what follows a comma or stands in brackets: "Berlin, Germany". */
  private static Set<String> zones(String typed) {
    if (ZoneId.getAvailableZoneIds().contains(typed.strip()) && typed.indexOf('/') > 0) {
      return Set.of(typed.strip());
    }
    Set<String> whole = named(Spelling.key(typed));
    String before = typed.split("[,(;]", 2)[0];
    return whole.isEmpty() && !before.isBlank() ? named(Spelling.key(before)) : whole;
  }

  private static Set<String> named(String key) {
    Set<String> clock = Atlas.WORLD.clock(key);
    return clock.isEmpty() ? Atlas.WORLD.name(key) : clock;
  }

  private static Set<String> near(String key) {
    Set<String> names = Atlas.WORLD.keys();
    List<String> longer =
        key.length() < 3
            ? List.of()
            : names.stream().filter(name -> name.startsWith(key)).sorted().toList();
    Stream<String> near = longer.isEmpty() ? Nearest.allTo(key, names).stream() : longer.stream();
    var zones = new LinkedHashSet<String>();
    near.forEach(name -> zones.addAll(Atlas.WORLD.name(name)));
    return zones;
  }

  private static List<String> first(Collection<String> zones, List<String> likely) {
    return Stream.concat(
            likely.stream().filter(zones::contains),
            zones.stream().filter(zone -> !likely.contains(zone)))
        .limit(OFFERED)
        .toList();
  }
}
