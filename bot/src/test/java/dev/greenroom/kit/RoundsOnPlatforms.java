package dev.greenroom.kit;

import static dev.greenroom.kit.PlatformGroup.form;
import static dev.greenroom.kit.PlatformGroup.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.kit.PlatformDriver.Asked;
import dev.greenroom.kit.PlatformDriver.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mock interviews: their lobbies, rooms and phases. */
interface RoundsOnPlatforms {
  PlatformGroup group();

  @Test
  default void aLobbyIsOpenedByAFormForWhatWasNotTyped() {
    Asked form =
        form(
            group()
                .people
                .types("Ana", group().practice, "mock", Map.of("track", "pm-system-design")));
    assertThat(form.title()).isEqualTo("New mock interview");
    assertThat(form.values()).containsEntry("Length", "45 minutes");
    Page opened = group().sends("Ana", form, Map.of("Length", "25 minutes"));
    assertThat(opened.words()).startsWith("The lobby is open");
    assertThat(group().lobby().words())
        .contains("Length: 25 minutes")
        .containsIgnoringCase("Host: Ana");
  }

  @Test
  default void peopleJoinChangeTheirRoleAndLeaveOnTheOneCardOfTheLobby() {
    group().aLobbyIsOpen("no");
    assertThat(joins("Ana", "candidate").words()).startsWith("You are in");
    assertThat(group().lobby().words()).containsIgnoringCase("Candidate: Ana");
    refused(
        group().people.presses("Ben", group().lobby(), "Join as candidate"),
        "There is a candidate already");
    assertThat(joins("Ana", "interviewer").words()).startsWith("Your role is changed");
    assertThat(group().lobby().words())
        .contains("Candidate: Nobody yet")
        .containsIgnoringCase("Interviewer: Ana");
    Page before = group().lobby();
    joins("Ana", "interviewer");
    assertThat(group().lobby()).isEqualTo(before);
    assertThat(group().presses("Ana", group().lobby(), "Leave").words())
        .startsWith("You have left");
    assertThat(group().lobby().words()).contains("Interviewer: Nobody yet");
    assertThat(group().messages(group().practice)).hasSize(1);
  }

  private Page joins(String person, String role) {
    return group().presses(person, group().lobby(), "Join as " + role);
  }

  @Test
  default void aRoundBeginsWhenItIsCompleteAndByThoseWhoMayBeginIt() {
    group().aLobbyIsOpen("no");
    refused(group().people.presses("Max", group().lobby(), "Begin"), "needs a candidate");
    joins("Ana", "candidate");
    joins("Ben", "interviewer");
    refused(
        group().people.presses("Ana", group().lobby(), "Begin"),
        "Only the host or the interviewer can begin");
    assertThat(group().presses("Max", group().lobby(), "Begin").words())
        .startsWith("The round has begun");
    assertThat(group().lobby().controls()).doesNotContain("Begin");
  }

  @Test
  default void whoeverBeginsARoundIsShownTheWayToItsRoom() {
    group().aLobbyIsOpen("no");
    joins("Ana", "candidate");
    joins("Ben", "interviewer");
    Page begun = group().presses("Ben", group().lobby(), "Begin");
    assertThat(begun.words()).contains("It goes on in ", "where everybody finds their brief");
    assertThat(begun.controls()).isEmpty();
  }

  @Test
  default void whoeverBeginsAPrivateRoundIsShownTheWayToItsRoomToo() {
    group().aLobbyIsOpen("yes");
    joins("Ana", "candidate");
    joins("Ben", "interviewer");
    assertThat(group().presses("Ben", group().lobby(), "Begin").words()).contains("It goes on in ");
  }

  @Test
  default void aRoomThatIsDeletedIsToldOfAloneAndAnotherOneOpensWithAllOfIt() {
    group().aRoundIsOn("no");
    if (group().people.deletesThread(group().room())) {
      group().passes(Duration.ofMinutes(12));
      Page told = group().soonTold("Ana", "The room is gone");
      assertThat(told.controls()).containsExactly("Open another room");
      assertThat(group().lobby().controls()).containsExactly("Open another room", "End");
      assertThat(group().presses("Ana", told, "Open another room").words())
          .contains("It goes on in ");
      assertThat(group().inRoom("The plan").words()).containsIgnoringCase("Candidate: Ana");
      assertThat(group().inRoom("Phase").controls()).contains("Go on");
      assertThat(group().lobby().controls()).isEmpty();
    }
  }

