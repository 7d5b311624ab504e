package dev.greenroom.round;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.flow.Chat;
import dev.greenroom.flow.Reply;
import dev.greenroom.kit.Channel;
import dev.greenroom.kit.Person;
import dev.greenroom.kit.Said;
import dev.greenroom.kit.Scenario;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Card;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mock interview as a group lives it. */
class RoundScenarioTest {
  private static final String LOBBY = "Mock interview";

  @TempDir Path directory;
  private Scenario group;
  private Channel practice;
  private Person max;
  private Person ana;
  private Person ben;
  private Person chi;
  private Person eve;

  @BeforeEach
  void aGroup() {
    group = Scenario.of(directory, "2027-03-01T08:00:00Z");
    practice = group.channel("practice");
    max = group.person("Max");
    ana = group.person("Ana");
    ben = group.person("Ben");
    chi = group.person("Chi");
    eve = group.person("Eve");
  }

  @AfterEach
  void end() {
    group.close();
  }

  private Channel aRoundIsOn() {
    return aRoundIsOn("pm-system-design 25");
  }

  private Channel aRoundIsOn(String words) {
    max.starts(practice, words);
    presses(ana, "Join as candidate");
    presses(ben, "Join as interviewer");
    presses(chi, "Join as observer");
    presses(max, "Begin");
    assertThat(group.threads(practice)).hasSize(1);
    return group.threads(practice).getFirst();
  }

  private String presses(Person who, String label) {
    return Said.in(who.presses(practice, practice.latest(LOBBY), label));
  }

  private static String presses(Person who, Channel room, String card, String label) {
    return Said.in(who.presses(room, room.latest(card), label));
  }

  private Chat.Venue venue() {
    return group.chat().threads(practice.place()).values().iterator().next();
  }

  @Test
  void aRoundGoesFromItsLobbyThroughItsPhasesToItsEnd() {
    Channel room = aRoundIsOn();
    practice.shows("It has begun");
    room.shows("Ana");
    assertThat(room.titled("Phase 1")).hasSize(1);
    assertThat(presses(ana, room, "Phase 1", "My brief")).contains("Your brief: candidate");
    group.passes(ofMinutes(25));
    assertThat(room.titled("The round is over")).hasSize(1);
    practice.shows("It is over");
    assertThat(venue().live()).isTrue();
    group.passes(ofDays(2));
    assertThat(venue().live()).isFalse();
  }

  @Test
  void whatIsMissingIsAskedByAForm() {
    Reply form = max.types(practice, "mock start");
    assertThat(form).isInstanceOf(Reply.Ask.class);
    assertThat(max.starts(practice, "private 60 drill")).isInstanceOf(Reply.Ask.class);
    assertThat(Said.in(max.starts(practice, "private 60 drill")))
        .contains("Length: 60", "Kind of question: drill", "Room: yes");
    assertThat(practice.cards()).isEmpty();
    assertThat(Said.in(max.sends(practice, form, Map.of("format", "lightning"))))
        .contains("The lobby is open");
    assertThat(Said.in(practice.latest(LOBBY))).contains("Length: Lightning", "Room: Open");
  }

  @Test
  void theSameFormSentTwiceOpensOneLobby() {
    Reply form = max.types(practice, "mock start");
    max.sends(practice, form, Map.of());
    assertThat(Said.in(max.sends(practice, form, Map.of()))).contains("This lobby is open already");
    assertThat(practice.titled(LOBBY)).hasSize(1);
  }

  @Test
  void theWordsOfACommandStandInAnyOrder() {
    for (String words :
        List.of(
            "pm-system-design 45 private role-play",
            "private role-play pm-system-design 45",
            "ROLE-PLAY   45 PM-System-Design Private")) {
      assertThat(Said.in(max.starts(practice, words))).contains("The lobby is open");
      assertThat(Said.in(practice.latest(LOBBY)))
          .contains("System design", "45 minutes", "Role-play", "Room: Private");
    }
  }

  @Test
  void theValuesOfACommandCanBeNamed() {
    assertThat(
            Said.in(
                max.types(
                    practice,
                    "mock start",
                    Map.of("track", "PM-system-design", "format", "25", "private", "yes"))))
        .contains("The lobby is open");
    assertThat(Said.in(practice.latest(LOBBY))).contains("25 minutes", "Any kind", "Private");
  }

