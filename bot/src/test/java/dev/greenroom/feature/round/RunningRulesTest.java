package dev.greenroom.feature.round;

import static dev.greenroom.feature.round.RoundFixture.ANA;
import static dev.greenroom.feature.round.RoundFixture.BEN;
import static dev.greenroom.feature.round.RoundFixture.CHI;
import static dev.greenroom.feature.round.RoundFixture.EVE;
import static dev.greenroom.feature.round.RoundFixture.MAX;
import static dev.greenroom.feature.round.RoundFixture.NINE;
import static dev.greenroom.feature.round.RoundFixture.after;
import static dev.greenroom.feature.round.RoundFixture.decide;
import static dev.greenroom.feature.round.RoundFixture.leaves;
import static dev.greenroom.feature.round.RoundFixture.minutes;
import static dev.greenroom.feature.round.RoundFixture.paused;
import static dev.greenroom.feature.round.RoundFixture.played;
import static dev.greenroom.feature.round.RoundFixture.refused;
import static dev.greenroom.feature.round.RoundFixture.running;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.model.Wake;
import dev.greenroom.ui.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The clock of a round, whoever runs it, and who may go. */
final class RunningRulesTest {
  @Test
  void theHostOfARunningRoundHasASuccessorToo() {
    assertThat(((Round.Running) leaves(running(), MAX)).now().crew().host()).isEqualTo(ANA);
  }

  @Test
  void withoutCandidateOrInterviewerARoundIsBrokenOff() {
    for (Round round : List.of(running(), paused())) {
      for (MemberId needed : List.of(ANA, BEN)) {
        assertThat(leaves(round, needed))
            .isEqualTo(
                new Round.BrokenOff(
                    played().without(needed), 1, needed, RoundEvent.Cause.LEFT, NINE, false));
      }
    }
  }

  @Test
  void withoutAnObserverARoundGoesOn() {
    assertThat(leaves(running(), CHI)).isInstanceOf(Round.Running.class);
    assertThat(leaves(paused(), CHI)).isInstanceOf(Round.Paused.class);
    assertThat(leaves(running(), CHI).played().orElseThrow().crew().has(CHI)).isFalse();
  }

  @Test
  void onlyTheHostAndTheInterviewerRunTheClock() {
    List<RoundCommand> pressed =
        List.of(
            new RoundCommand.Pause(),
            new RoundCommand.Resume(),
            new RoundCommand.Extend(1),
            new RoundCommand.Skip(1));
    for (Round round : List.of(running(), paused())) {
      for (RoundCommand command : pressed) {
        for (MemberId other : List.of(ANA, CHI, EVE)) {
          assertThat(decide(round, command, other)).isEqualTo(refused("round.clock-not-yours"));
        }
        assertThat(decide(round, command, MAX)).isEqualTo(decide(round, command, BEN));
      }
    }
  }

  @Test
  void aPauseKeepsExactlyTheTimeThatIsLeft() {
    Instant pressed = NINE.plusMillis(61_234);
    Round stands = after(running(), new RoundCommand.Pause(), pressed, BEN);
    Duration left = Duration.ofMinutes(5).minusMillis(61_234);
    assertThat(stands)
        .isEqualTo(new Round.Paused(played(), 1, left, pressed.plus(RunningRules.LONGEST_PAUSE)));
    Instant goesOn = minutes(20);
    assertThat(after(stands, new RoundCommand.Resume(), goesOn, MAX))
        .isEqualTo(new Round.Running(played(), 1, goesOn, goesOn.plus(left), Optional.empty()));
  }

  @Test
  void aPauseIsOverByItselfAfterHalfAnHourHoweverLateThatIsSeen() {
    assertThat(paused().wakes()).containsExactly(new Wake(Round.END_PAUSE, minutes(30)));
    Round on = after(paused(), new RoundCommand.EndPause(minutes(30)), minutes(31), EVE);
    assertThat(((Round.Running) on).ends()).isEqualTo(minutes(33));
  }

  @Test
  void anExtensionIsFiveMinutesAndHasAWarningOfItsOwn() {
    Round warned = after(running(), new RoundCommand.Warn(minutes(3)), minutes(3), EVE);
    assertThat(warned.wakes()).containsExactly(new Wake(Round.END_PHASE, minutes(5)));
    Round longer = after(warned, new RoundCommand.Extend(1), minutes(4), BEN);
    assertThat(longer.wakes())
        .containsExactly(new Wake(Round.WARN, minutes(8)), new Wake(Round.END_PHASE, minutes(10)));
    assertThat(after(longer, new RoundCommand.EndPhase(minutes(5)), minutes(5), EVE))
        .isEqualTo(longer);
    assertThat(after(longer, new RoundCommand.Warn(minutes(3)), minutes(5), EVE)).isEqualTo(longer);
  }

