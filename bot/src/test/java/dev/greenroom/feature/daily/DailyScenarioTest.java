package dev.greenroom.feature.daily;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.model.Reply;
import dev.greenroom.kit.Channel;
import dev.greenroom.kit.Person;
import dev.greenroom.kit.Said;
import dev.greenroom.kit.Scenario;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The daily question as a group lives with it. It is Monday 09:00 in Berlin when it begins. */
class DailyScenarioTest {
  private static final String QUESTION = "Question of the day";

  @TempDir Path directory;
  private Scenario group;
  private Channel general;
  private Person max;
  private Person ana;
  private Person ben;

  @BeforeEach
  void aGroup() {
    group = Scenario.of(directory, "2027-03-01T08:00:00Z");
    general = group.channel("general");
    max = group.manager("Max");
    ana = group.person("Ana");
    ben = group.person("Ben");
  }

  @AfterEach
  void end() {
    group.close();
  }

  @Test
  void aPlanPostsItsQuestionAtItsLocalTime() {
    max.plans(general, "09:30", "Europe/Berlin");
    group.passes(ofMinutes(29));
    assertThat(general.cards()).isEmpty();
    group.passes(ofMinutes(1));
    assertThat(general.titled(QUESTION)).hasSize(1);
  }

  @Test
  void peopleReadEachOtherOnceTheyHaveAnswered() {
    aQuestionIsOut();
    assertThat(Said.in(ben.reads(general))).contains("Answer first");
    ana.answers(general, "I would begin with the user's goal.");
    assertThat(Said.in(ben.reads(general))).contains("Answer first");
    ben.answers(general, "I would begin with the latency budget.");
    assertThat(Said.in(ben.reads(general)))
        .contains("Ana", "user's goal", "Ben", "latency budget", "2 answers");
    general.shows("2 people have answered");
    general.hides("latency budget");
  }

  @Test
  void anAnswerCanBeChangedUntilTheClose() {
    aQuestionIsOut();
    ana.answers(general, "First thought.");
    Reply form = ana.presses(general, general.latest(QUESTION), "Answer");
    assertThat(Said.in(form)).contains("First thought.");
    assertThat(Said.in(ana.sends(general, form, Map.of("answer", "Second thought."))))
        .contains("changed");
    assertThat(Said.in(ana.reads(general)))
        .contains("Second thought.", "One answer")
        .doesNotContain("First thought.");
  }

  @Test
  void twentyFourHoursAfterThePostItClosesAndTheDebriefFollows() {
    max.plans(general, "09:30", "Europe/Berlin", "MONDAY");
    group.passes(ofMinutes(30));
    ana.answers(general, "An answer.");
    group.passes(ofHours(24).minus(ofMillis(1)));
    assertThat(general.titled("Closed")).isEmpty();
    group.passes(ofMillis(1));
    assertThat(general.titled("Closed: one answer")).hasSize(1);
    assertThat(Said.in(ben.reads(general))).contains("An answer.");
    assertThat(Said.in(general.latest(QUESTION))).contains("Closed").doesNotContain("[Answer]");
  }

  @Test
  void theNextPostClosesTheQuestionBeforeAndTheDebriefStandsAboveIt() {
    aQuestionIsOut();
    group.passes(ofDays(1));
    assertThat(general.cards())
        .extracting(card -> card.title().substring(0, 6))
        .containsExactly("Questi", "Closed", "Questi");
  }

  @Test
  void whatWasTypedIsShownAgainWhenTheQuestionHasClosed() {
    aQuestionIsOut();
    Reply form = ana.presses(general, general.latest(QUESTION), "Answer");
    group.passes(ofDays(2));
    Reply refused = ana.sends(general, form, Map.of("answer", "A long thought."));
    assertThat(refused).isInstanceOf(Reply.Refuse.class);
    assertThat(Said.in(refused)).contains("closed", "A long thought.");
  }

  @Test
  void hintsComeOneByOneForOneselfAlone() {
    aQuestionIsOut();
    Reply first = ana.presses(general, general.latest(QUESTION), "Hint");
    assertThat(Said.in(first)).contains("Hint 1 of");
    Reply second = ana.presses(general, first, "Another hint");
    assertThat(second).isInstanceOf(Reply.Replace.class);
    assertThat(Said.in(second)).contains("Hint 2 of");
    assertThat(general.cards()).hasSize(1);
  }

  @Test
  void aPostThatIsThreeHoursLateStillGoesOut() {
    max.plans(general, "09:30", "Europe/Berlin");
    group.isDownFor(ofMinutes(30).plus(ofHours(3)));
    assertThat(general.titled(QUESTION)).hasSize(1);
  }

  @Test
  void aPostThatIsLaterIsSkippedWithANotice() {
    max.plans(general, "09:30", "Europe/Berlin");
    group.isDownFor(ofMinutes(30).plus(ofHours(3)).plus(ofMillis(1)));
    assertThat(general.titled(QUESTION)).isEmpty();
    group.direct(max).shows("No question was posted for 2027-03-01");
    group.passes(ofDays(1));
    assertThat(general.titled(QUESTION)).hasSize(1);
  }

