package dev.greenroom.feature.vote;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.content.model.Library;
import dev.greenroom.core.model.Reply;
import dev.greenroom.kit.Channel;
import dev.greenroom.kit.EmptyDatabase;
import dev.greenroom.kit.Golden;
import dev.greenroom.kit.Person;
import dev.greenroom.kit.RoundLibrary;
import dev.greenroom.kit.Said;
import dev.greenroom.kit.Scenario;
import dev.greenroom.ui.ActionId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every card, page, form and whisper of a vote, as a review sees it. */
class VoteCardsTest {
  private static final String OPEN = "Votes are open";
  private static final String IN = "The votes are in";
  private static final String SHARE = "Show it to the room";

  @TempDir Path directory;
  private Scenario group;
  private Channel practice;
  private Channel room;
  private Person ana;
  private List<Person> peers;

  @AfterEach
  void end() {
    group.close();
  }

  /** Ana is the candidate of a round with so many others. */
  private void aRoundIsOver(Library library, int others) {
    aRoundIsOn(library, others);
    group.passes(ofMinutes(25));
  }

  private void aRoundIsOn(Library library, int others) {
    group = Scenario.of(library, EmptyDatabase.sqlite(directory), "2027-03-01T08:00:00Z");
    practice = group.channel("practice");
    ana = group.person("Ana");
    peers = Stream.of("Ben", "Chi", "Dov", "Eva", "Fay").limit(others).map(group::person).toList();
    Stream<Person> all = Stream.concat(Stream.of(ana), peers.stream());
    room = ana.begins(practice, "baking 25 case", all.toArray(Person[]::new));
  }

  private Reply form(Person one) {
    return one.presses(room, room.latest(OPEN), "Vote");
  }

  private Reply votes(Person one, String scores, String note) {
    return one.votes(room, scores, note);
  }

  private void theVoteCloses() {
    group.passes(ofHours(24));
  }

  private Reply debrief() {
    return ana.presses(room, room.latest(IN), "My debrief");
  }

  @Test
  void votingAndItsCount() {
    aRoundIsOver(RoundLibrary.small(), 3);
    Golden.card("vote/open", room.latest(OPEN));
    Golden.reply("vote/form", form(peers.getFirst()));
    Golden.reply("vote/form-self", form(ana));
    Golden.reply("vote/needs-evidence", votes(peers.getFirst(), "5333", ""));
    Golden.reply("vote/incomplete", votes(peers.getFirst(), "53", "y".repeat(501)));
    Golden.reply("vote/counted", votes(peers.getFirst(), "5333", "Named the limit."));
    Golden.reply("vote/form-again", form(peers.getFirst()));
    Golden.reply("vote/counted-again", votes(peers.getFirst(), "4333", "Named the limit late."));
    votes(peers.get(1), "3333", "");
    votes(ana, "3333", "");
    Golden.card("vote/open-three-voted", room.latest(OPEN));
    Golden.reply("vote/counted-last", votes(peers.get(2), "3333", ""));
    Golden.card("vote/over", room.latest("Voting is closed"));
    Golden.card("vote/in-first", room.latest(IN));
    Golden.card("vote/result", group.direct(ana).latest("Your debrief is ready"));
  }

  @Test
  void whatOneOrTwoVotersAreTold() {
    aRoundIsOver(RoundLibrary.small(), 1);
    Golden.reply("vote/form-only-one", form(peers.getFirst()));
    group.close();
    aRoundIsOver(RoundLibrary.small(), 2);
    Golden.reply("vote/form-one-of-two", form(peers.getFirst()));
  }

  @Test
  void pads() {
    aRoundIsOn(RoundLibrary.small(), 2);
    Person chi = peers.get(1);
    var note =
        Person.action(
            Person.card(chi.presses(room, room.latest("The plan"), "My brief")), "My notes");
    Reply empty = chi.presses(room, note);
    Golden.reply("vote/pad", empty);
    Golden.reply("vote/pad-kept", chi.sends(room, empty, Map.of("note", "Counts first.")));
    Golden.reply("vote/pad-written", chi.presses(room, note));
    chi.sends(room, empty, Map.of("note", "Counts. ".repeat(62) + "Yes."));
    Golden.reply("vote/longest-pad", chi.presses(room, note));
    Golden.reply("vote/refused-no-pad", ana.presses(room, note));
    Golden.reply("vote/refused-not-open", chi.presses(room, ActionId.of("vote", note.ref())));
    group.passes(ofMinutes(25));
    votes(chi, "5333", "Counts first.");
    Golden.reply(
        "vote/pad-kept-voted",
        chi.sends(room, chi.presses(room, note), Map.of("note", "Counts twice.")));
    Golden.reply(
        "vote/refused-needs-note", chi.sends(room, chi.presses(room, note), Map.of("note", "")));
  }

  @Test
  void reminders() {
    aRoundIsOver(RoundLibrary.small(), 2);
    group.passes(ofHours(12));
    Channel ben = group.direct(peers.getFirst());
    Golden.card("vote/reminder", ben.latest("Your vote"));
    Golden.card("vote/reminder-self", group.direct(ana).latest("Your vote"));
    votes(ana, "3333", "");
    Golden.card("vote/thanks", group.direct(ana).latest("Thank you"));
    group.passes(ofHours(12));
    Golden.card("vote/missed", ben.latest("Voting is closed"));
  }

