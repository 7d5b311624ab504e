package dev.greenroom.feature.points;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.model.Reply;
import dev.greenroom.kit.Channel;
import dev.greenroom.kit.Person;
import dev.greenroom.kit.Said;
import dev.greenroom.kit.Scenario;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Points as a group lives with them. It is Monday 09:00 in Berlin when it begins. */
class LeaderboardScenarioTest {

  @TempDir Path directory;
  private Scenario group;
  private Channel practice;
  private Person max;
  private Person ana;
  private Person ben;
  private Person chi;

  @BeforeEach
  void aGroup() {
    begins("2027-03-01T08:00:00Z");
  }

  private void begins(String moment) {
    group = Scenario.of(directory, moment);
    practice = group.channel("practice");
    max = group.manager("Max");
    ana = group.person("Ana");
    ben = group.person("Ben");
    chi = group.person("Chi");
  }

  @AfterEach
  void end() {
    group.close();
  }

  @Test
  void aRoundPaysWhenItsLastPhaseHasEnded() {
    begin(ana, ben, chi);
    group.passes(ofMinutes(25).minusMillis(1));
    assertThat(board(ana)).contains("Nobody has points this week yet");
    group.passes(ofMinutes(1));
    assertThat(board(max))
        .contains(line(1, "Ben", 12), line(2, "Ana", 10), line(3, "Chi", 6))
        .contains("You have no points here yet");
    assertThat(board(ana)).contains("2 \u00b7 Ana (you) \u00b7 10 points", "rank 2 of 3");
  }

  @Test
  void aRoundThatWasBrokenOffPaysNobodyAndWhoLeftItIsNotPaid() {
    Channel room = begin(ana, ben, chi);
    chi.presses(room, room.latest("The plan"), "Leave");
    group.passes(ofMinutes(26));
    assertThat(board(max)).contains("Ben", "Ana").doesNotContain("Chi");
    room = begin(chi, max, ana);
    chi.presses(room, room.latest("The plan"), "Leave");
    group.passes(ofMinutes(26));
    assertThat(board(ben)).contains("rank 1 of 2").doesNotContain("Chi", "Max");
  }

  @Test
  void theSamePairIsPaidLessEachTimeAndTheirObserverIsNot() {
    play(ana, ben, chi);
    play(ben, ana, chi);
    assertThat(board(max))
        .contains(line(1, "Ben", 12 + 5), line(2, "Ana", 10 + 6), line(3, "Chi", 12));
    group.passes(ofDays(14));
    play(ana, ben, chi);
    assertThat(board(max)).contains(line(1, "Ben", 12), line(2, "Ana", 10));
    assertThat(Said.in(ana.presses(practice, ana.types(practice, "leaderboard"), "All time")))
        .contains(line(1, "Ben", 29), "Ana (you) \u00b7 26 points");
  }

  @Test
  void nobodyIsPaidMoreThanThirtyOnOneDay() {
    play(ana, ben, chi);
    play(chi, ana, ben);
    play(ben, chi, ana);
    assertThat(board(max)).contains(line(1, "Ben", 28), line(1, "Chi", 28), line(1, "Ana", 28));
    max.plans(practice, "12:00", "Europe/Berlin");
    group.comes(Instant.parse("2027-03-01T11:00:00Z"));
    ana.answers(practice, "Two more.");
    assertThat(board(max)).contains(line(1, "Ana", 30));
    play(ana, max, ben);
    assertThat(board(ben))
        .contains(line(1, "Ana", 30), line(3, "Chi", 28))
        .contains("Ben (you) \u00b7 30 points");
  }

  @Test
  void anAnswerPaysOnceForAQuestionHoweverOftenItIsChanged() {
    max.plans(practice, "09:30", "Europe/Berlin");
    group.passes(ofMinutes(30));
    ana.answers(practice, "First thought.");
    ana.answers(practice, "Second thought.");
    group.passes(ofHours(20));
    ana.answers(practice, "Third thought, tomorrow.");
    assertThat(board(max)).contains(line(1, "Ana", 2));
  }

  @Test
  void aBallotWithANoteOfThirtyCodePointsPaysOnceItsVoteHasClosed() {
    Person dov = group.person("Dov");
    Channel room = begin(ana, ben, chi, dov);
    group.passes(ofMinutes(26));
    String face = "\uD83D\uDE00";
    votes(ben, room, face.repeat(30));
    votes(chi, room, face.repeat(29));
    votes(dov, room, "");
    assertThat(board(max))
        .as("before the close")
        .contains(line(1, "Ben", 12), line(2, "Ana", 10), "Chi \u00b7 6", "Dov \u00b7 6");
    assertThat(Said.in(ana.types(practice, "progress"))).contains("No scores yet");
    votes(ana, room, "I should have begun with the limits.");
    assertThat(board(max))
        .contains(line(1, "Ben", 15), line(2, "Ana", 13), "Chi \u00b7 6", "Dov \u00b7 6");
    assertThat(Said.in(ana.types(practice, "progress"))).contains("4.0 over 1 round.");
    assertThat(Said.in(ben.types(practice, "progress"))).contains("No scores yet", "15 points");
  }

  private static void votes(Person one, Channel room, String note) {
    assertThat(one.votes(room, "4444", note)).isNotInstanceOf(Reply.FieldErrors.class);
  }

