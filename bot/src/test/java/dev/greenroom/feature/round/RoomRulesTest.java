package dev.greenroom.feature.round;

import static dev.greenroom.feature.round.RoundFixture.ANA;
import static dev.greenroom.feature.round.RoundFixture.BEN;
import static dev.greenroom.feature.round.RoundFixture.CHI;
import static dev.greenroom.feature.round.RoundFixture.EVE;
import static dev.greenroom.feature.round.RoundFixture.MAX;
import static dev.greenroom.feature.round.RoundFixture.NINE;
import static dev.greenroom.feature.round.RoundFixture.after;
import static dev.greenroom.feature.round.RoundFixture.at;
import static dev.greenroom.feature.round.RoundFixture.decide;
import static dev.greenroom.feature.round.RoundFixture.lobby;
import static dev.greenroom.feature.round.RoundFixture.minutes;
import static dev.greenroom.feature.round.RoundFixture.over;
import static dev.greenroom.feature.round.RoundFixture.refused;
import static dev.greenroom.feature.round.RoundFixture.running;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.model.CardAt;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Wake;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A round whose room is gone, and one that lost somebody for good. */
class RoomRulesTest {
  private static final RoundCommand LOSE = new RoundCommand.LoseRoom();
  private static final RoundCommand REPLACE = new RoundCommand.ReplaceRoom();

  private final Round lost = after(running(), LOSE, minutes(2), MAX);

  @Test
  void theClockStandsWhileThereIsNoRoomAndGoesOnWhereItStood() {
    assertThat(lost).isInstanceOf(Round.Paused.class);
    assertThat(((Round.Paused) lost).left()).isEqualTo(Duration.ofMinutes(3));
    assertThat(after(lost, LOSE, minutes(3), MAX)).as("told twice").isEqualTo(lost);
    Round another = after(lost, REPLACE, minutes(9), CHI);
    Round on = after(another, new RoundCommand.Resume(), minutes(10), BEN);
    assertThat(((Round.Running) on).ends()).isEqualTo(minutes(13));
  }

  @Test
  void everybodyInItIsToldAloneAndMayOpenAnotherRoom() {
    assertThat(lost.cards())
        .contains(
            new CardAt("room-lost.ana", Place.of("playground", ANA)),
            new CardAt("room-lost.max", Place.of("playground", MAX)));
    assertThat(running().cards()).noneMatch(card -> card.key().startsWith("room-lost"));
    assertThat(decide(lost, REPLACE, EVE)).isEqualTo(refused("round.not-in"));
    Round another = after(lost, REPLACE, NINE, ANA);
    assertThat(decide(another, REPLACE, ANA)).isEqualTo(refused("round.has-room"));
    assertThat(another.cards()).as("to take back what they were told").hasSameSizeAs(lost.cards());
  }

  @Test
  void aRoomThatIsLostWithTheLastMomentOfAPhaseKeepsTheNextOneWaiting() {
    Round gone = after(running(), LOSE, minutes(5), MAX);
    assertThat(gone).isInstanceOf(Round.Running.class);
    Round waits = after(gone, new RoundCommand.EndPhase(minutes(5)), minutes(5), MAX);
    assertThat(((Round.Paused) waits).left()).isEqualTo(Duration.ofMinutes(10));
    assertThat(((Round.Paused) waits).phase()).isEqualTo(2);
  }

  @Test
  void noRoomOpensInAChannelThatTakesNothing() {
    var facts = new RoundFacts.Stage(false, true);
    assertThat(RoundRules.decide(lost, REPLACE, facts, at(NINE, ANA)))
        .isEqualTo(refused("round.channel-on-hold"));
  }

  @Test
  void onlyWhoRunsItEndsItAndOnlyWhileItHasNoRoom() {
    var end = new RoundCommand.End();
    assertThat(decide(lost, end, ANA)).isEqualTo(refused("round.clock-not-yours"));
    assertThat(decide(running(), end, BEN)).isEqualTo(refused("round.has-room"));
    Round ended = after(lost, end, minutes(4), BEN);
    assertThat(((Round.BrokenOff) ended).why()).isEqualTo(RoundEvent.Cause.NO_ROOM);
    assertThat(((Round.BrokenOff) ended).was().crew().has(BEN)).as("nobody left").isTrue();
  }

  @Test
  void aRoundThatNobodyGivesARoomEndsByItself() {
    Wake wake = lost.wakes().getFirst();
    Round ended = after(lost, new RoundCommand.EndPause(wake.at()), wake.at(), MAX);
    assertThat(((Round.BrokenOff) ended).why()).isEqualTo(RoundEvent.Cause.NO_ROOM);
  }

  @Test
  void aRoundThatNobodyCouldSeeIsNotOver() {
    int last = RoundFixture.MINUTES.size();
    var before = new Round.Running(RoundFixture.played(), last, NINE, minutes(5), Optional.empty());
    var end = new RoundCommand.EndPhase(minutes(5));
    for (boolean stands : new boolean[] {true, false}) {
      var facts = new RoundFacts.Stage(stands, false);
      Round ended = after(before, RoundRules.decide(before, end, facts, at(minutes(5), MAX)));
      assertThat(ended).isInstanceOf(stands ? Round.Over.class : Round.BrokenOff.class);
    }
  }

  @Test
  void afterTheEndAnotherRoomOpensForTheVotes() {
    Round gone = after(over(), LOSE, NINE, MAX);
    assertThat(((Round.Over) gone).was().hasNoRoom()).isTrue();
    assertThat(decide(gone, new RoundCommand.End(), MAX)).isEqualTo(refused("round.over"));
    assertThat(((Round.Over) after(gone, REPLACE, NINE, ANA)).was().hasNoRoom()).isFalse();
  }

  @Test
  void aRoundWithoutItsCandidateIsBrokenOffAndItsHostIsToldAlone() {
    Round off = after(running(), new RoundCommand.Depart(ANA), minutes(1), MAX);
    assertThat(((Round.BrokenOff) off).why()).isEqualTo(RoundEvent.Cause.DEPARTED);
    assertThat(off.cards()).contains(new CardAt("departed", Place.of("playground", MAX)));
    Round hostless = after(lobby(RoundFixture.crew()), new RoundCommand.Depart(MAX), NINE, MAX);
    assertThat(((Round.Lobby) hostless).crew().host()).isEqualTo(ANA);
    Round on = after(running(), new RoundCommand.Depart(CHI), NINE, MAX);
    assertThat(on).isInstanceOf(Round.Running.class);
    assertThat(after(running(), new RoundCommand.Depart(EVE), NINE, MAX)).isEqualTo(running());
  }
}
