package dev.greenroom.zone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.zone.ZoneSearch.None;
import dev.greenroom.zone.ZoneSearch.One;
import dev.greenroom.zone.ZoneSearch.Several;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneSearchTest {
  @ParameterizedTest
  @CsvSource({
    "europe/berlin, Europe/Berlin",
    "EUROPE/BERLIN, Europe/Berlin",
    "Europe / Berlin, Europe/Berlin",
    "Europe-Berlin, Europe/Berlin",
    "Berlin, Europe/Berlin",
    "' berlin ', Europe/Berlin",
    "'Berlin, Germany', Europe/Berlin",
    "Berlin (CET), Europe/Berlin",
    "New York, America/New_York",
    "newyork, America/New_York",
    "new_york, America/New_York",
    "America/New York, America/New_York",
    "'New York, NY', America/New_York",
    "NYC, America/New_York",
    "Kathmandu, Asia/Kathmandu",
    "katmandu, Asia/Kathmandu",
    "São Paulo, America/Sao_Paulo",
    "sao paulo, America/Sao_Paulo",
    "Zürich, Europe/Zurich",
    "München, Europe/Berlin",
    "Munich, Europe/Berlin",
    "Köln, Europe/Berlin",
    "Kraków, Europe/Warsaw",
    "Bogotá, America/Bogota",
    "Reykjavík, Atlantic/Reykjavik",
    "Bangalore, Asia/Kolkata",
    "Bengaluru, Asia/Kolkata",
    "Mumbai, Asia/Kolkata",
    "New Delhi, Asia/Kolkata",
    "Calcutta, Asia/Kolkata",
    "Shenzhen, Asia/Shanghai",
    "Beijing, Asia/Shanghai",
    "Osaka, Asia/Tokyo",
    "San Francisco, America/Los_Angeles",
    "Seattle, America/Los_Angeles",
    "Barcelona, Europe/Madrid",
    "Tel Aviv, Asia/Jerusalem",
    "Tel-Aviv, Asia/Jerusalem",
    "Buenos Aires, America/Argentina/Buenos_Aires",
    "Saigon, Asia/Ho_Chi_Minh",
    "Kiev, Europe/Kyiv",
    "Rangoon, Asia/Rangoon",
    "Singapore, Asia/Singapore",
    "India, Asia/Kolkata",
    "germany, Europe/Berlin",
    "Japan, Asia/Tokyo",
    "UK, Europe/London",
    "England, Europe/London",
    "Nepal, Asia/Kathmandu",
    "UTC, UTC",
    "gmt, UTC",
    "JST, Asia/Tokyo",
    "AEDT, Australia/Sydney",
    "mdt, America/Denver",
    "US/Pacific, US/Pacific",
    "us/pacific, America/Los_Angeles",
    "China, Asia/Shanghai",
    "Urumqi, Asia/Urumqi",
    "EST5EDT, EST5EDT"
  })
  void aZoneIsFoundByWhatPeopleCallIt(String typed, String zone) {
    assertThat(ZoneSearch.find(typed, List.of())).isEqualTo(new One(ZoneId.of(zone)));
  }

  @Test
  void everyZoneOfTheJavaRuntimeIsFoundByItsOwnName() {
    for (String id : ZoneId.getAvailableZoneIds()) {
      if (id.indexOf('/') > 0) {
        assertThat(ZoneSearch.one(id)).as(id).contains(ZoneId.of(id));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "IST; Asia/Kolkata,Europe/Dublin,Asia/Jerusalem",
        "i.s.t.; Asia/Kolkata,Europe/Dublin,Asia/Jerusalem",
        "BST; Europe/London,Asia/Dhaka,Pacific/Bougainville",
        "cst; America/Chicago,Asia/Shanghai,Asia/Taipei,America/Havana,America/Mexico_City,America/Costa_Rica",
        "EST; America/New_York,America/Toronto,America/Panama,America/Jamaica,Australia/Sydney",
        "San Jose; America/Costa_Rica,America/Los_Angeles",
        "Georgia; America/New_York,Asia/Tbilisi"
      })
  void whatMeansSeveralIsAskedAndNeverGuessed(String typed, String zones) {
    assertThat(((Several) ZoneSearch.find(typed, List.of())).zones())
        .containsExactlyInAnyOrder(zones.split(","));
    assertThat(ZoneSearch.one(typed)).isEmpty();
  }

  @Test
  void aCountryWithSeveralZonesOffersThemWithTheMainOneFirst() {
    for (var country :
        List.of(
            List.of("USA", "America/New_York"),
            List.of("United States", "America/New_York"),
            List.of("Brazil", "America/Sao_Paulo"),
            List.of("Russia", "Europe/Moscow"),
            List.of("Australia", "Australia/Sydney"))) {
      assertThat(((Several) ZoneSearch.find(country.get(0), List.of())).zones())
          .hasSizeBetween(2, 8)
          .startsWith(country.get(1));
    }
  }

  @Test
  void theLikelyZonesOfWhoeverAsksComeFirst() {
    assertThat(((Several) ZoneSearch.find("CST", ZoneSearch.likely(Locale.CHINA))).zones())
        .startsWith("Asia/Shanghai");
    assertThat(((Several) ZoneSearch.find("CST", ZoneSearch.likely(Locale.US))).zones())
        .startsWith("America/Chicago");
    assertThat(((Several) ZoneSearch.find("IST", ZoneSearch.likely(Locale.of("he")))).zones())
        .startsWith("Asia/Jerusalem");
  }

  @ParameterizedTest
  @CsvSource({
    "Berln, Europe/Berlin",
    "Berln, Europe/Zurich",
    "Kathmandoo, Asia/Kathmandu",
    "Europe/Berlni, Europe/Berlin",
    "Bengalooru, Asia/Kolkata",
    "San Fran, America/Los_Angeles",
    "Amsterd, Europe/Amsterdam"
  })
  void theNearestIsOffered(String typed, String zone) {
    assertThat(((None) ZoneSearch.find(typed, List.of())).near()).contains(zone);
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "?", "x", "Mars/Olympus", "qqqqqqqqqqqqqq", "'../../x'"})
  void whatIsLikeNothingOffersNothing(String typed) {
    assertThat(ZoneSearch.find(typed, List.of())).isEqualTo(new None(List.of()));
  }

  @Test
  void everyZoneOfTheTablesIsOneTheJavaRuntimeKnows() {
    for (String country : Locale.getISOCountries()) {
      assertThat(ZoneId.getAvailableZoneIds())
          .containsAll(ZoneSearch.likely(Locale.of("en", country)));
    }
    for (String key : Atlas.WORLD.keys()) {
      assertThat(ZoneId.getAvailableZoneIds()).as(key).containsAll(Atlas.WORLD.name(key));
    }
    for (String clock : List.of("ist", "cst", "bst", "est", "pst", "cet", "mst", "ast", "gst")) {
      assertThat(Atlas.WORLD.clock(clock)).hasSizeGreaterThan(1);
      assertThat(ZoneId.getAvailableZoneIds()).containsAll(Atlas.WORLD.clock(clock));
    }
  }

  @Test
  void everyLanguageOfDiscordHasLikelyZones() {
    for (String tag :
        List.of(
            "id", "da", "de", "en-GB", "en-US", "es-ES", "fr", "hr", "it", "lt", "hu", "nl", "no",
            "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi",
            "th", "zh-CN", "ja", "zh-TW", "ko")) {
      assertThat(ZoneSearch.likely(Locale.forLanguageTag(tag))).as(tag).isNotEmpty();
    }
    assertThat(ZoneSearch.likely(Locale.forLanguageTag("pt-BR"))).startsWith("America/Sao_Paulo");
    assertThat(ZoneSearch.likely(Locale.GERMAN)).startsWith("Europe/Berlin");
    assertThat(ZoneSearch.likely(Locale.ENGLISH)).isEmpty();
  }
}
