package dev.greenroom.round;

import static dev.greenroom.round.RoundFixture.ANA;
import static dev.greenroom.round.RoundFixture.BEN;
import static dev.greenroom.round.RoundFixture.CHI;
import static dev.greenroom.round.RoundFixture.EVE;
import static dev.greenroom.round.RoundFixture.MAX;
import static dev.greenroom.round.RoundFixture.NINE;
import static dev.greenroom.round.RoundFixture.after;
import static dev.greenroom.round.RoundFixture.at;
import static dev.greenroom.round.RoundFixture.crew;
import static dev.greenroom.round.RoundFixture.decide;
import static dev.greenroom.round.RoundFixture.lobby;
import static dev.greenroom.round.RoundFixture.minutes;
import static dev.greenroom.round.RoundFixture.open;
import static dev.greenroom.round.RoundFixture.over;
import static dev.greenroom.round.RoundFixture.paused;
import static dev.greenroom.round.RoundFixture.played;
import static dev.greenroom.round.RoundFixture.running;
import static dev.greenroom.round.RoundFixture.setup;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.flow.Decision;
import dev.greenroom.flow.Refusal;
import dev.greenroom.flow.Wake;
import dev.greenroom.shelf.Shelf;
import dev.greenroom.ui.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RoundRulesTest {
  /** One of each kind; the pressing person runs the round wherever there is one. */
  private static final List<Round> STATES =
      List.of(
          new Round.None(),
          lobby(crew()),
          running(),
          paused(),
          over(),
          RoundFixture.brokenOff(),
          RoundFixture.calledOff());

  /** Timers come as the state waits for them, where it does. */
  private static List<RoundCommand> commands(Round round) {
    return List.of(
        open(),
        new RoundCommand.Join(Role.OBSERVER),
        new RoundCommand.Leave(),
        new RoundCommand.Begin(),
        new RoundCommand.Expire(due(round, Round.EXPIRE)),
        new RoundCommand.Warn(due(round, Round.WARN)),
        new RoundCommand.EndPhase(due(round, Round.END_PHASE)),
        new RoundCommand.Pause(),
        new RoundCommand.Resume(),
        new RoundCommand.EndPause(due(round, Round.END_PAUSE)),
        new RoundCommand.Extend(1),
        new RoundCommand.Skip(1),
        new RoundCommand.Tick(1, true),
        new RoundCommand.Archive(due(round, Round.ARCHIVE)));
  }

  private static Instant due(Round round, String key) {
    return round.wakes().stream()
        .filter(wake -> wake.key().equals(key))
        .map(Wake::at)
        .findFirst()
        .orElse(NINE);
  }

  @Test
  void eachStateHasADecisionForEachCommand() {
    assertThat(STATES.stream().map(Object::getClass))
        .containsExactlyInAnyOrder(Round.class.getPermittedSubclasses());
    assertThat(commands(running()).stream().map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(records(RoundCommand.class).toList());
    assertThat(STATES.stream().flatMap(RoundRulesTest::lines))
        .containsExactly(
            "None, Open: LobbyOpen [Opened]",
            "None, Join: round.none",
            "None, Leave: round.none",
            "None, Begin: round.none",
            "None, Expire: Quiet []",
            "None, Warn: Quiet []",
            "None, EndPhase: Quiet []",
            "None, Pause: round.none",
            "None, Resume: round.none",
            "None, EndPause: Quiet []",
            "None, Extend: round.none",
            "None, Skip: round.none",
            "None, Tick: round.none",
            "None, Archive: Quiet []",
            "Lobby, Open: round.open",
            "Lobby, Join: InRole [Joined]",
            "Lobby, Leave: Gone [Left]",
            "Lobby, Begin: UnderWay [Begun]",
            "Lobby, Expire: Quiet [CalledOff]",
            "Lobby, Warn: Quiet []",
            "Lobby, EndPhase: Quiet []",
            "Lobby, Pause: round.not-started",
            "Lobby, Resume: round.not-started",
            "Lobby, EndPause: Quiet []",
            "Lobby, Extend: round.not-started",
            "Lobby, Skip: round.not-started",
            "Lobby, Tick: round.not-started",
            "Lobby, Archive: Quiet []",
            "Running, Open: round.started",
            "Running, Join: round.started",
            "Running, Leave: Gone [BrokenOff]",
            "Running, Begin: round.started",
            "Running, Expire: Quiet []",
            "Running, Warn: Quiet [Warned]",
            "Running, EndPhase: Quiet [PhaseBegan]",
            "Running, Pause: Standing [Paused]",
            "Running, Resume: round.not-paused",
            "Running, EndPause: Quiet []",
            "Running, Extend: Ticking [Extended]",
            "Running, Skip: PhaseOver [PhaseBegan]",
            "Running, Tick: Marked [Ticked]",
            "Running, Archive: Quiet []",
            "Paused, Open: round.started",
            "Paused, Join: round.started",
            "Paused, Leave: Gone [BrokenOff]",
            "Paused, Begin: round.started",
            "Paused, Expire: Quiet []",
            "Paused, Warn: Quiet []",
            "Paused, EndPhase: Quiet []",
            "Paused, Pause: round.paused",
            "Paused, Resume: Ticking [Resumed]",
            "Paused, EndPause: Ticking [Resumed]",
            "Paused, Extend: round.paused",
            "Paused, Skip: PhaseOver [PhaseBegan]",
            "Paused, Tick: Marked [Ticked]",
            "Paused, Archive: Quiet []",
            "Over, Open: round.over",
            "Over, Join: round.over",
            "Over, Leave: round.over",
            "Over, Begin: round.over",
            "Over, Expire: Quiet []",
            "Over, Warn: Quiet []",
            "Over, EndPhase: Quiet []",
            "Over, Pause: round.over",
            "Over, Resume: round.over",
            "Over, EndPause: Quiet []",
            "Over, Extend: round.over",
            "Over, Skip: round.over",
            "Over, Tick: round.over",
            "Over, Archive: Quiet [Archived]",
            "BrokenOff, Open: round.over",
            "BrokenOff, Join: round.over",
            "BrokenOff, Leave: round.over",
            "BrokenOff, Begin: round.over",
            "BrokenOff, Expire: Quiet []",
            "BrokenOff, Warn: Quiet []",
            "BrokenOff, EndPhase: Quiet []",
            "BrokenOff, Pause: round.over",
            "BrokenOff, Resume: round.over",
            "BrokenOff, EndPause: Quiet []",
            "BrokenOff, Extend: round.over",
            "BrokenOff, Skip: round.over",
            "BrokenOff, Tick: round.over",
            "BrokenOff, Archive: Quiet [Archived]",
            "CalledOff, Open: round.over",
            "CalledOff, Join: round.over",
            "CalledOff, Leave: round.over",
            "CalledOff, Begin: round.over",
            "CalledOff, Expire: Quiet []",
            "CalledOff, Warn: Quiet []",
            "CalledOff, EndPhase: Quiet []",
            "CalledOff, Pause: round.over",
            "CalledOff, Resume: round.over",
            "CalledOff, EndPause: Quiet []",
            "CalledOff, Extend: round.over",
            "CalledOff, Skip: round.over",
            "CalledOff, Tick: round.over",
            "CalledOff, Archive: Quiet []");
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(RoundRulesTest::records)
        : Stream.of(type);
  }

  private static Stream<String> lines(Round round) {
    return commands(round).stream().map(command -> line(round, command));
  }

  /** A lobby is joined by somebody new; everything else is asked by the interviewer. */
  private static String line(Round round, RoundCommand command) {
    boolean joins = round instanceof Round.Lobby && command instanceof RoundCommand.Join;
    String outcome =
        switch (decide(round, command, joins ? EVE : BEN)) {
          case Decision.Refused<RoundEvent>(var why) -> why.key();
          case Decision.Done<RoundEvent>(var events, var told) ->
              told.getClass().getSimpleName()
                  + events.stream()
                      .map(event -> event.getClass().getSimpleName())
                      .collect(joining(", ", " [", "]"));
        };
    return round.getClass().getSimpleName()
        + ", "
        + command.getClass().getSimpleName()
        + ": "
        + outcome;
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
            RoundFixture.ID, List.of(), Shelf.Past.NOTHING, RoundFixture.SCORING);
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
  void theHostOfARunningRoundHasASuccessorToo() {
    assertThat(((Round.Running) leaves(running(), MAX)).now().crew().host()).isEqualTo(ANA);
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
  void withoutCandidateOrInterviewerARoundIsBrokenOff() {
    for (Round round : List.of(running(), paused())) {
      for (MemberId needed : List.of(ANA, BEN)) {
        assertThat(leaves(round, needed))
            .isEqualTo(new Round.BrokenOff(played().without(needed), 1, needed, NINE, false));
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
  void whoIsNotInARoundCannotLeaveIt() {
    for (Round round : List.of(lobby(crew()), running(), paused())) {
      assertThat(decide(round, new RoundCommand.Leave(), EVE)).isEqualTo(refused("round.not-in"));
    }
  }

  private static Round leaves(Round round, MemberId member) {
    return after(round, new RoundCommand.Leave(), NINE, member);
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
  void itsRoomIsClosedTwoDaysLater() {
    for (Round round : List.of(over(), RoundFixture.brokenOff())) {
      Instant due = NINE.plus(Duration.ofDays(2));
      assertThat(round.wakes()).containsExactly(new Wake(Round.ARCHIVE, due));
      assertThat(after(round, new RoundCommand.Archive(due), due, EVE).wakes()).isEmpty();
    }
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

  @Test
  void whoComesTooLateIsToldWhetherTheyCanWatch() {
    var secluded = new Round.Running(played(true), 1, NINE, minutes(5), Optional.empty());
    assertThat(joins(running(), EVE, Role.OBSERVER)).isEqualTo(refused("round.started"));
    assertThat(joins(secluded, EVE, Role.OBSERVER)).isEqualTo(refused("round.started-private"));
  }

  @Test
  void whatHappenedIsShownToNobodyOnceThereAreBriefsAndTicks() {
    var shown = STATES.stream().filter(round -> !round.sealed()).map(Object::getClass);
    assertThat(shown).containsExactly(Round.None.class, Round.Lobby.class, Round.CalledOff.class);
  }

  @Test
  void whatIsNotOfferedIsRefusedWithItsReason() {
    var why = Refusal.of("round.no-kind", "Baking");
    assertThat(
            RoundRules.decide(
                new Round.None(), open(), new RoundFacts.NotOffered(why), at(NINE, MAX)))
        .isEqualTo(Decision.refused(why));
  }

  @Test
  void aRoundHasOneCandidateOneInterviewerAndFourObserversAtMost() {
    assertThat(Arrays.stream(Role.values()).map(Role::capacity)).containsExactly(1, 1, 4);
  }

  private static Decision<RoundEvent> refused(String key) {
    return Decision.refused(Refusal.of(key));
  }
}
