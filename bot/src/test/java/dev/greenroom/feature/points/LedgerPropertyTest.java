package dev.greenroom.feature.points;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.greenroom.core.model.Row;
import dev.greenroom.core.port.History;
import dev.greenroom.kit.AnyStore;
import dev.greenroom.ui.MemberId;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever happens, in whatever order: the books are right. */
class LedgerPropertyTest {
  private static final List<String> ZONES =
      List.of("UTC", "Europe/Berlin", "Pacific/Auckland", "America/New_York", "Asia/Kathmandu");
  private static final int STEPS = 250;

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({"SQLITE, 1", "SQLITE, 2", "SQLITE, 3", "SQLITE, 4", "POSTGRESQL, 5"})
  void replayingTheEventsGivesTheStandings(AnyStore store, long seed) throws IOException {
    try (var group = new Group(store.empty(directory), "2027-02-20T08:00:00Z")) {
      List<MemberId> members =
          IntStream.range(0, 7).mapToObj(i -> group.member("Member " + i)).toList();
      live(group, members, new Random(seed));
      Map<MemberId, List<JsonNode>> earned = earned(group, members);
      assertThat(earned.values().stream().mapToInt(List::size).sum()).isGreaterThan(STEPS);
      standingsAreTheReplayed(group, earned);
      theLedgerIsTheReplayed(group, earned);
      noCauseIsPaidTwiceAndNoDayTooMuch(earned);
      everyPairIsCountedFromOne(group, earned);
    }
  }

  /**
   * Weeks of rounds, votes and answers, some told late, some twice; the zone moves now and then.
   */
  private static void live(Group group, List<MemberId> members, Random chance) {
    for (int step = 0; step < STEPS; step++) {
      Duration pause = chance.nextInt(60) == 0 ? Duration.ofDays(9) : Duration.ofMinutes(150);
      group.comes(group.now().plus(pause.multipliedBy(chance.nextInt(100)).dividedBy(100)));
      var crew = new ArrayList<>(members);
      Collections.shuffle(crew, chance);
      int known = chance.nextInt(step / 2 + 1);
      int who = 2 + chance.nextInt(5);
      switch (chance.nextInt(12)) {
        case 0 -> group.goesBy(ZONES.get(chance.nextInt(ZONES.size())));
        case 1, 2, 3, 4 ->
            group.ends(
                "r" + step,
                group.now().minus(Duration.ofMinutes(chance.nextInt(300))),
                crew.get(0),
                // two who always meet
                chance.nextBoolean() ? partner(members, crew.get(0)) : crew.get(1),
                observers(members, crew, who));
        case 5, 6 -> group.votes("r" + known, crew.get(0), crew.subList(0, who));
        default -> group.answers(crew.get(0), "q" + chance.nextInt(step / 4 + 1));
      }
    }
  }

  private static MemberId partner(List<MemberId> members, MemberId member) {
    return members.get((members.indexOf(member) + 1) % members.size());
  }

  private static MemberId[] observers(List<MemberId> members, List<MemberId> crew, int who) {
    return crew.subList(2, who).stream()
        .filter(member -> !member.equals(partner(members, crew.get(0))))
        .toArray(MemberId[]::new);
  }

  private static Map<MemberId, List<JsonNode>> earned(Group group, List<MemberId> members)
      throws IOException {
    var earned = new TreeMap<MemberId, List<JsonNode>>();
    for (MemberId member : members) {
      var events = new ArrayList<JsonNode>();
      for (History.Recorded recorded : group.history(member)) {
        events.add(new ObjectMapper().readTree(recorded.json()));
      }
      earned.put(member, events);
    }
    return earned;
  }

  private static void standingsAreTheReplayed(Group group, Map<MemberId, List<JsonNode>> earned) {
    var replayed = new TreeMap<String, Integer>();
    earned.forEach(
        (member, events) ->
            events.stream()
                .filter(event -> event.path("points").asInt() > 0)
                .forEach(
                    event ->
                        periods(day(event))
                            .forEach(
                                period ->
                                    replayed.merge(
                                        member.value() + " " + period,
                                        event.path("points").asInt(),
                                        Integer::sum))));
    var rows = new TreeMap<String, Integer>();
    group
        .rows(Ledger.STANDING)
        .forEach(
            row ->
                rows.put(
                    row.text("member") + " " + named(row.text("period")),
                    (int) row.number("points")));
    assertThat(rows).isEqualTo(replayed);
    earned.forEach(
        (member, events) ->
            assertThat(group.points(member).days().values().stream().mapToInt(i -> i).sum())
                .isEqualTo(sum(events)));
  }

