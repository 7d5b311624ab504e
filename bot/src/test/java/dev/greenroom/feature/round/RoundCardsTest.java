package dev.greenroom.feature.round;

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
import dev.greenroom.ui.Card;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every card, page, form and whisper of a round, as a review sees it. */
class RoundCardsTest {
  private static final String LOBBY = "Mock interview";
  private static final String PLAN = "The plan";

  @TempDir Path directory;
  private Scenario group;
  private Channel practice;
  private Person max;
  private Person ana;
  private Person ben;
  private Person chi;

  @BeforeEach
  void aGroup() {
    begins(RoundLibrary.small());
  }

  @AfterEach
  void end() {
    group.close();
  }

  private void begins(Library library) {
    group = Scenario.of(library, EmptyDatabase.sqlite(directory), "2027-03-01T08:00:00Z");
    practice = group.channel("practice");
    max = group.person("Max");
    ana = group.person("Ana");
    ben = group.person("Ben");
    chi = group.person("Chi");
  }

  private Reply presses(Person who, String label) {
    return who.presses(practice, practice.latest(LOBBY), label);
  }

  private Channel room(String words) {
    return max.begins(practice, words, ana, ben, chi);
  }

  @Test
  void theFormAndTheLobby() {
    Golden.reply("round/form", max.types(practice, "mock start"));
    Golden.reply("round/form-with-words", max.starts(practice, "private drill 25"));
    Golden.reply("round/opened", max.starts(practice, "baking 25"));
    Golden.card("round/lobby", practice.latest(LOBBY));
    Golden.reply("round/joined-candidate", presses(ana, "Join as candidate"));
    Golden.reply("round/joined-interviewer", presses(ben, "Join as interviewer"));
    Golden.reply("round/joined-observer", presses(chi, "Join as observer"));
    presses(ana, "Join as observer");
    Golden.reply("round/role-changed", presses(ana, "Join as candidate"));
    presses(max, "Join as observer");
    Golden.card("round/lobby-four", practice.latest(LOBBY));
    Golden.reply("round/left", presses(chi, "Leave"));
    Golden.reply("round/begun", presses(max, "Begin"));
    Golden.card("round/lobby-begun", practice.latest(LOBBY));
    group.passes(ofMinutes(25));
    Golden.card("round/lobby-over", practice.latest(LOBBY));
  }

  @Test
  void lobbiesThatNeverBegin() {
    max.starts(practice, "baking 25 private");
    Golden.card("round/lobby-private", practice.latest(LOBBY));
    presses(max, "Leave");
    Golden.card("round/lobby-empty", practice.latest(LOBBY));
    max.starts(practice, "baking 25 private");
    group.passes(ofMinutes(30));
    Golden.card("round/lobby-expired", practice.latest(LOBBY));
  }

  @Test
  void theRoom() {
    Channel room = room("baking 25 case");
    Golden.card("round/plan", room.latest(PLAN));
    Golden.card("round/phase", room.latest("Phase 1"));
    Golden.reply("round/paused", ben.presses(room, room.latest("Phase 1"), "Pause"));
    Golden.card("round/phase-paused", room.latest("Phase 1"));
    Golden.reply("round/resumed", ben.presses(room, room.latest("Phase 1"), "Go on"));
    group.passes(ofMinutes(3));
    Golden.card("round/warning", room.latest("2 minutes left"));
    group.passes(ofMinutes(2));
    Golden.card("round/phase-over", room.latest("Phase 1"));
    group.passes(ofMinutes(15));
    Golden.card("round/phase-last", room.latest("Phase 5"));
    group.passes(ofMinutes(5));
    Golden.card("round/end", room.latest("The round is over"));
    Reply worked = chi.presses(room, room.latest("The round is over"), "Worked example");
    Golden.reply("round/worked-first", worked);
    Golden.reply("round/worked-last", chi.presses(room, worked, "Next"));
  }

  @Test
  void aQuestionWithoutAWorkedExample() {
    Channel room = room("baking 25 drill");
    group.passes(ofMinutes(25));
    Golden.card("round/end-plain", room.latest("The round is over"));
  }