  @Test
  void aPhaseOfAMinuteHasNoWarningUnlessItIsExtended() {
    var last = new Round.Running(played(), 3, NINE, minutes(1), Optional.empty());
    assertThat(last.wakes()).containsExactly(new Wake(Round.END_PHASE, minutes(1)));
    assertThat(after(last, new RoundCommand.Extend(3), NINE, BEN).wakes())
        .containsExactly(new Wake(Round.WARN, minutes(4)), new Wake(Round.END_PHASE, minutes(6)));
  }

  @Test
  void aWarningIsNotRepeatedAfterAPause() {
    Round warned = after(running(), new RoundCommand.Warn(minutes(3)), minutes(3), EVE);
    Round stands = after(warned, new RoundCommand.Pause(), minutes(4), BEN);
    assertThat(after(stands, new RoundCommand.Resume(), minutes(9), BEN).wakes())
        .containsExactly(new Wake(Round.END_PHASE, minutes(10)));
  }

  @Test
  void aWarningThatComesLateSaysWhatIsTrulyLeft() {
    var warn = new RoundCommand.Warn(minutes(3));
    assertThat(((Round.Running) after(running(), warn, minutes(4), EVE)).warned())
        .contains(Duration.ofMinutes(1));
    assertThat(after(running(), warn, minutes(5), EVE)).isEqualTo(running());
  }

  @Test
  void twoWhoSkipAtOnceSkipOnePhase() {
    Round second = after(running(), new RoundCommand.Skip(1), minutes(2), BEN);
    assertThat(second)
        .isEqualTo(new Round.Running(played(), 2, minutes(2), minutes(12), Optional.empty()));
    assertThat(decide(second, new RoundCommand.Skip(1), minutes(2), MAX))
        .isEqualTo(refused("round.phase-over"));
    assertThat(decide(second, new RoundCommand.Extend(1), minutes(2), MAX))
        .isEqualTo(refused("round.phase-over"));
  }

  @Test
  void aPhaseWhoseTimeIsUpIsNoLongerPausedExtendedOrSkipped() {
    for (RoundCommand pressed :
        List.of(new RoundCommand.Pause(), new RoundCommand.Extend(1), new RoundCommand.Skip(1))) {
      assertThat(decide(running(), pressed, minutes(5), BEN))
          .isEqualTo(refused("round.phase-over"));
    }
  }

  @Test
  void aPausedPhaseCanBeSkipped() {
    assertThat(after(paused(), new RoundCommand.Skip(1), minutes(9), MAX))
        .isEqualTo(new Round.Running(played(), 2, minutes(9), minutes(19), Optional.empty()));
  }

  @Test
  void theNextPhaseBeginsWhenTheFormerWasOverHoweverLateThatIsSeen() {
    Round late = after(running(), new RoundCommand.EndPhase(minutes(5)), minutes(14), EVE);
    assertThat(late)
        .isEqualTo(new Round.Running(played(), 2, minutes(5), minutes(15), Optional.empty()));
  }

  @Test
  void withTheLastPhaseTheRoundIsOver() {
    var last = new Round.Running(played(), 3, NINE, minutes(1), Optional.empty());
    assertThat(after(last, new RoundCommand.EndPhase(minutes(1)), minutes(2), EVE))
        .isEqualTo(new Round.Over(played(), minutes(1), false));
    assertThat(after(last, new RoundCommand.Skip(3), NINE, BEN))
        .isEqualTo(new Round.Over(played(), NINE, false));
  }

  @Test
  void onlyTheInterviewerTicksAndATickTwiceIsATick() {
    var tick = new RoundCommand.Tick(1, true);
    assertThat(decide(running(), tick, MAX)).isEqualTo(refused("round.brief-not-yours"));
    Round ticked = after(running(), tick, NINE, BEN);
    assertThat(ticked.played().orElseThrow().ticks()).containsExactly(1);
    assertThat(after(ticked, tick, NINE, BEN)).isEqualTo(ticked);
    assertThat(after(ticked, new RoundCommand.Tick(1, false), NINE, BEN)).isEqualTo(running());
    for (int none : List.of(0, 4, 9999)) {
      assertThat(decide(running(), new RoundCommand.Tick(none, true), BEN))
          .isEqualTo(refused("round.no-item"));
    }
  }
}
