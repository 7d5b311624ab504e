package dev.greenroom.feature.round;

import static dev.greenroom.feature.round.RoundFixture.ANA;
import static dev.greenroom.feature.round.RoundFixture.BEN;
import static dev.greenroom.feature.round.RoundFixture.CHI;
import static dev.greenroom.feature.round.RoundFixture.EVE;
import static dev.greenroom.feature.round.RoundFixture.MAX;
import static dev.greenroom.feature.round.RoundFixture.NINE;
import static dev.greenroom.feature.round.RoundFixture.after;
import static dev.greenroom.feature.round.RoundFixture.at;
import static dev.greenroom.feature.round.RoundFixture.crew;
import static dev.greenroom.feature.round.RoundFixture.decide;
import static dev.greenroom.feature.round.RoundFixture.leaves;
import static dev.greenroom.feature.round.RoundFixture.lobby;
import static dev.greenroom.feature.round.RoundFixture.minutes;
import static dev.greenroom.feature.round.RoundFixture.played;
import static dev.greenroom.feature.round.RoundFixture.refused;
import static dev.greenroom.feature.round.RoundFixture.running;
import static dev.greenroom.feature.round.RoundFixture.setup;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.feature.Decision;
import dev.greenroom.core.model.Wake;
import dev.greenroom.feature.rotation.QuestionRotation;
import dev.greenroom.ui.MemberId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who takes which role, and who begins with whom. */
final class LobbyRulesTest {
  @Test
  void aRoundHasOneCandidateOneInterviewerAndFourObserversAtMost() {
    assertThat(Arrays.stream(Role.values()).map(Role::capacity)).containsExactly(1, 1, 4);
  }

  @Test
  void onlyTheHostAndTheInterviewerBegin() {
    assertThat(begins(lobby(crew()), MAX)).isInstanceOf(Decision.Done.class);
    assertThat(begins(lobby(crew()), BEN)).isInstanceOf(Decision.Done.class);
    for (MemberId other : List.of(ANA, CHI, EVE)) {
      assertThat(begins(lobby(crew()), other)).isEqualTo(refused("round.begin-not-yours"));
    }
  }

  @Test
  void beginIsRefusedWithWhoIsMissing() {
    Crew alone = Crew.of(MAX);
    assertThat(begins(lobby(alone), MAX)).isEqualTo(refused("round.needs-both"));
    assertThat(begins(lobby(alone.joined(ANA, Role.CANDIDATE)), MAX))
        .isEqualTo(refused("round.needs-interviewer"));
    assertThat(begins(lobby(alone.joined(BEN, Role.INTERVIEWER)), MAX))
        .isEqualTo(refused("round.needs-candidate"));
    assertThat(begins(lobby(alone.joined(CHI, Role.OBSERVER)), MAX))
        .isEqualTo(refused("round.needs-both"));
  }

  @Test
  void beginIsRefusedWhereThePacksHaveNothingForItAnyMore() {
    var empty =
        new RoundFacts.Supplied(
            RoundFixture.ID, List.of(), QuestionRotation.Past.NOTHING, RoundFixture.SCORING);
    assertThat(RoundRules.decide(lobby(crew()), new RoundCommand.Begin(), empty, at(NINE, MAX)))
        .isEqualTo(refused("round.no-question"));
  }

  private static Decision<RoundEvent> begins(Round lobby, MemberId member) {
    return decide(lobby, new RoundCommand.Begin(), member);
  }

  @Test
  void theFirstPhaseLastsFromTheMomentOfBegin() {
    Round begun = after(lobby(crew()), new RoundCommand.Begin(), minutes(7), MAX);
    assertThat(begun)
        .isEqualTo(new Round.Running(played(), 1, minutes(7), minutes(12), Optional.empty()));
  }

