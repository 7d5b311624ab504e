package dev.greenroom.zone;

import static java.util.stream.Collectors.toMap;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;

/** What every name of a zone, a place or a clock stands for. Keys are {@link Spelling#key}. */
final class Atlas {
  static final Atlas WORLD = new Atlas();

  /** The countries of the world, each with its zones, the main one first. */
  private final Map<String, List<String>> countries = table("countries");

  private final Map<String, List<String>> languages = table("languages");

  /** Of the zones above, the country each is listed for; one of several for a shared one. */
  private final Map<String, String> countryOf = new LinkedHashMap<>();

  /** Short names of clocks, and all other names. */
  private final Map<String, Set<String>> clocks = new LinkedHashMap<>();

  private final Map<String, Set<String>> names = new LinkedHashMap<>();

  private Atlas() {
    countries.forEach((code, zones) -> zones.forEach(zone -> countryOf.putIfAbsent(zone, code)));
    table("abbreviations").forEach((clock, zones) -> put(clocks, clock, zones));
    table("places").forEach((zone, places) -> places.forEach(p -> put(names, p, List.of(zone))));
    countryOf.keySet().forEach(zone -> put(names, city(zone), List.of(zone)));
    countries.forEach(this::addCountry);
    addOtherIds();
  }

  /** By its English name and its code; two letters alone could be anything. */
  private void addCountry(String code, List<String> zones) {
    Locale country = Locale.of("", code);
    names.putIfAbsent(
        Spelling.key(country.getDisplayCountry(Locale.ENGLISH)), new LinkedHashSet<>(zones));
    names.putIfAbsent(Spelling.key(country.getISO3Country()), new LinkedHashSet<>(zones));
  }

  /** Whole ids, and the cities of former ones such as Asia/Rangoon. */
  private void addOtherIds() {
    for (String id : ZoneId.getAvailableZoneIds()) {
      boolean place = id.indexOf('/') > 0 && !id.matches("(Etc|SystemV|US)/.*");
      if (place) {
        names.putIfAbsent(Spelling.key(city(id)), Set.of(id));
      }
    }
    for (String id : ZoneId.getAvailableZoneIds()) {
      String key = Spelling.key(id);
      if (!clocks.containsKey(key)) {
        names.putIfAbsent(key, Set.of(id));
      }
    }
  }

  private static String city(String zone) {
    return zone.substring(zone.lastIndexOf('/') + 1);
  }

  private static void put(Map<String, Set<String>> index, String name, List<String> zones) {
    index.computeIfAbsent(Spelling.key(name), _ -> new LinkedHashSet<>()).addAll(zones);
  }

  private static Map<String, List<String>> table(String name) {
    ResourceBundle rows = ResourceBundle.getBundle("zones." + name, Locale.ROOT);
    return new TreeMap<>(
        rows.keySet().stream()
            .collect(
                toMap(key -> key, key -> Arrays.asList(rows.getString(key).strip().split(", *")))));
  }

  Set<String> clock(String key) {
    return clocks.getOrDefault(key, Set.of());
  }

  Set<String> name(String key) {
    return names.getOrDefault(key, Set.of());
  }

  /** All names, for what was nearly typed. */
  Set<String> keys() {
    return names.keySet();
  }

  /** The zones of the countries in which a locale is read; empty where it names none. */
  List<String> likely(Locale locale) {
    List<String> codes =
        locale.getCountry().isEmpty()
            ? languages.getOrDefault(locale.getLanguage(), List.of())
            : List.of(locale.getCountry());
    var zones = new ArrayList<String>();
    codes.forEach(code -> zones.addAll(countries.getOrDefault(code, List.of())));
    return List.copyOf(zones);
  }

  /** Such as "Asia/Kolkata (India)". */
  String described(String zone, Locale reader) {
    String code = countryOf.get(zone);
    return code == null ? zone : zone + " (" + Locale.of("", code).getDisplayCountry(reader) + ")";
  }
}