  @Test
  void aRoundThatIsBrokenOff() {
    Channel room = room("baking 25");
    ana.presses(room, room.latest(PLAN), "Leave");
    Golden.card("round/broken-off", room.latest("The round was broken off"));
    Golden.card("round/lobby-broken-off", practice.latest(LOBBY));
  }

  @Test
  void aRoundWhoseRoomIsGone() {
    Channel room = room("baking 25");
    group.chat().deletes(room.place());
    group.passes(ofMinutes(5));
    Golden.card("round/room-lost", group.direct(ben).latest("The room is gone"));
    Golden.card("round/room-lost-candidate", group.direct(ana).latest("The room is gone"));
    Card lobby = practice.latest(LOBBY);
    Golden.card("round/lobby-room-lost", lobby);
    Golden.reply("round/room-replaced", ana.presses(practice, lobby, "Open another room"));
  }

  @Test
  void aRoundWithoutARoom() {
    max.starts(practice, "baking 25");
    Card lobby = practice.latest(LOBBY);
    ana.presses(practice, lobby, "Join as candidate");
    ben.presses(practice, lobby, "Join as interviewer");
    group.chat().refuses(practice.place(), "Missing Permissions");
    Golden.reply("round/begun-soon", ben.presses(practice, lobby, "Begin"));
    Card told = group.direct(ben).latest("The room is gone");
    Golden.reply("round/ended", ben.presses(practice, told, "End"));
    Golden.card("round/room-lost-ended", group.direct(ben).latest("The room is gone"));
  }

  @Test
  void theBriefsOfACase() {
    Channel room = room("baking 25 case");
    Card plan = room.latest(PLAN);
    Golden.reply("round/brief-candidate", ana.presses(room, plan, "My brief"));
    Reply overview = ben.presses(room, plan, "My brief");
    Golden.reply("round/brief-interviewer", overview);
    Reply first = ben.presses(room, overview, "First question");
    Golden.reply("round/brief-item", first);
    Golden.reply("round/brief-item-ticked", ben.presses(room, first, "Tick"));
    Reply rubric = chi.presses(room, plan, "My brief");
    Golden.reply("round/brief-observer", rubric);
    Golden.reply("round/brief-dimension", chi.presses(room, rubric, "What each score means"));
    Golden.reply("round/brief-host", max.presses(room, plan, "My brief"));
  }

  @Test
  void theBriefsOfARolePlay() {
    Channel room = room("baking 25 role-play");
    Card plan = room.latest(PLAN);
    Golden.reply("round/brief-candidate-part", ana.presses(room, plan, "My brief"));
    Golden.reply("round/brief-interviewer-part", ben.presses(room, plan, "My brief"));
    Reply overview = chi.presses(room, plan, "My brief");
    Golden.reply("round/brief-observer-part", overview);
    Golden.reply("round/brief-part", chi.presses(room, overview, "The parts"));
  }

  @Test
  void whatOneSideHidesNeverReachesTheOther() {
    Channel room = room("baking 25 role-play");
    assertThat(everything(room, ana)).contains("Baker wants").doesNotContain("Guest");
    assertThat(everything(room, ben)).contains("Guest wants").doesNotContain("Baker");
    assertThat(everything(room, chi)).contains("Guest wants", "Baker wants");
    for (Channel channel : List.of(practice, room)) {
      channel.hides("Guest");
      channel.hides("Baker");
    }
    assertThat(Said.in(ana.presses(room, worked(room)))).contains("once the round is over");
  }

  @Test
  void theCandidateSeesThePromptAndNothingElse() {
    Channel room = room("baking 25 case");
    assertThat(everything(room, ana))
        .contains("Who gets the loaf?")
        .doesNotContain(
            "Probe", "Asks who waits", "Guesses", "Decides before", "Did 1", "Bake six");
    assertThat(everything(room, chi)).contains("Did 1").doesNotContain("Probe", "Guesses");
  }