  @Test
  void aWordThatMeansNothingIsNeverPassedOver() {
    assertThat(Said.in(max.starts(practice, "pm-system-design 45 privat")))
        .contains("privat is no track", "Did you mean private?");
    assertThat(Said.in(max.starts(practice, "pm-sistem-design 45")))
        .contains("Did you mean pm-system-design?");
    assertThat(Said.in(max.starts(practice, "pm-system-design 90"))).contains("90 is no track");
    assertThat(Said.in(max.starts(practice, "45 60 pm-system-design"))).contains("60 is no track");
    for (var named :
        List.of(
            Map.of("track", "brewing"),
            Map.of("track", "pm-system-design", "format", "typed"),
            Map.of("track", "pm-system-design", "format", "25", "kind", "song"),
            Map.of("track", "pm-system-design", "format", "25", "private", "ja"))) {
      assertThat(Said.in(max.types(practice, "mock start", named))).contains("is no track");
    }
    assertThat(practice.cards()).isEmpty();
  }

  @Test
  void aLobbyNeedsAChannelWhereOthersCanJoin() {
    assertThat(Said.in(max.starts(group.direct(max), "pm-system-design 45")))
        .contains("Nobody could join you here");
    assertThat(Said.in(max.types(group.direct(max), "mock start")))
        .contains("Nobody could join you here");
  }

  @Test
  void aLobbyThatNobodyBeginsSaysThatItIsClosed() {
    max.starts(practice, "pm-system-design 45");
    Card lobby = practice.latest(LOBBY);
    group.passes(ofMinutes(29));
    assertThat(presses(ana, "Join as candidate")).contains("You are the candidate");
    group.passes(ofMinutes(1));
    practice.shows("Nobody began it in time");
    assertThat(Said.in(practice.latest(LOBBY))).doesNotContain("[");
    assertThat(Said.in(ben.presses(practice, lobby, "Join as interviewer")))
        .contains("This round is over");
    group.passes(ofDays(1));
    assertThat(practice.cards()).hasSize(1);
    assertThat(group.threads(practice)).isEmpty();
  }

  @Test
  void peopleJoinChangeAndLeave() {
    max.starts(practice, "pm-system-design 45");
    assertThat(presses(ana, "Join as candidate")).contains("You are the candidate");
    assertThat(presses(ben, "Join as candidate")).contains("There is a candidate already");
    assertThat(presses(ana, "Join as observer")).contains("Your role is changed");
    assertThat(presses(ben, "Join as candidate")).contains("You are the candidate");
    assertThat(Said.in(practice.latest(LOBBY)))
        .contains("Candidate: Ben", "Interviewer: Nobody yet", "Observers: Ana", "Host: Max");
    assertThat(presses(max, "Leave")).contains("You have left");
    assertThat(Said.in(practice.latest(LOBBY))).contains("Host: Ana");
    assertThat(presses(max, "Leave")).contains("You are not in this round");
    presses(ana, "Leave");
    presses(ben, "Leave");
    practice.shows("Everybody left, so the lobby closed");
  }

  @Test
  void whoMayBeginAndWhoIsMissing() {
    max.starts(practice, "pm-system-design 45");
    assertThat(presses(max, "Begin")).contains("needs a candidate and an interviewer");
    presses(ana, "Join as candidate");
    assertThat(presses(max, "Begin")).contains("needs an interviewer");
    assertThat(presses(ana, "Begin")).contains("Only the host or the interviewer");
    presses(ben, "Join as interviewer");
    assertThat(presses(ben, "Begin")).contains("The round has begun");
    assertThat(group.threads(practice)).hasSize(1);
  }

  @Test
  void theRoomOpensWithThePlanAndThePhasesFollowByThemselves() {
    Channel room = aRoundIsOn();
    assertThat(room.cards().getFirst().title()).startsWith("The plan: ");
    assertThat(Said.in(room.cards().getFirst()))
        .contains("Roles and prompt 1 minute. The interviewer leads.", "Debrief 4 minutes.");
    assertThat(Said.in(room.latest("Phase 1"))).contains("Ends", "[5 minutes more]");
    group.passes(ofMinutes(1));
    assertThat(Said.in(room.latest("Phase 1"))).contains("Over.").doesNotContain("[");
    assertThat(Said.in(room.latest("Phase 2 of 6: Goal and limits"))).contains("[Next phase]");
    group.passes(ofMinutes(4 + 8 + 6 + 2));
    assertThat(Said.in(room.latest("Phase 6"))).contains("[End the round]");
  }