  @Test
  void twoDaysDownGiveOnePostAndOneNotice() {
    max.plans(general, "09:30", "Europe/Berlin");
    group.isDownFor(ofDays(2).plus(ofHours(1)));
    assertThat(general.titled(QUESTION)).hasSize(1);
    group.direct(max).shows("2027-03-01, 2027-03-02");
  }

  @Test
  void changingThePlanGivesNoSecondQuestionOnTheSameDate() {
    aQuestionIsOut();
    Reply form = max.presses(general, max.types(general, "greenroom-setup"), "Change");
    max.sends(general, form, Map.of("time", "18:00"));
    group.passes(ofHours(12));
    assertThat(general.titled(QUESTION)).hasSize(1);
    group.passes(ofDays(1));
    assertThat(general.titled(QUESTION)).hasSize(2);
  }

  @Test
  void aStoppedPlanPostsNoMore() {
    aQuestionIsOut();
    max.presses(general, max.types(general, "greenroom-setup"), "Stop");
    group.passes(ofDays(3));
    assertThat(general.titled(QUESTION)).hasSize(1);
  }

  @Test
  void aStoppedPlanIsNoEventToGoTo() {
    max.plans(general, "09:30", "Europe/Berlin");
    assertThat(group.next()).contains(Instant.parse("2027-03-01T08:30:00Z"));
    max.presses(general, max.types(general, "greenroom setup"), "Stop");
    assertThat(group.next()).isEmpty();
    group.passes(ofDays(1));
    assertThat(general.cards()).isEmpty();
  }

  @Test
  void noQuestionComesTwiceBeforeAllHaveCome() {
    max.plans(general, "09:30", "Europe/Berlin");
    Set<String> prompts = new HashSet<>();
    int pool = 17;
    for (int day = 1; day <= pool; day++) {
      group.passes(ofDays(1));
      prompts.add(
          Said.in(general.titled(QUESTION).getLast()).lines().skip(1).findFirst().orElseThrow());
      assertThat(prompts).hasSize(day);
    }
  }

  @Test
  void dailySaysWhenTheNextQuestionComes() {
    assertThat(Said.in(ana.types(general, "daily"))).contains("No plan posts here");
    max.plans(general, "09:30", "Europe/Berlin");
    assertThat(Said.in(ana.types(general, "daily")))
        .contains("No question yet", "Next question: 2027-03-01T08:30:00Z");
    group.passes(ofHours(1));
    assertThat(Said.in(ana.types(general, "daily")))
        .contains(QUESTION, "Next question: 2027-03-02T08:30:00Z");
  }

  @Test
  void dailyShowsOnesOwnLastAnswersInThisChannelToOneselfAlone() {
    max.plans(general, "09:30", "Europe/Berlin");
    for (String answer : List.of("Count first.", "Draw first.", "Ask first.", "Rest first.")) {
      group.passes(general.cards().isEmpty() ? ofMinutes(30) : ofDays(1));
      ana.answers(general, answer);
    }
    String own = Said.in(ana.types(general, "daily"));
    assertThat(own).contains("Your answer to the question of", "Draw first.", "Ask first.");
    assertThat(own.indexOf("Rest first.")).isPositive().isLessThan(own.indexOf("Ask first."));
    assertThat(own).doesNotContain("Count first.");
    assertThat(Said.in(ben.types(general, "daily"))).doesNotContain("Your answer", "first.");
    assertThat(Said.in(ana.types(group.channel("practice"), "daily")))
        .doesNotContain("Your answer");
  }

  @Test
  void onlyManagersMakePlans() {
    assertThat(Said.in(ana.types(general, "greenroom-setup"))).contains("Only people who manage");
  }

  @Test
  void theSameDeliveryTwiceHasOneEffectAndTheSameAnswer() {
    aQuestionIsOut();
    Reply form = ana.presses(general, general.latest(QUESTION), "Answer");
    Reply first = ana.sends(general, form, Map.of("answer", "Once."), "fake/same");
    Reply second = ana.sends(general, form, Map.of("answer", "Once."), "fake/same");
    assertThat(second).isEqualTo(first);
    general.shows("One person has answered");
  }

  @Test
  void anAnswerThatWasAcceptedIsConfirmedAgainAlthoughTheQuestionHasClosed() {
    aQuestionIsOut();
    Reply form = ana.presses(general, general.latest(QUESTION), "Answer");
    group.passes(ofHours(1));
    Reply first = ana.sends(general, form, Map.of("answer", "In time."), "fake/once");
    group.passes(ofHours(23));
    general.shows("Closed: one answer");
    assertThat(ana.sends(general, form, Map.of("answer", "In time."), "fake/once"))
        .isEqualTo(first);
  }

  @Test
  void aQuestionOfAnotherCommunityIsRefused() {
    aQuestionIsOut();
    Person eve = group.stranger("Eve");
    assertThat(Said.in(eve.reads(general))).contains("another community");
    assertThat(Said.in(eve.answers(general, "Let me in."))).contains("another community");
  }

  @Test
  void aMisspeltCommandGetsTheNearestName() {
    assertThat(Said.in(ana.types(general, "dialy"))).contains("/daily");
    assertThat(Said.in(ana.types(general, "frobnicate"))).contains("/greenroom");
  }

  private void aQuestionIsOut() {
    max.plans(general, "09:30", "Europe/Berlin");
    group.passes(ofMinutes(30));
    assertThat(general.titled(QUESTION)).hasSize(1);
  }
}
