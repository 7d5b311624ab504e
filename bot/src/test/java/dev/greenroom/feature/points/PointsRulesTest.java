package dev.greenroom.feature.points;

import static dev.greenroom.feature.points.Pay.ANSWER;
import static dev.greenroom.feature.points.Pay.BALLOT;
import static dev.greenroom.feature.points.Pay.CANDIDATE;
import static dev.greenroom.feature.points.Pay.INTERVIEWER;
import static dev.greenroom.feature.points.Pay.OBSERVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.feature.Decision;
import dev.greenroom.core.feature.DecisionContext;
import dev.greenroom.core.model.Actor;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.feature.points.PointsCommand.Earn;
import dev.greenroom.feature.points.PointsCommand.Hide;
import dev.greenroom.feature.points.PointsCommand.Show;
import dev.greenroom.feature.points.PointsEvent.Earned;
import dev.greenroom.feature.points.PointsEvent.Meeting;
import dev.greenroom.feature.points.PointsEvent.Sums;
import dev.greenroom.feature.points.PointsRules.PointsFacts;
import dev.greenroom.ui.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PointsRulesTest {
  private static final CommunityId COMMUNITY = new CommunityId("c1");
  private static final MemberId ANA = new MemberId("ana");
  private static final MemberId BEN = new MemberId("ben");
  private static final StreamId ID = PointsFeature.stream(COMMUNITY, ANA);

  /** A Wednesday; 23:30 of it in Berlin. */
  private static final Instant NOW = Instant.parse("2027-03-03T22:30:00Z");

  private static final LocalDate TODAY = LocalDate.of(2027, 3, 3);
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final PointsFacts FIRST = new PointsFacts(ID, BERLIN, false, List.of());
  private static final PointsFacts AGAIN = new PointsFacts(ID, BERLIN, true, List.of());
  private static final Points HIDDEN = new Points(Map.of(), true);

  /** All that can come: state, command, facts, who, and the points or the word for what happens. */
  static Stream<Arguments> pairs() {
    return Stream.of(
        row(Points.NONE, earn(CANDIDATE), FIRST, "10"),
        row(Points.NONE, earn(INTERVIEWER), FIRST, "12"),
        row(Points.NONE, earn(OBSERVER), FIRST, "6"),
        row(Points.NONE, earn(BALLOT), FIRST, "3"),
        row(Points.NONE, earn(ANSWER), FIRST, "2"),
        row(Points.NONE, earn(ANSWER), AGAIN, "nothing"),
        row(today(18), earn(INTERVIEWER), FIRST, "12"),
        row(today(19), earn(INTERVIEWER), FIRST, "11"),
        row(today(29), earn(ANSWER), FIRST, "1"),
        row(today(30), earn(ANSWER), FIRST, "0"),
        row(today(30), earn(ANSWER), AGAIN, "nothing"),
        row(yesterday(30), earn(INTERVIEWER), FIRST, "12"),
        row(HIDDEN, earn(CANDIDATE), FIRST, "10"),
        row(Points.NONE, new Hide(Period.WEEK), FIRST, "Hidden"),
        row(HIDDEN, new Hide(Period.WEEK), FIRST, "nothing"),
        row(HIDDEN, new Show(Period.ALL), FIRST, "Shown"),
        row(Points.NONE, new Show(Period.ALL), FIRST, "nothing"));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void everyStateAnswersEveryCommand(
      Points points, PointsCommand command, PointsFacts facts, String outcome) {
    List<String> happened =
        events(points, command, facts, ANA).stream().map(PointsRulesTest::word).toList();
    assertThat(happened).isEqualTo(outcome.equals("nothing") ? List.of() : List.of(outcome));
  }

  @Test
  void nobodyDecidesWhetherSomebodyElseIsOnTheBoard() {
    for (PointsCommand command : List.of(new Hide(Period.WEEK), new Show(Period.WEEK))) {
      for (Points points : List.of(Points.NONE, HIDDEN)) {
        assertThat(PointsRules.decide(points, command, FIRST, at(BEN)))
            .isEqualTo(Decision.refused(PointsRules.NOT_YOURS));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    // 10/n: 10, 5, 3.33, 2.5, 2, 1.67, 1.43, 1.25, 1.11, 1, 0.91
    "CANDIDATE, '10 5 3 3 2 2 1 1 1 1 1'",
    // 12/n: 12, 6, 4, 3, 2.4, 2, 1.71, 1.5, 1.33, 1.2, 1.09
    "INTERVIEWER, '12 6 4 3 2 2 2 2 1 1 1'"
  })
  void theNthRoundOfTwoPeoplePaysTheNthPartRoundedHalfUpAndAtLeastOne(Pay pay, String parts) {
    assertThat(IntStream.rangeClosed(1, 11).map(n -> PointsRules.share(pay.points(), n)))
        .containsExactly(
            Stream.of(parts.split(" ")).map(Integer::parseInt).toArray(Integer[]::new));
    assertThat(PointsRules.share(12, 24)).as("half a point").isEqualTo(1);
    assertThat(PointsRules.share(10, 1000)).isEqualTo(1);
  }

  @Test
  void roundsOfTheLastFourteenTimesTwentyFourHoursCount() {
    Instant edge = NOW.minus(Duration.ofDays(14));
    assertThat(meeting(List.of())).isEqualTo(new Meeting("ana/ben", 0, 1));
    assertThat(meeting(List.of(edge))).isEqualTo(new Meeting("ana/ben", 1, 1));
    assertThat(meeting(List.of(edge.plusMillis(1)))).isEqualTo(new Meeting("ana/ben", 1, 2));
    assertThat(meeting(List.of(edge, edge.plusMillis(1), NOW)))
        .isEqualTo(new Meeting("ana/ben", 3, 3));
    assertThat(meeting(List.of(NOW.plusSeconds(60))))
        .as("one that ended later was paid first")
        .isEqualTo(new Meeting("ana/ben", 1, 2));
  }

  @Test
  void aPairIsThePairWhoeverAsksAndWhoeverIsAsked() {
    assertThat(PointsRules.pair(ANA, BEN)).isEqualTo(PointsRules.pair(BEN, ANA));
  }

  @Test
  void theDayIsTheOneOnWhichItWasDoneInTheZoneOfTheCommunity() {
    assertThat(earned(NOW, "Europe/Berlin").day()).isEqualTo(TODAY);
    assertThat(earned(NOW, "Asia/Tokyo").day()).isEqualTo(TODAY.plusDays(1));
    assertThat(earned(NOW.plusSeconds(1800), "Europe/Berlin").day()).isEqualTo(TODAY.plusDays(1));
    assertThat(earned(Instant.parse("2027-03-01T00:00:00Z"), "America/New_York").day())
        .isEqualTo(LocalDate.of(2027, 2, 28));
  }

  @Test
  void theSumsAreThoseOfTheWeekFromMondayTheMonthAndAllTime() {
    var before =
        new Points(
            Map.of(
                LocalDate.of(2027, 2, 28),
                1, // Sunday
                LocalDate.of(2027, 3, 1),
                20, // Monday
                TODAY,
                3,
                LocalDate.of(2026, 3, 3),
                400),
            false);
    var earned = (Earned) events(before, earn(OBSERVER), FIRST, ANA).getFirst();
    assertThat(earned.sums()).isEqualTo(new Sums(29, 29, 430));
    assertThat(before.after(earned).in(Period.WEEK, TODAY)).isEqualTo(29);
    assertThat(before.after(earned).in(Period.WEEK, LocalDate.of(2027, 2, 22))).isEqualTo(1);
    assertThat(before.after(earned).in(Period.ALL, TODAY)).isEqualTo(430);
  }

  private static Earned earned(Instant at, String zone) {
    var facts = new PointsFacts(ID, ZoneId.of(zone), false, List.of());
    var command = new Earn(ANSWER, "answer/1", Optional.of(at), Optional.empty());
    return (Earned) events(Points.NONE, command, facts, ANA).getFirst();
  }

  private static Meeting meeting(List<Instant> met) {
    var command = new Earn(CANDIDATE, "round/1", Optional.of(NOW), Optional.of(BEN));
    var facts = new PointsFacts(ID, BERLIN, false, met);
    return ((Earned) events(Points.NONE, command, facts, ANA).getFirst()).meeting().orElseThrow();
  }

  private static Arguments row(
      Points points, PointsCommand command, PointsFacts facts, String outcome) {
    return Arguments.of(points, command, facts, outcome);
  }

  private static Points today(int points) {
    return new Points(Map.of(TODAY, points), false);
  }

  private static Points yesterday(int points) {
    return new Points(Map.of(TODAY.minusDays(1), points), false);
  }

  private static Earn earn(Pay pay) {
    return new Earn(pay, "cause/1", Optional.empty(), Optional.empty());
  }

  private static List<PointsEvent> events(
      Points points, PointsCommand command, PointsFacts facts, MemberId by) {
    return switch (PointsRules.decide(points, command, facts, at(by))) {
      case Decision.Done<PointsEvent>(var events, _) -> events;
      case Decision.Refused<PointsEvent>(var why) -> throw new AssertionError(why.key());
    };
  }

  private static String word(PointsEvent event) {
    return event instanceof Earned earned
        ? Integer.toString(earned.points())
        : event.getClass().getSimpleName();
  }

  private static DecisionContext at(MemberId by) {
    return new DecisionContext(NOW, "seed", new Actor(by, true, Locale.ENGLISH), COMMUNITY);
  }
}