  @Test
  void aWarningComesTwoMinutesBeforeTheEndAndAgainAfterAnExtension() {
    Channel room = aRoundIsOn();
    group.passes(ofMinutes(1));
    group.passes(ofMinutes(2).minusSeconds(1));
    assertThat(room.titled("2 minutes left")).isEmpty();
    group.passes(ofSeconds(1));
    assertThat(room.titled("2 minutes left: Goal and limits")).hasSize(1);
    assertThat(presses(ben, room, "2 minutes left", "5 minutes more")).contains("This phase ends");
    assertThat(room.titled("2 minutes left")).as("it is true no longer").isEmpty();
    group.passes(ofMinutes(5));
    assertThat(room.titled("2 minutes left")).hasSize(1);
    assertThat(posts("post 2 minutes left")).as("as messages of their own").isEqualTo(2);
    group.passes(ofMinutes(2));
    assertThat(room.titled("2 minutes left")).isEmpty();
    assertThat(room.titled("Phase 3")).hasSize(1);
  }

  private long posts(String what) {
    return group.chat().calls().stream().filter(call -> call.contains(what)).count();
  }

  @Test
  void theClockCanBePausedAndGoesOnWithTheTimeThatWasLeft() {
    Channel room = aRoundIsOn();
    group.passes(ofMinutes(2));
    assertThat(presses(ana, room, "Phase 2", "Pause")).contains("Only the interviewer or the host");
    assertThat(presses(ben, room, "Phase 2", "Pause")).contains("The clock stands");
    assertThat(Said.in(room.latest("Phase 2"))).contains("Paused with 3 minutes left", "[Go on]");
    group.passes(ofMinutes(20));
    assertThat(presses(max, room, "Phase 2", "Go on")).contains("The clock is running");
    group.passes(ofMinutes(3).minusSeconds(1));
    assertThat(room.titled("Phase 3")).isEmpty();
    group.passes(ofSeconds(1));
    assertThat(room.titled("Phase 3")).hasSize(1);
  }

  @Test
  void aForgottenPauseEndsByItselfAndSoDoesTheRound() {
    Channel room = aRoundIsOn();
    presses(ben, room, "Phase 1", "Pause");
    group.passes(ofMinutes(30));
    assertThat(Said.in(room.latest("Phase 1"))).contains("[Pause]");
    group.passes(ofMinutes(25));
    assertThat(room.titled("The round is over")).hasSize(1);
  }

  @Test
  void twoWhoPressNextPhaseAtOnceSkipOnePhase() {
    Channel room = aRoundIsOn();
    Card first = room.latest("Phase 1");
    ben.presses(room, first, "Next phase");
    assertThat(Said.in(max.presses(room, first, "Next phase"))).contains("over already");
    assertThat(room.titled("Phase 2")).hasSize(1);
    assertThat(room.titled("Phase 3")).isEmpty();
    assertThat(presses(chi, room, "Phase 2", "Next phase")).contains("Only the interviewer");
  }

  @Test
  void aPrivateRoomIsForThoseWhoAreInTheRound() {
    max.starts(practice, "pm-system-design 25 private");
    presses(ana, "Join as candidate");
    presses(ben, "Join as interviewer");
    presses(chi, "Join as observer");
    Card lobby = practice.latest(LOBBY);
    assertThat(group.threads(practice)).as("before Begin").isEmpty();
    presses(max, "Begin");
    Channel room = group.threads(practice).getFirst();
    assertThat(venue().only().orElseThrow())
        .containsExactlyInAnyOrder("native-Max", "native-Ana", "native-Ben", "native-Chi");
    assertThat(Said.in(eve.presses(practice, lobby, "Join as observer")))
        .contains("its room is private");
    presses(chi, room, "The plan", "Leave");
    group.threads(practice);
    assertThat(venue().only().orElseThrow())
        .containsExactlyInAnyOrder("native-Max", "native-Ana", "native-Ben");
    presses(max, room, "The plan", "Leave");
    group.threads(practice);
    assertThat(venue().only().orElseThrow()).containsExactlyInAnyOrder("native-Ana", "native-Ben");
  }

  @Test
  void anOpenRoomIsForEverybody() {
    aRoundIsOn();
    assertThat(venue().only()).isEmpty();
  }

  @Test
  void aRoundWithoutItsCandidateIsBrokenOff() {
    Channel room = aRoundIsOn();
    presses(chi, room, "The plan", "Leave");
    assertThat(room.titled("The round was broken off")).isEmpty();
    presses(ana, room, "The plan", "Leave");
    room.shows("Ana left, and without a candidate or an interviewer there is no round");
    practice.shows("It was broken off");
    assertThat(Said.in(room.latest("Phase 1"))).doesNotContain("[");
    assertThat(presses(ben, room, "The plan", "Leave")).contains("This round is over");
    assertThat(venue().live()).as("for those who want to talk").isTrue();
    group.passes(ofDays(2));
    group.threads(practice);
    assertThat(venue().live()).isFalse();
    assertThat(room.titled("Phase 2")).isEmpty();
  }

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