  @Test
  void aRoundTakesOneCandidateOneInterviewerAndFourObservers() {
    Round lobby = lobby(crew());
    assertThat(joins(lobby, EVE, Role.CANDIDATE)).isEqualTo(refused("round.full.candidate"));
    assertThat(joins(lobby, EVE, Role.INTERVIEWER)).isEqualTo(refused("round.full.interviewer"));
    for (String name : List.of("o2", "o3", "o4")) {
      lobby = after(lobby, joins(lobby, new MemberId(name), Role.OBSERVER));
    }
    assertThat(joins(lobby, EVE, Role.OBSERVER)).isEqualTo(refused("round.full.observer"));
    assertThat(joins(lobby, CHI, Role.OBSERVER)).isInstanceOf(Decision.Done.class);
  }

  @Test
  void changingTheRoleFreesTheOldOneAndKeepsOnesPlaceInTheOrder() {
    Round lobby = after(lobby(crew()), joins(lobby(crew()), ANA, Role.OBSERVER));
    assertThat(((Round.Lobby) lobby).crew().seats())
        .extracting(Crew.Seat::member)
        .containsExactly(MAX, ANA, BEN, CHI);
    assertThat(((Round.Lobby) lobby).crew().in(Role.CANDIDATE)).isEmpty();
    assertThat(joins(lobby, EVE, Role.CANDIDATE)).isInstanceOf(Decision.Done.class);
  }

  @Test
  void aRoleThatIsTakenLeavesOneInTheFormerRole() {
    assertThat(after(lobby(crew()), joins(lobby(crew()), CHI, Role.CANDIDATE)))
        .isEqualTo(lobby(crew()));
  }

  private static Decision<RoundEvent> joins(Round lobby, MemberId member, Role role) {
    return decide(lobby, new RoundCommand.Join(role), member);
  }

  @Test
  void theLastMomentOfALobbyStillTakesSomebodyAndTheNextDoesNot() {
    var joining = new RoundCommand.Join(Role.OBSERVER);
    assertThat(decide(lobby(crew()), joining, minutes(30).minusMillis(1), EVE))
        .isInstanceOf(Decision.Done.class);
    assertThat(decide(lobby(crew()), joining, minutes(30), EVE))
        .isEqualTo(refused("round.too-late"));
    assertThat(decide(lobby(crew()), new RoundCommand.Begin(), minutes(30), MAX))
        .isEqualTo(refused("round.too-late"));
  }

  @Test
  void afterTheHostComesWhoHasBeenThereLongest() {
    Round lobby = leaves(lobby(crew()), MAX);
    assertThat(((Round.Lobby) lobby).crew().host()).isEqualTo(ANA);
    assertThat(begins(lobby, ANA)).isInstanceOf(Decision.Done.class);
    assertThat(((Round.Lobby) leaves(lobby, ANA)).crew().host()).isEqualTo(BEN);
  }

  @Test
  void aLobbyThatEverybodyHasLeftEnds() {
    Round lobby = lobby(Crew.of(MAX).joined(ANA, Role.CANDIDATE));
    lobby = leaves(leaves(lobby, MAX), ANA);
    assertThat(lobby).isEqualTo(new Round.CalledOff(setup(false), RoundEvent.Why.EMPTY, NINE));
    assertThat(lobby.wakes()).isEmpty();
  }

  @Test
  void aLobbyThatNobodyBeginsEndsAtItsTime() {
    Round lobby = lobby(crew());
    assertThat(lobby.wakes()).containsExactly(new Wake(Round.EXPIRE, minutes(30)));
    assertThat(after(lobby, new RoundCommand.Expire(minutes(30)), minutes(45), MAX))
        .isEqualTo(new Round.CalledOff(setup(false), RoundEvent.Why.EXPIRED, minutes(30)));
  }

  @Test
  void whoComesTooLateIsToldWhetherTheyCanWatch() {
    var secluded = new Round.Running(played(true), 1, NINE, minutes(5), Optional.empty());
    assertThat(joins(running(), EVE, Role.OBSERVER)).isEqualTo(refused("round.started"));
    assertThat(joins(secluded, EVE, Role.OBSERVER)).isEqualTo(refused("round.started-private"));
  }
}
