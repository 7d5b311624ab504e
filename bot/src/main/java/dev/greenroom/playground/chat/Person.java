package dev.greenroom.playground.chat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody whose part the reader of the page can play.
 *
 * @param manages whether they run the community
 */
public record Person(String id, String name, ZoneId zone, Locale locale, boolean manages) {
  public static final List<Person> ALL =
      List.of(
          member("ana", "Ana", "Europe/Berlin", Locale.GERMANY),
          member("ben", "Ben", "America/New_York", Locale.US),
          member("chi", "Chi", "Asia/Tokyo", Locale.JAPAN),
          member("dev", "Dev", "Asia/Kolkata", Locale.of("en", "IN")),
          member("eve", "Eve", "Europe/London", Locale.UK),
          member("fay", "Fay", "Australia/Sydney", Locale.of("en", "AU")),
          member("gil", "Gil", "America/Sao_Paulo", Locale.of("pt", "BR")),
          new Person("max", "Max", ZoneId.of("Europe/Berlin"), Locale.GERMANY, true));

  public static Person withId(String id) {
    return find(id).orElseThrow(() -> DeclinedRequest.because(404, "no-person", id));
  }

  static Optional<Person> find(String id) {
    return ALL.stream().filter(person -> person.id.equals(id)).findFirst();
  }

  /** The one who is shown by this name. */
  static Optional<Person> called(String name) {
    return ALL.stream().filter(person -> person.name.equals(name)).findFirst();
  }

  private static Person member(String id, String name, String zone, Locale locale) {
    return new Person(id, name, ZoneId.of(zone), locale, false);
  }
}
