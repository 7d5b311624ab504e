package dev.greenroom.feature.round;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.kit.Channel;
import dev.greenroom.kit.Said;
import dev.greenroom.ui.Card;
import org.junit.jupiter.api.Test;

/** A mock interview as a group lives it. */
class RoundScenarioTest extends InAGroup {
  @Test
  void aRoundGoesFromItsLobbyThroughItsPhasesToItsEnd() {
    Channel room = aRoundIsOn();
    assertThat(group.threads(practice)).hasSize(1);
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
  void theEndOfAPhaseThatWasSkippedIsNoEventToGoTo() {
    Channel room = aRoundIsOn();
    assertThat(group.next()).contains(group.now().plus(ofMinutes(1)));
    ben.presses(room, room.latest("Phase 1"), "Next phase");
    assertThat(group.next()).as("its warning").contains(group.now().plus(ofMinutes(2)));
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
    assertThat(venue().people())
        .containsExactlyInAnyOrder("native-Max", "native-Ana", "native-Ben", "native-Chi");
    assertThat(Said.in(eve.presses(practice, lobby, "Join as observer")))
        .contains("its room is private");
    presses(chi, room, "The plan", "Leave");
    group.threads(practice);
    assertThat(venue().people())
        .containsExactlyInAnyOrder("native-Max", "native-Ana", "native-Ben");
    presses(max, room, "The plan", "Leave");
    group.threads(practice);
    assertThat(venue().people()).containsExactlyInAnyOrder("native-Ana", "native-Ben");
  }

  @Test
  void anOpenRoomIsForEverybody() {
    aRoundIsOn();
    assertThat(venue().secluded()).isFalse();
    assertThat(venue().people())
        .as("they find it among their own")
        .contains("native-Ana", "native-Ben", "native-Chi");
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
}