  private static ActionId worked(Channel room) {
    return ActionId.of("worked", Person.action(room.latest(PLAN), "My brief").ref());
  }

  /** Every page that somebody can reach, those that no button of theirs leads to included. */
  private static String everything(Channel room, Person who) {
    String id = Person.action(room.latest(PLAN), "My brief").ref();
    var all = new StringBuilder();
    for (int page = 0; page < 30; page++) {
      all.append(Said.in(who.presses(room, new ActionId("brief", id, Integer.toString(page)))));
    }
    return all.toString();
  }

  @Test
  void whatIsRefused() {
    Golden.reply("round/refused-word", max.starts(practice, "baking 25 privat"));
    Golden.reply("round/refused-track", max.starts(practice, "brewing 25"));
    Golden.reply("round/refused-format", max.starts(practice, "baking 60"));
    Channel room = room("baking 25 private");
    Golden.reply(
        "round/refused-not-in", group.person("Eve").presses(room, room.latest(PLAN), "My brief"));
    Golden.reply("round/refused-clock", ana.presses(room, room.latest("Phase 1"), "Pause"));
    Golden.reply("round/refused-worked", ana.presses(room, worked(room)));
  }

  /** Each text ends in a bar: a card that shows it all shows the bar. */
  @Test
  void theLongestTextsAPackMayHold() {
    group.close();
    begins(RoundLibrary.ofLongest());
    Golden.reply("round/longest-form", max.types(practice, "mock start"));
    for (String kind : List.of("case", "role-play")) {
      Channel room = room("baking 45 private " + kind);
      Card plan = room.latest(PLAN);
      golden("plan-" + kind, plan, 1 + 15 + 2);
      Golden.card("round/longest-lobby-" + kind, practice.latest(LOBBY));
      golden("phase-" + kind, room.latest("Phase 1"), 1 + 1);
      boolean parts = kind.equals("role-play");
      golden("candidate-" + kind, ana.presses(room, plan, "My brief"), parts ? 1 + 2 * 4 : 1);
      Reply overview = ben.presses(room, plan, "My brief");
      golden("interviewer-" + kind, overview, parts ? 1 + 2 * 4 : 1);
      golden("item-" + kind, ben.presses(room, overview, "First question"), 1);
      Reply watching = chi.presses(room, plan, "My brief");
      golden("observer-" + kind, watching, 1 + 4);
      if (parts) {
        golden("part-" + kind, chi.presses(room, watching, "The parts"), 4);
      }
      golden("dimension-" + kind, chi.presses(room, watching, "What each score means"), 1 + 5);
      group.passes(ofMinutes(45));
      golden("end-" + kind, room.latest("The round is over"), 1 + 6 + 1);
      golden(pages(room, room.latest("The round is over")), List.of(1 + 8, 15 - 8, 8, 8, 4 + 1));
    }
  }

  private List<Card> pages(Channel room, Card end) {
    var pages = new ArrayList<Card>();
    Reply page = ana.presses(room, end, "Worked example");
    pages.add(Person.card(page));
    while (Said.in(page).contains("[Next]")) {
      page = ana.presses(room, page, "Next");
      pages.add(Person.card(page));
    }
    return pages;
  }

  private static void golden(List<Card> pages, List<Integer> texts) {
    assertThat(pages.stream().map(RoundCardsTest::texts)).isEqualTo(texts);
    for (int i = 0; i < pages.size(); i++) {
      Golden.card("round/longest-worked-" + (i + 1), pages.get(i));
    }
  }

  private static void golden(String name, Reply reply, int texts) {
    Golden.reply("round/longest-" + name, reply);
    assertThat(texts(Person.card(reply))).as("whole texts of %s", name).isEqualTo(texts);
  }

  private static void golden(String name, Card card, int texts) {
    Golden.card("round/longest-" + name, card);
    assertThat(texts(card)).as("whole texts of %s", name).isEqualTo(texts);
  }

  private static int texts(Card card) {
    return (int) Said.in(card).chars().filter(c -> c == '|').count();
  }
}
