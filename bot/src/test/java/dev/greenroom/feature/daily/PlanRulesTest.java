package dev.greenroom.feature.daily;

import static dev.greenroom.feature.daily.DailyFixture.GENERAL;
import static dev.greenroom.feature.daily.DailyFixture.after;
import static dev.greenroom.feature.daily.DailyFixture.at;
import static dev.greenroom.feature.daily.DailyFixture.done;
import static dev.greenroom.feature.daily.DailyFixture.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.feature.Decision;
import dev.greenroom.core.feature.DecisionContext;
import dev.greenroom.core.model.Outcome;
import dev.greenroom.core.model.Place;
import dev.greenroom.feature.daily.PlanEvent.Posted;
import dev.greenroom.feature.daily.PlanEvent.Skipped;
import dev.greenroom.feature.daily.PlanEvent.Why;
import dev.greenroom.feature.daily.PlanRules.PlanFacts;
import dev.greenroom.feature.rotation.QuestionRotation;
import dev.greenroom.kit.DecisionLine;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PlanRulesTest {
  private static final Instant TODAY = Instant.parse("2027-06-01T09:00:00Z");
  private static final Schedule NINE = daily("09:00", "UTC");
  private static final PlanFacts SOME = facts("q1", "q2", "q3");
  private static final PlanFacts NONE = facts();

  @Test
  void eachStateHasADecisionForEachCommand() {
    Plan.Active active = nineOClock();
    List<Plan> states = List.of(new Plan.None(), active, new Plan.Stopped(active));
    List<PlanCommand> commands =
        List.of(save(NINE), new PlanCommand.Post(TODAY, false), new PlanCommand.Stop());
    assertThat(states.stream().map(Object::getClass))
        .as("states to decide")
        .containsExactlyInAnyOrder(Plan.class.getPermittedSubclasses());
    assertThat(commands.stream().map(Object::getClass))
        .as("commands to decide")
        .containsExactlyInAnyOrder(PlanCommand.class.getPermittedSubclasses());
    var table =
        states.stream()
            .flatMap(state -> commands.stream().map(command -> line(state, command)))
            .toList();
    assertThat(table)
        .containsExactly(
            "None, Save: WillPost [Saved]",
            "None, Post: Quiet []",
            "None, Stop: daily.no-plan",
            "Active, Save: WillPost [Saved]",
            "Active, Post: Quiet [Posted]",
            "Active, Stop: Resting [Stopped]",
            "Stopped, Save: WillPost [Saved]",
            "Stopped, Post: Quiet []",
            "Stopped, Stop: daily.no-plan");
  }

  @Test
  void everyEventMovesAPlanAsItSays() {
    Plan.Active active = nineOClock();
    assertThat(new Plan.None().after(new PlanEvent.Stopped())).isEqualTo(new Plan.None());
    assertThat(active.after(new PlanEvent.Stopped())).isEqualTo(new Plan.Stopped(active));
    assertThat(new Plan.Stopped(active).wakes()).isEmpty();
    assertThat(active.wakes()).singleElement().satisfies(w -> assertThat(w.at()).isEqualTo(TODAY));
  }

  @Test
  void aPostThatIsExactlyThreeHoursLateStillGoesOut() {
    assertThat(post(nineOClock(), "2027-06-01T12:00:00Z"))
        .singleElement()
        .isInstanceOf(Posted.class);
  }

  @Test
  void aMillisecondLaterItIsSkippedWithOneNotice() {
    assertThat(post(nineOClock(), "2027-06-01T12:00:00.001Z"))
        .singleElement()
        .isInstanceOfSatisfying(
            Skipped.class,
            skipped -> {
              assertThat(skipped.dates()).containsExactly(LocalDate.parse("2027-06-01"));
              assertThat(skipped.why()).isEqualTo(Why.TOO_LATE);
              assertThat(skipped.next().at()).isEqualTo("2027-06-02T09:00:00Z");
            });
  }

  @Test
  void whatFailedBeforeItWasTooLateIsNotPutDownToTheBotBeingAway() {
    var again = new PlanCommand.Post(TODAY, true);
    var late = at("2027-06-01T12:00:00.001Z");
    assertThat(done(PlanRules.decide(nineOClock(), again, SOME, late)).events())
        .singleElement()
        .isInstanceOfSatisfying(
            Skipped.class, skipped -> assertThat(skipped.why()).isEqualTo(Why.FAILED));
  }

  @Test
  void afterTwoDaysDownTheMissedAreSkippedTogetherAndTodaysGoesOutOnce() {
    List<PlanEvent> events = post(nineOClock(), "2027-06-03T10:00:00Z");
    assertThat(events).hasSize(2);
    assertThat(events.getFirst())
        .isInstanceOfSatisfying(
            Skipped.class,
            skipped ->
                assertThat(skipped.dates())
                    .extracting(LocalDate::toString)
                    .containsExactly("2027-06-01", "2027-06-02"));
    assertThat(events.getLast())
        .isInstanceOfSatisfying(
            Posted.class,
            posted -> {
              assertThat(posted.date()).isEqualTo("2027-06-03");
              assertThat(posted.next().at()).isEqualTo("2027-06-04T09:00:00Z");
            });
  }

  @Test
  void downBetweenTwoPostsNothingGoesOutEarly() {
    Plan next = after(nineOClock(), posting(nineOClock(), "2027-06-03T08:59:59.999Z"));
    assertThat(post(nineOClock(), "2027-06-03T08:59:59.999Z"))
        .singleElement()
        .isInstanceOf(Skipped.class);
    assertThat(next.wakes().getFirst().at()).isEqualTo("2027-06-03T09:00:00Z");
  }

  @Test
  void aTimerOfAnEarlierPlanDoesNothing() {
    var other = new PlanCommand.Post(TODAY.minusSeconds(60), false);
    var decided = done(PlanRules.decide(nineOClock(), other, SOME, at("2027-06-01T09:00:00Z")));
    assertThat(decided.events()).isEmpty();
    assertThat(decided.outcome()).isEqualTo(new Outcome.Quiet());
  }

  @Test
  void aLaterTimeSavedAfterTodaysPostGivesNoSecondPostToday() {
    Plan posted = after(nineOClock(), posting(nineOClock(), "2027-06-01T09:00:00Z"));
    assertThat(saved(posted, daily("18:00", "UTC"), "2027-06-01T10:00:00Z").next().date())
        .isEqualTo("2027-06-02");
  }

  @Test
  void anotherZoneSavedAfterTodaysPostGivesNoSecondPostForThatDate() {
    Plan posted = after(nineOClock(), posting(nineOClock(), "2027-06-01T09:00:00Z"));
    assertThat(saved(posted, daily("23:30", "Pacific/Honolulu"), "2027-06-01T10:00:00Z").next())
        .as("1 June is still to come to an end in Honolulu, but it had its post")
        .isEqualTo(
            new Occurrence(LocalDate.parse("2027-06-02"), Instant.parse("2027-06-03T09:30:00Z")));
  }

  @Test
  void aSkippedDateGetsNoPostByAChangeOfTime() {
    Plan skipped = after(nineOClock(), posting(nineOClock(), "2027-06-01T13:00:00Z"));
    assertThat(saved(skipped, daily("18:00", "UTC"), "2027-06-01T14:00:00Z").next().date())
        .isEqualTo("2027-06-02");
  }

  @Test
  void aPlanSavedWhileItsPostIsDueKeepsThatPost() {
    Plan.Active again = saved(nineOClock(), NINE, "2027-06-01T09:00:00.100Z");
    assertThat(again.next()).isEqualTo(nineOClock().next());
    assertThat(post(again, "2027-06-01T09:00:00.200Z")).singleElement().isInstanceOf(Posted.class);
  }

  @Test
  void stoppedAndSavedAgainItRemembersItsSeedAndItsDate() {
    Plan.Active posted =
        (Plan.Active) after(nineOClock(), posting(nineOClock(), "2027-06-01T09:00:00Z"));
    Plan stopped = posted.after(new PlanEvent.Stopped());
    Plan.Active again = saved(stopped, daily("18:00", "UTC"), "2027-06-01T10:00:00Z");
    assertThat(again.seed()).isEqualTo(posted.seed());
    assertThat(again.asked()).isEqualTo(posted.asked());
    assertThat(again.next().date()).isEqualTo("2027-06-02");
  }

  @Test
  void aTrackWithoutQuestionsIsRefused() {
    assertThat(PlanRules.decide(new Plan.None(), save(NINE), NONE, at("2027-06-01T08:00:00Z")))
        .isEqualTo(new Decision.Refused<PlanEvent>(PlanRules.NO_QUESTIONS));
  }

  @Test
  void aTrackThatLostItsQuestionsSkipsThePostAndSaysWhy() {
    var decided =
        done(
            PlanRules.decide(
                nineOClock(),
                new PlanCommand.Post(TODAY, false),
                NONE,
                at("2027-06-01T09:00:00Z")));
    assertThat(decided.events())
        .singleElement()
        .isInstanceOfSatisfying(
            Skipped.class, skipped -> assertThat(skipped.why()).isEqualTo(Why.NO_QUESTION));
  }

  @Test
  void decidingTwiceGivesTheSameAnswer() {
    assertThat(posting(nineOClock(), "2027-06-01T09:00:00Z"))
        .isEqualTo(posting(nineOClock(), "2027-06-01T09:00:00Z"));
    assertThat(PlanRules.decide(new Plan.None(), save(NINE), SOME, at("2027-06-01T08:00:00Z")))
        .isEqualTo(PlanRules.decide(new Plan.None(), save(NINE), SOME, at("2027-06-01T08:00:00Z")));
  }

  @Test
  void eachPostNamesTheQuestionBeforeItSoThatThatOneCloses() {
    Plan.Active first =
        (Plan.Active) after(nineOClock(), posting(nineOClock(), "2027-06-01T09:00:00Z"));
    var second =
        done(
            PlanRules.decide(
                first,
                new PlanCommand.Post(first.next().at(), false),
                SOME,
                at("2027-06-02T09:00:00Z")));
    assertThat(second.events())
        .singleElement()
        .isInstanceOfSatisfying(
            Posted.class,
            posted -> {
              assertThat(posted.before()).isEqualTo(first.asked());
              assertThat(Optional.of(posted.asked())).isNotEqualTo(first.asked());
            });
  }

  @Test
  void theQuestionIsOneOfThePool() {
    assertThat(post(nineOClock(), "2027-06-01T09:00:00Z"))
        .singleElement()
        .isInstanceOfSatisfying(
            Posted.class,
            posted -> assertThat(posted.question()).isEqualTo(question(posted.pick().question())));
  }

  private static String line(Plan state, PlanCommand command) {
    return DecisionLine.of(
        state, command, PlanRules.decide(state, command, SOME, at("2027-06-01T09:00:00Z")));
  }

  private static Plan.Active nineOClock() {
    return saved(new Plan.None(), NINE, "2027-06-01T08:00:00Z");
  }

  private static Plan.Active saved(Plan plan, Schedule schedule, String now) {
    return (Plan.Active) after(plan, PlanRules.decide(plan, save(schedule), SOME, at(now)));
  }

  private static List<PlanEvent> post(Plan.Active plan, String now) {
    return done(posting(plan, now)).events();
  }

  private static Decision<PlanEvent> posting(Plan.Active plan, String now) {
    DecisionContext at = at(now);
    return PlanRules.decide(plan, new PlanCommand.Post(plan.next().at(), false), SOME, at);
  }

  private static PlanCommand save(Schedule schedule) {
    return new PlanCommand.Save(new Place("playground", GENERAL.channel()), "track", schedule);
  }

  private static Schedule daily(String time, String zone) {
    return new Schedule(LocalTime.parse(time), ZoneId.of(zone), EnumSet.allOf(DayOfWeek.class));
  }

  private static PlanFacts facts(String... questions) {
    return new PlanFacts(
        List.of(questions).stream().map(DailyFixture::question).toList(),
        QuestionRotation.Past.NOTHING);
  }
}