  /** The periods of a day, by another way of reckoning. */
  private static Stream<String> periods(LocalDate day) {
    return Stream.of(
        "all",
        day.getYear() + "-" + day.getMonthValue(),
        day.get(IsoFields.WEEK_BASED_YEAR)
            + " week "
            + day.get(WeekFields.ISO.weekOfWeekBasedYear()));
  }

  private static String named(String period) {
    String rest = period.substring(period.indexOf('/') + 1);
    return switch (period.charAt(0)) {
      case 'm' -> periods(LocalDate.parse(rest + "-01")).toList().get(1);
      case 'w' -> periods(LocalDate.parse(rest)).toList().get(2);
      default -> period;
    };
  }

  private static void theLedgerIsTheReplayed(Group group, Map<MemberId, List<JsonNode>> earned) {
    List<Row> ledger = group.rows(Ledger.ENTRIES);
    earned.forEach(
        (member, events) ->
            assertThat(
                    ledger.stream()
                        .filter(row -> row.text("member").equals(member.value()))
                        .map(
                            row ->
                                row.text("cause")
                                    + " "
                                    + row.number("points")
                                    + " "
                                    + row.text("local_date")))
                .containsExactlyInAnyOrderElementsOf(
                    events.stream()
                        .map(
                            event ->
                                event.path("cause").asText()
                                    + " "
                                    + event.path("points").asInt()
                                    + " "
                                    + event.path("day").asText())
                        .toList()));
  }

  private static void noCauseIsPaidTwiceAndNoDayTooMuch(Map<MemberId, List<JsonNode>> earned) {
    earned.forEach(
        (member, events) -> {
          assertThat(events.stream().map(event -> event.path("cause").asText()))
              .doesNotHaveDuplicates();
          var days = new TreeMap<LocalDate, Integer>();
          for (JsonNode event : events) {
            int left = 30 - days.getOrDefault(day(event), 0);
            assertThat(event.path("points").asInt()).isEqualTo(Math.min(left, worth(event)));
            days.merge(day(event), event.path("points").asInt(), Integer::sum);
          }
          assertThat(days.values()).as("days that were cut").contains(30);
        });
  }

  /** What it would have paid on a day without anything else. */
  private static int worth(JsonNode event) {
    int full =
        Map.of("CANDIDATE", 10, "INTERVIEWER", 12, "OBSERVER", 6, "BALLOT", 3, "ANSWER", 2)
            .get(event.path("pay").asText());
    var nth = BigDecimal.valueOf(event.path("meeting").path("nth").asInt(1));
    return BigDecimal.valueOf(full)
        .divide(nth, 0, RoundingMode.HALF_UP)
        .max(BigDecimal.ONE)
        .intValue();
  }

  /** In the order in which they were paid, each counts those within 14 days before it. */
  private static void everyPairIsCountedFromOne(Group group, Map<MemberId, List<JsonNode>> earned) {
    Map<String, List<JsonNode>> met = new TreeMap<>();
    earned.values().stream()
        .flatMap(List::stream)
        .filter(event -> event.path("pay").asText().equals("CANDIDATE"))
        .forEach(
            event ->
                met.computeIfAbsent(
                        event.path("meeting").path("pair").asText(), _ -> new ArrayList<>())
                    .add(event));
    assertThat(group.rows(Ledger.PAIRS)).hasSize(met.values().stream().mapToInt(List::size).sum());
    assertThat(met.values()).anyMatch(meetings -> meetings.size() > 3);
    for (List<JsonNode> meetings : met.values()) {
      meetings.sort(Comparator.comparingInt(LedgerPropertyTest::turn));
      for (int i = 0; i < meetings.size(); i++) {
        JsonNode event = meetings.get(i);
        long fortnight = at(event) - Duration.ofDays(14).toMillis();
        long recent = meetings.subList(0, i).stream().filter(e -> at(e) > fortnight).count();
        assertThat(turn(event)).isEqualTo(i);
        assertThat(event.path("meeting").path("nth").asLong()).isEqualTo(recent + 1);
      }
    }
  }

  private static int turn(JsonNode event) {
    return event.path("meeting").path("turn").asInt();
  }

  private static long at(JsonNode event) {
    return Instant.parse(event.path("at").asText()).toEpochMilli();
  }

  private static LocalDate day(JsonNode event) {
    return LocalDate.parse(event.path("day").asText());
  }

  private static int sum(List<JsonNode> events) {
    return events.stream().mapToInt(event -> event.path("points").asInt()).sum();
  }
}