  @Test
  void weeksAndMonthsTurnOverAtMidnightInTheZoneOfTheFirstPlan() {
    max.plans(practice, "09:30", "America/New_York");
    max.plans(practice, "10:30", "Asia/Tokyo");
    group.comes(Instant.parse("2027-04-01T03:00:00Z")); // 23:00 of 31 March in New York
    play(ana, ben);
    assertThat(boardOf(max, "This month")).contains(line(1, "Ben", 12), "March 1, 2027");
    group.comes(Instant.parse("2027-04-01T04:00:00Z"));
    assertThat(boardOf(max, "This month")).contains("Nobody has points this month yet");
    assertThat(board(max)).contains(line(1, "Ben", 12), "March 29, 2027", "America/New_York");
    group.comes(Instant.parse("2027-04-05T03:59:59Z"));
    assertThat(board(max)).contains(line(1, "Ben", 12));
    group.comes(Instant.parse("2027-04-05T04:00:00Z"));
    assertThat(board(max)).contains("Nobody has points this week yet");
    assertThat(boardOf(max, "All time")).contains(line(1, "Ben", 12));
  }

  @Test
  void aWeekInWhichTheClocksChangeEndsAtItsOwnMidnight() {
    max.plans(practice, "09:30", "Europe/Berlin", "MONDAY");
    group.comes(Instant.parse("2027-03-28T21:30:00Z")); // Sunday 23:30, by then in summer time
    play(ana, ben);
    assertThat(board(max)).contains(line(1, "Ben", 12));
    group.comes(Instant.parse("2027-03-28T22:00:00Z")); // midnight; 23:00 in winter time
    assertThat(board(max)).contains("Nobody has points this week yet");
  }

  @Test
  void whatEndedBeforeMidnightCountsForThatDayAlthoughTheBotWasDown() {
    max.plans(practice, "09:30", "UTC", "MONDAY");
    group.comes(Instant.parse("2027-03-07T23:20:00Z")); // Sunday
    begin(ana, ben);
    group.isDownFor(ofHours(10));
    assertThat(board(max)).contains("Nobody has points this week yet");
    assertThat(boardOf(max, "This month")).contains(line(1, "Ben", 12));
  }

  @Test
  void untilAZoneIsKnownDaysGoByUtcAndAManagerCanChooseOne() {
    assertThat(board(ana)).contains("by the days of UTC");
    Reply setup = max.types(practice, "greenroom-setup");
    assertThat(Said.in(setup)).contains("counted in UTC until");
    Reply form = max.presses(practice, setup, "Time zone");
    assertThat(Said.in(max.sends(practice, form, Map.of("zone", "Mars/Olympus"))))
        .contains("This is no time zone");
    assertThat(Said.in(max.sends(practice, form, Map.of("zone", "Asia/Kolkata"))))
        .contains("counted in Asia/Kolkata from now on");
    assertThat(board(ana)).contains("by the days of Asia/Kolkata");
    max.plans(practice, "09:30", "Europe/Berlin");
    assertThat(Said.in(max.types(practice, "greenroom-setup"))).contains("time zone Asia/Kolkata");
    assertThat(Said.in(ana.presses(practice, setup, "Time zone"))).contains("Only people who");
  }

  @Test
  void whoHidesIsSeenByNobodyAndCountedForNobody() {
    play(ana, ben, chi);
    Reply before = ben.types(practice, "leaderboard");
    Reply hidden = ben.presses(practice, before, "Hide me");
    assertThat(hidden).isInstanceOf(Reply.Replace.class);
    assertThat(Said.in(hidden))
        .contains("You are hidden", "You have 12 points", "[Show me again]")
        .doesNotContain("Ben");
    assertThat(board(ana)).contains("1 \u00b7 Ana (you)", "rank 1 of 2").doesNotContain("Ben");
    play(chi, ben);
    assertThat(board(ana)).doesNotContain("Ben");
    assertThat(Said.in(ben.presses(practice, hidden, "This month"))).contains("You have 24 points");
    assertThat(Said.in(ben.presses(practice, hidden, "Show me again")))
        .contains("1 \u00b7 Ben (you) \u00b7 24 points", "[Hide me]");
    assertThat(board(ana)).contains(line(1, "Ben", 24));
    assertThat(Said.in(ana.presses(practice, before, "Hide me")))
        .as("somebody else's button")
        .contains("Everybody decides for themselves");
    assertThat(board(ana)).contains(line(1, "Ben", 24));
  }

  @Test
  void anotherCommunityHasABoardOfItsOwn() {
    play(ana, ben);
    assertThat(board(group.stranger("Eve"))).contains("Nobody has points this week yet");
  }

  /** The first is the candidate, the second the interviewer. */
  private void play(Person... who) {
    begin(who);
    group.passes(ofMinutes(26));
  }

  private Channel begin(Person... who) {
    return who[0].begins(practice, "pm-system-design 25", who);
  }

  private String board(Person who) {
    return Said.in(who.types(practice, "leaderboard"));
  }

  private String boardOf(Person who, String period) {
    return Said.in(who.presses(practice, who.types(practice, "leaderboard"), period));
  }

  private static String line(int rank, String name, int points) {
    return rank + " \u00b7 " + name + " \u00b7 " + points + " points";
  }
}
