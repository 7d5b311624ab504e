package dev.greenroom.feature.round;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.model.Reply;
import dev.greenroom.kit.Said;
import dev.greenroom.ui.Card;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How people come to a mock interview. */
class LobbyScenarioTest extends InAGroup {
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
                    "mock",
                    Map.of("track", "PM-system-design", "format", "25", "private", "yes"))))
        .contains("The lobby is open");
    assertThat(Said.in(practice.latest(LOBBY))).contains("25 minutes", "Any kind", "Private");
  }

  @Test
  void aWordThatMeansNothingIsNeverPassedOver() {
    assertThat(Said.in(max.starts(practice, "pm-system-design 45 privat")))
        .contains("/mock does not know privat.", "Did you mean private?");
    assertThat(Said.in(max.starts(practice, "pm-sistem-design 45")))
        .contains("Did you mean pm-system-design?");
    assertThat(Said.in(max.starts(practice, "pm-system-design 90")))
        .contains("/mock does not know 90. Did you mean 60?");
    assertThat(Said.in(max.starts(practice, "pm-system-design 30")))
        .contains("/mock does not know 30. Did you mean 25?");
    assertThat(Said.in(max.starts(practice, "45 60 pm-system-design")))
        .contains("/mock takes one of a kind, so 60 is one too many");
    for (var named :
        List.of(
            Map.of("track", "brewing"),
            Map.of("track", "pm-system-design", "format", "typed"),
            Map.of("track", "pm-system-design", "format", "25", "kind", "song"),
            Map.of("track", "pm-system-design", "format", "25", "private", "ja"))) {
      assertThat(Said.in(max.types(practice, "mock", named))).contains("/mock does not know");
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
}
