package dev.greenroom.feature.vote;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.model.Reply;
import dev.greenroom.kit.Channel;
import dev.greenroom.kit.Person;
import dev.greenroom.kit.Said;
import dev.greenroom.kit.Scenario;
import dev.greenroom.ui.Card;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vote as a group lives it: pads, ballots, reminders, close, debrief. */
class VoteScenarioTest {
  private static final String OPEN = "Votes are open";
  private static final String PLAN = "The plan";

  @TempDir Path directory;
  private Scenario group;
  private Channel practice;
  private Person max;
  private Person ana;
  private Person ben;
  private Person chi;
  private Person dov;
  private Person eva;
  private Channel room;

  @BeforeEach
  void aRoundIsOn() {
    group = Scenario.of(directory, "2027-03-01T08:00:00Z");
    practice = group.channel("practice");
    max = group.manager("Max");
    ana = group.person("Ana");
    ben = group.person("Ben");
    chi = group.person("Chi");
    dov = group.person("Dov");
    eva = group.person("Eva");
    room = max.begins(practice, "pm-system-design 25", ana, ben, chi, dov, eva);
  }

  @AfterEach
  void end() {
    group.close();
  }

  private void theRoundEnds() {
    group.passes(ofMinutes(25));
  }

  private Reply formOf(Person one) {
    return one.presses(room, room.latest(OPEN), "Vote");
  }

  private Reply votes(Person one, int score, String note) {
    return one.votes(room, Integer.toString(score).repeat(4), note);
  }

  private static Map<String, String> scores(int score, String note) {
    var values = new HashMap<String, String>();
    for (int i = 1; i <= 4; i++) {
      values.put("score" + i, Integer.toString(score));
    }
    values.put("note", note);
    return values;
  }

  private Reply pad(Person one) {
    Card plan = room.latest(PLAN);
    return one.presses(room, one.presses(room, plan, "My brief"), "My notes");
  }

  private Reply debriefOf(Person one) {
    return one.presses(room, room.latest("The votes are in"), "My debrief");
  }

  @Test
  void everybodyWhoWasThereVotesAndTheLastBallotClosesTheVote() {
    theRoundEnds();
    room.shows("0 of 5 have voted");
    assertThat(Said.in(votes(ana, 3, ""))).contains("Your vote is in", "You can change it until");
    votes(ben, 3, "");
    votes(chi, 4, "");
    votes(dov, 2, "");
    room.shows("4 of 5 have voted");
    assertThat(room.titled("The votes are in")).isEmpty();
    assertThat(Said.in(votes(eva, 4, ""))).contains("It was the last one");
    room.shows("Voting is closed");
    room.hides("5 of 5");
    room.shows("sees the debrief first");
    assertThat(group.direct(ana).titled("Your debrief is ready")).hasSize(1);
    assertThat(Said.in(debriefOf(ana)))
        .contains("median 3.5, lowest 2, highest 4. Self-assessment 3. Discuss this.");
    assertThat(Said.in(debriefOf(ben))).contains("for the candidate");
  }

  @Test
  void anOpenVoteWaitsForThoseWhoHaveNotVotedAndForNobodyElse() {
    assertThat(needs(ben)).doesNotContain("Your vote");
    theRoundEnds();
    assertThat(needs(ana)).contains("Your vote on a mock interview", "[Vote]");
    votes(ben, 3, "");
    assertThat(needs(ben)).doesNotContain("Your vote");
    assertThat(needs(max)).as("was not there").doesNotContain("Your vote");
    assertThat(needs(chi)).contains("Your vote on a mock interview");
    group.passes(ofDays(1));
    assertThat(needs(chi)).doesNotContain("Your vote");
  }

  private String needs(Person one) {
    return Said.in(one.types(practice, "greenroom"));
  }

  @Test
  void theCandidateDecidesWhetherTheRoomSeesTheDebrief() {
    theRoundEnds();
    votes(ana, 3, "My own view");
    votes(ben, 3, "Ben's note");
    votes(chi, 4, "Chi's note");
    votes(dov, 2, "");
    votes(eva, 4, "");
    Reply numbers = debriefOf(ana);
    Reply notes = ana.presses(room, numbers, "What they wrote");
    assertThat(notes).isInstanceOf(Reply.Replace.class);
    assertThat(Said.in(notes)).contains("Ben's note", "Chi's note").doesNotContain("My own view");
    room.hides("Ben's note");
    room.hides("median");
    Reply shown = ana.presses(room, notes, "Show it to the room");
    assertThat(Said.in(shown)).contains("You have shown this").doesNotContain("Show it");
    assertThat(contents(room.latest("Debrief"))).isEqualTo(contents(Person.card(numbers)));
    assertThat(contents(room.latest("What they wrote"))).isEqualTo(contents(Person.card(notes)));
    room.shows("shows the debrief below");
  }

  /** All of a card but what is only for the candidate: the small print and the buttons. */
  private static List<Object> contents(Card card) {
    return card.blocks().stream()
        .filter(block -> !(block instanceof dev.greenroom.ui.Block.Actions))
        .filter(block -> !(block instanceof dev.greenroom.ui.Block.Note))
        .map(Object.class::cast)
        .toList();
  }

  @Test
  void aBallotCanBeChangedUntilTheClose() {
    theRoundEnds();
    votes(ben, 3, "first");
    Reply again = formOf(ben);
    assertThat(Said.in(again)).contains(": 3", "Evidence: first");
    assertThat(Said.in(ben.sends(room, again, scores(4, "second")))).contains("is changed");
    room.shows("1 of 5 have voted");
    assertThat(Said.in(formOf(ben))).contains(": 4", "Evidence: second");
  }

