package dev.greenroom.feature.round;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.model.Reply;
import dev.greenroom.kit.Channel;
import dev.greenroom.kit.Person;
import dev.greenroom.kit.Said;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Card;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What those in a mock interview read, and nobody else. */
class BriefScenarioTest extends InAGroup {
  @Test
  void aBriefIsForThoseInTheRoundAndFromBeginOn() {
    max.starts(practice, "pm-system-design 25");
    Card lobby = practice.latest(LOBBY);
    var brief = ActionId.of("brief", Person.action(lobby, "Begin").ref());
    assertThat(Said.in(max.presses(practice, brief))).contains("has not begun yet");
    presses(ana, "Join as candidate");
    presses(ben, "Join as interviewer");
    presses(max, "Begin");
    assertThat(Said.in(eve.presses(practice, brief))).contains("You are not in this round");
    assertThat(Said.in(ana.presses(practice, brief))).contains("Your brief: candidate");
    assertThat(Said.in(max.presses(practice, brief)))
        .as("a host without a role looks on")
        .contains("Your brief: observer")
        .doesNotContain("My notes");
    assertThat(Said.in(group.stranger("Zoe").presses(practice, brief)))
        .contains("another community");
  }

  @Test
  void theInterviewerGoesThroughProbesAndSignsOneByOneWithTicksOfTheirOwn() {
    Channel room = aRoundIsOn();
    List<Card> before = room.cards();
    Reply overview = ben.presses(room, room.latest("The plan"), "My brief");
    Reply page = ben.presses(room, overview, "First question");
    assertThat(Said.in(page)).contains("Ask, 1 of", "Not ticked. 0 of");
    page = ben.presses(room, page, "Tick");
    assertThat(page).isInstanceOf(Reply.Replace.class);
    assertThat(Said.in(page)).contains("Ticked. 1 of", "[Untick]");
    var seen = new ArrayList<String>();
    seen.add(Person.card(page).title());
    while (Said.in(page).contains("[Next]")) {
      page = ben.presses(room, page, "Next");
      seen.add(Person.card(page).title());
    }
    assertThat(seen).hasSizeGreaterThanOrEqualTo(9).doesNotHaveDuplicates();
    assertThat(seen.getLast()).startsWith("A weak sign");
    assertThat(Said.in(ben.presses(room, page, "Overview"))).contains("Your brief: interviewer");
    assertThat(room.cards()).as("what others see").isEqualTo(before);
    assertThat(group.history(room)).as("what the inspector shows").isEmpty();
    group.passes(ofMinutes(25));
    assertThat(Said.in(ben.presses(room, page, "Before"))).doesNotContain("Tick]");
  }

  @Test
  void onlyTheInterviewerTicks() {
    Channel room = aRoundIsOn();
    String id = Person.action(room.latest("The plan"), "My brief").ref();
    var tick = new ActionId("tick", id, "1");
    for (Person other : List.of(max, ana, chi, eve)) {
      assertThat(Said.in(other.presses(room, tick))).contains("Only the interviewer ticks");
      assertThat(Said.in(other.presses(room, new ActionId("brief", id, "1"))))
          .doesNotContain("Ask, 1 of");
    }
  }

  @Test
  void theObserverReadsTheRubricPageByPage() {
    Channel room = aRoundIsOn();
    Reply page = chi.presses(room, room.latest("The plan"), "My brief");
    assertThat(Said.in(page)).contains("What you vote on afterwards", "[My notes]");
    page = chi.presses(room, page, "What each score means");
    for (int dimension = 1; dimension <= 4; dimension++) {
      assertThat(Said.in(page).lines().filter(line -> line.matches("[1-5] .+"))).hasSize(5);
      if (dimension < 4) {
        page = chi.presses(room, page, "Next");
      }
    }
    assertThat(Said.in(page)).doesNotContain("[Next]");
  }

  @Test
  void aButtonThatNobodyWroteIsRefusedInPlainWords() {
    Channel room = aRoundIsOn();
    String id = Person.action(room.latest("The plan"), "My brief").ref();
    for (String forged :
        List.of(
            "g1.join." + id + ".king",
            "g1.join." + id,
            "g1.join-king." + id,
            "g1.join-candidate." + id + ".king",
            "g1.tick." + id,
            "g1.tick." + id + ".many",
            "g1.tick." + id + ".99999999999",
            "g1.skip." + id,
            "g1.skip." + id + ".99",
            "g1.extend." + id + ".x",
            "g1.worked." + id,
            "g1.begin.nobody")) {
      Reply reply = ben.presses(room, ActionId.parse(forged).orElseThrow());
      assertThat(reply).as(forged).isInstanceOf(Reply.Refuse.class);
      assertThat(Said.in(reply)).as(forged).doesNotContain("reference");
    }
    for (String page : List.of("x", "0", "99999", "12")) {
      assertThat(Said.in(ben.presses(room, new ActionId("brief", id, page))))
          .doesNotContain("Something went wrong");
    }
  }

  @Test
  void nothingAboutTheQuestionIsSaidInTheRoomBeforeTheEnd() {
    Channel room = aRoundIsOn();
    String brief = Said.in(ben.presses(room, room.latest("The plan"), "My brief"));
    String prompt = brief.lines().skip(1).findFirst().orElseThrow();
    room.hides(prompt);
    practice.hides(prompt);
    group.passes(ofMinutes(25));
    room.shows(prompt);
  }
}