  @Test
  default void aRoundWithoutARoomIsEndedByWhoRunsItAndNobodyIsThanked() {
    group().aRoundIsOn("no");
    if (group().people.deletesThread(group().room())) {
      group().passes(Duration.ofMinutes(12));
      Page told = group().soonTold("Ben", "The room is gone");
      assertThat(group().presses("Ben", told, "End").words()).startsWith("The round is ended");
      assertThat(group().lobby().words())
          .contains("ended without a vote")
          .doesNotContain("Thank you");
      assertThat(group().told("Ana", "The room is gone").controls()).isEmpty();
    }
  }

  @Test
  default void aRoundHasAThreadThatEverybodyFindsAndThatIsClosedAtItsEnd() {
    group().aRoundIsOn("no");
    assertThat(group().people.threads(group().practice))
        .singleElement()
        .satisfies(
            room -> {
              assertThat(room.open()).isTrue();
              assertThat(room.live()).isTrue();
              assertThat(group().messages(room.id())).hasSizeGreaterThanOrEqualTo(2);
            });
    group().passes(Duration.ofDays(10));
    assertThat(group().people.threads(group().practice))
        .singleElement()
        .matches(room -> !room.live());
  }

  @Test
  default void aPrivateRoundHasAThreadForThoseInIt() {
    group().aRoundIsOn("yes");
    assertThat(group().people.threads(group().practice))
        .singleElement()
        .matches(room -> !room.open())
        .satisfies(room -> assertThat(group().messages(room.id())).isNotEmpty());
    Page brief = group().presses("Ana", group().inRoom("The plan"), "My brief");
    assertThat(brief.words()).contains("candidate");
    group().passes(Duration.ofMinutes(25));
    assertThat(group().votes("Ben").words()).startsWith("Your vote is in");
  }

  @Test
  default void everybodyHasABriefOfTheirOwn() {
    group().aRoundIsOn("no");
    assertThat(brief("Ana").words()).startsWith("Your brief: candidate");
    assertThat(brief("Chi").words()).startsWith("Your brief: observer");
    assertThat(group().messages(group().room())).noneMatch(page -> page.words().contains("brief:"));
  }

  private Page brief(String person) {
    return group().presses(person, group().inRoom("Phase 1"), "My brief");
  }

  @Test
  default void aPageOfABriefTurnsIntoTheNext() {
    group().aRoundIsOn("no");
    Page first = group().presses("Ben", brief("Ben"), "First question");
    assertThat(first.words()).startsWith("Ask, 1 of ").contains("Not ticked.");
    Page ticked = group().presses("Ben", first, "Tick");
    assertThat(ticked.words()).startsWith("Ask, 1 of ").contains("Ticked. 1 of ");
    Page second = group().presses("Ben", ticked, "Next");
    assertThat(second.words()).startsWith("Ask, 2 of ");
    assertThat(List.of(ticked.id(), second.id())).containsOnly(first.id());
  }

  @Test
  default void theInterviewerGoesOnToTheNextPhase() {
    group().aRoundIsOn("no");
    Page first = group().inRoom("Phase 1");
    refused(group().people.presses("Chi", first, "Next phase"), "Only the interviewer or the host");
    var _ = group().people.presses("Ben", first, "Next phase");
    assertThat(group().inRoom("Phase 2").controls()).contains("Next phase");
    assertThat(group().inRoom("Phase 1"))
        .matches(over -> over.id().equals(first.id()))
        .matches(over -> over.words().endsWith("Over."))
        .matches(over -> over.controls().isEmpty());
    refused(group().people.presses("Ben", first, "Next phase"), "This phase is over already");
  }

  @Test
  default void aPhaseWaitsWhileItIsPausedAndTakesLongerWhereItMust() {
    group().aRoundIsOn("no");
    String phase = group().inRoom("Phase 1").words().lines().findFirst().orElseThrow();
    assertThat(group().presses("Ben", group().inRoom("Phase 1"), "Pause").words())
        .startsWith("The clock stands");
    assertThat(group().inRoom("Phase 1").words()).contains("Paused with");
    group().passes(Duration.ofMinutes(20));
    assertThat(group().presses("Ben", group().inRoom(phase), "Go on").words())
        .startsWith("The clock is running");
    assertThat(group().presses("Ben", group().inRoom(phase), "5 minutes more").words())
        .startsWith("The clock is running");
    group().passes(Duration.ofMinutes(5));
    assertThat(group().messages(group().room()))
        .noneMatch(page -> page.words().startsWith("Phase 2"));
  }

  @Test
  default void aRoundWithoutItsCandidateIsBrokenOff() {
    group().aRoundIsOn("no");
    assertThat(group().presses("Ana", group().inRoom("The plan"), "Leave").words())
        .startsWith("You have left");
    assertThat(group().inRoom("The round was broken off").words()).containsIgnoringCase("Ana left");
    assertThat(group().lobby().words()).contains("broken off");
  }
}