  @Test
  void whatStandsOnThePadStandsInTheBallotAlready() {
    chi.sends(room, pad(chi), Map.of("note", "Named the limit at minute two"));
    assertThat(Said.in(pad(chi))).contains("Named the limit");
    theRoundEnds();
    assertThat(Said.in(formOf(chi))).contains("Evidence: Named the limit at minute two");
    assertThat(Said.in(formOf(dov))).doesNotContain("Named the limit");
    votes(chi, 5, "Named the limit, twice");
    assertThat(Said.in(pad(chi))).contains("Notes: Named the limit, twice");
    assertThat(Said.in(chi.sends(room, pad(chi), Map.of("note", "Thrice"))))
        .contains("in your ballot now");
    assertThat(Said.in(formOf(chi))).contains("Evidence: Thrice");
    assertThat(Said.in(chi.sends(room, pad(chi), Map.of("note", "")))).contains("needs evidence");
  }

  @Test
  void aOneOrAFiveNeedsEvidenceAndNothingTypedIsLost() {
    theRoundEnds();
    Reply refused = votes(ben, 5, " ");
    assertThat(refused).isInstanceOf(Reply.FieldErrors.class);
    assertThat(Said.in(refused)).contains("a 1 or a 5 needs evidence", ": 5");
    Reply tooLong = votes(ben, 2, "y".repeat(501));
    assertThat(Said.in(tooLong)).contains("At most 500", "y".repeat(501), ": 2");
    room.shows("0 of 5 have voted");
  }

  @Test
  void whoeverIsMissingAfterTwelveHoursIsRemindedAloneAndOnce() {
    theRoundEnds();
    votes(ana, 3, "");
    votes(ben, 3, "");
    group.passes(ofHours(12).minusMinutes(1));
    assertThat(group.direct(chi).cards()).isEmpty();
    group.passes(ofMinutes(1));
    for (Person missing : List.of(chi, dov, eva)) {
      assertThat(group.direct(missing).titled("Your vote is missing")).hasSize(1);
    }
    assertThat(group.direct(ana).cards()).isEmpty();
    assertThat(group.direct(ben).cards()).isEmpty();
    Channel alone = group.direct(chi);
    Reply form = chi.presses(alone, alone.latest("Your vote is missing"), "Vote");
    chi.sends(alone, form, scores(4, ""));
    assertThat(alone.cards()).hasSize(1);
    alone.shows("Thank you");
    room.shows("3 of 5 have voted");
    group.passes(ofHours(12));
    group.direct(dov).shows("closed");
    assertThat(group.direct(dov).cards()).hasSize(1);
    alone.shows("Thank you");
  }

  @Test
  void aDayAfterTheEndTheVoteClosesWithWhatItHas() {
    theRoundEnds();
    votes(ana, 3, "");
    votes(ben, 3, "He said what he would drop.");
    Reply late = formOf(chi);
    group.passes(ofHours(24).minusSeconds(1));
    room.shows("2 of 5 have voted");
    group.passes(ofHours(1));
    room.shows("The votes are in");
    Reply refused = chi.sends(room, late, scores(4, "What I typed"));
    assertThat(Said.in(refused)).contains("This vote is closed", "What I typed");
    assertThat(Said.in(pad(chi))).contains("This vote is closed");
    assertThat(Said.in(debriefOf(ana)))
        .contains("He said what he would drop.", "Only you see this")
        .doesNotContain("median", "Show it");
  }

  @Test
  void whoLeftIsNeitherAwaitedNorMayTheyVote() {
    chi.sends(room, pad(chi), Map.of("note", "Gone with me"));
    chi.presses(room, room.latest(PLAN), "Leave");
    theRoundEnds();
    room.shows("0 of 4 have voted");
    assertThat(Said.in(formOf(chi))).contains("Only those vote who had a role");
    assertThat(Said.in(formOf(max))).contains("Only those vote who had a role");
    assertThat(Said.in(formOf(group.person("Zoe")))).contains("Only those vote who had a role");
    List.of(ana, ben, dov, eva).forEach(one -> votes(one, 3, ""));
    room.shows("The votes are in");
  }

  @Test
  void aRoundThatIsBrokenOffHasNoVote() {
    ben.presses(room, room.latest(PLAN), "Leave");
    assertThat(Said.in(pad(chi))).contains("broken off");
    group.passes(ofDays(2));
    assertThat(room.titled("Votes")).isEmpty();
    assertThat(room.titled("The votes")).isEmpty();
  }

  @Test
  void theCandidateHasNoPadAndAStrangerNeither() {
    var note =
        Person.action(Person.card(chi.presses(room, room.latest(PLAN), "My brief")), "My notes");
    assertThat(Said.in(ana.presses(room, note))).contains("no pad");
    assertThat(Said.in(max.presses(room, note))).contains("Only those vote");
    assertThat(ben.presses(room, note)).isInstanceOf(Reply.Ask.class);
  }

  @Test
  void beforeTheCloseNobodySeesADebriefAndNobodyTheEvents() {
    theRoundEnds();
    votes(ben, 3, "");
    var debrief =
        dev.greenroom.ui.ActionId.of("debrief", Person.action(room.latest(OPEN), "Vote").ref());
    for (Person one : List.of(ana, ben, max)) {
      assertThat(Said.in(one.presses(room, debrief))).contains("not closed yet");
    }
  }
}