  @Test
  void theDebriefOfNobody() {
    aRoundIsOver(RoundLibrary.small(), 2);
    theVoteCloses();
    Golden.reply("vote/debrief-nobody", debrief());
    Golden.card("vote/in-alone", room.latest(IN));
  }

  @Test
  void theDebriefOfTheCandidateAlone() {
    aRoundIsOver(RoundLibrary.small(), 2);
    votes(ana, "1234", "I forgot to count.");
    theVoteCloses();
    Golden.reply("vote/debrief-self-only", debrief());
  }

  @Test
  void theDebriefOfOne() {
    aRoundIsOver(RoundLibrary.small(), 3);
    votes(ana, "3333", "My own words.");
    votes(peers.get(2), "1345", "Never said who waits.");
    theVoteCloses();
    Golden.reply("vote/debrief-one", debrief());
    assertThat(Said.in(debrief()))
        .doesNotContain(SHARE, "My own words.")
        .doesNotContainPattern(" of [0-9]");
  }

  @Test
  void theDebriefOfTwo() {
    aRoundIsOver(RoundLibrary.small(), 3);
    votes(peers.get(1), "4344", "Asked who waits.");
    votes(peers.get(2), "2345", "Never counted.");
    theVoteCloses();
    Reply debrief = debrief();
    assertThat(Said.in(debrief))
        .contains("Asked who waits.", "Never counted.")
        .doesNotContain(SHARE, "median")
        .doesNotContainPattern(" of [0-9]");
    assertThat(ana.presses(room, ActionId.of("share", ref()))).isInstanceOf(Reply.Refuse.class);
    Golden.reply("vote/refused-too-few", ana.presses(room, ActionId.of("share", ref())));
    Golden.reply(
        "vote/refused-debrief", peers.getFirst().presses(room, ActionId.of("debrief", ref())));
    Golden.reply("vote/refused-closed", peers.getFirst().presses(room, ActionId.of("vote", ref())));
  }

  private String ref() {
    return Person.action(room.latest(IN), "My debrief").ref();
  }

  @Test
  void theDebriefOfThreeAndWhatTheRoomSeesOfIt() {
    aRoundIsOver(RoundLibrary.small(), 4);
    votes(ana, "4343", "");
    votes(peers.get(0), "3344", "Asked who waits.");
    votes(peers.get(1), "4243", "");
    votes(peers.get(2), "3442", "");
    votes(peers.get(3), "4341", "Nobody knew the limit.");
    Reply numbers = debrief();
    Golden.reply("vote/debrief-many", numbers);
    ana.presses(room, numbers, SHARE);
    Golden.reply("vote/debrief-shared", debrief());
    Golden.card("vote/room-debrief", room.latest("Debrief"));
    Golden.card("vote/in-shared", room.latest(IN));
    assertThat(room.titled("What they wrote")).hasSize(1);
  }

  @Test
  void theDebriefWithoutTheCandidatesOwnViewAndWithoutNotes() {
    aRoundIsOver(RoundLibrary.small(), 3);
    peers.forEach(peer -> votes(peer, "4444", ""));
    theVoteCloses();
    Golden.reply("vote/debrief-many-plain", debrief());
  }

  @Test
  void theLongestTextsAPackMayHoldAndPeopleMayWrite() {
    aRoundIsOver(RoundLibrary.ofLongest(), 5);
    Golden.reply("vote/longest-form", form(peers.getFirst()));
    votes(ana, "5151", "a".repeat(500));
    for (int i = 0; i < 5; i++) {
      votes(peers.get(i), "1151", ("" + (char) ('p' + i)).repeat(500));
    }
    Golden.reply("vote/longest-debrief", whole(debrief()));
    Reply notes = ana.presses(room, debrief(), "What they wrote");
    assertThat(Said.in(notes)).contains("p".repeat(500), "t".repeat(500));
    ana.presses(room, notes, SHARE);
    assertThat(Said.in(room.latest("What they wrote"))).contains("p".repeat(500), "t".repeat(500));
    assertThat(Said.in(room.latest("Debrief"))).contains("|\n");
  }

  @Test
  void theLongestDebriefsWithoutNumbers() {
    for (int voters = 0; voters <= 2; voters++) {
      aRoundIsOver(RoundLibrary.ofLongest(), 2);
      votes(ana, "5151", "a".repeat(500));
      for (int i = 0; i < voters; i++) {
        votes(peers.get(i), i == 0 ? "1151" : "2251", ("" + (char) ('p' + i)).repeat(500));
      }
      if (voters < 2) {
        theVoteCloses();
      }
      String said = Said.in(whole(debrief()));
      assertThat(said.lines().filter(line -> line.endsWith("|"))).hasSizeGreaterThanOrEqualTo(4);
      assertThat(said).contains((voters == 0 ? "a" : "p").repeat(500));
      group.close();
    }
  }

  /** Nothing of it is cut but titles. */
  private static Reply whole(Reply reply) {
    assertThat(Said.in(reply).lines().skip(1)).noneMatch(line -> line.contains("…"));
    return reply;
  }
}
