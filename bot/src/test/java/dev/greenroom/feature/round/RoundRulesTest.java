package dev.greenroom.feature.round;

import static dev.greenroom.feature.round.RoundFixture.ANA;
import static dev.greenroom.feature.round.RoundFixture.BEN;
import static dev.greenroom.feature.round.RoundFixture.EVE;
import static dev.greenroom.feature.round.RoundFixture.MAX;
import static dev.greenroom.feature.round.RoundFixture.NINE;
import static dev.greenroom.feature.round.RoundFixture.after;
import static dev.greenroom.feature.round.RoundFixture.at;
import static dev.greenroom.feature.round.RoundFixture.crew;
import static dev.greenroom.feature.round.RoundFixture.decide;
import static dev.greenroom.feature.round.RoundFixture.lobby;
import static dev.greenroom.feature.round.RoundFixture.open;
import static dev.greenroom.feature.round.RoundFixture.over;
import static dev.greenroom.feature.round.RoundFixture.paused;
import static dev.greenroom.feature.round.RoundFixture.refused;
import static dev.greenroom.feature.round.RoundFixture.running;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.feature.Decision;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.Wake;
import dev.greenroom.kit.DecisionLine;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be done to a round in each of its states. */
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
        new RoundCommand.Archive(due(round, Round.ARCHIVE)),
        new RoundCommand.LoseRoom(),
        new RoundCommand.ReplaceRoom(),
        new RoundCommand.End(),
        new RoundCommand.Depart(ANA));
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
            "None, LoseRoom: Quiet []",
            "None, ReplaceRoom: round.none",
            "None, End: round.none",
            "None, Depart: Quiet []",
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
            "Lobby, LoseRoom: Quiet []",
            "Lobby, ReplaceRoom: round.not-started",
            "Lobby, End: round.not-started",
            "Lobby, Depart: Gone [Left]",
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
            "Running, LoseRoom: Quiet [Paused, RoomLost]",
            "Running, ReplaceRoom: round.has-room",
            "Running, End: round.has-room",
            "Running, Depart: Quiet [BrokenOff]",
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
            "Paused, LoseRoom: Quiet [RoomLost]",
            "Paused, ReplaceRoom: round.has-room",
            "Paused, End: round.has-room",
            "Paused, Depart: Quiet [BrokenOff]",
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
            "Over, LoseRoom: Quiet [RoomLost]",
            "Over, ReplaceRoom: round.over",
            "Over, End: round.over",
            "Over, Depart: Quiet []",
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
            "BrokenOff, LoseRoom: Quiet [RoomLost]",
            "BrokenOff, ReplaceRoom: round.over",
            "BrokenOff, End: round.over",
            "BrokenOff, Depart: Quiet []",
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
            "CalledOff, Archive: Quiet []",
            "CalledOff, LoseRoom: Quiet []",
            "CalledOff, ReplaceRoom: round.over",
            "CalledOff, End: round.over",
            "CalledOff, Depart: Quiet []");
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
    return DecisionLine.of(round, command, decide(round, command, joins ? EVE : BEN));
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
  void whoIsNotInARoundCannotLeaveIt() {
    for (Round round : List.of(lobby(crew()), running(), paused())) {
      assertThat(decide(round, new RoundCommand.Leave(), EVE)).isEqualTo(refused("round.not-in"));
    }
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
  void whatHappenedIsShownToNobodyOnceThereAreBriefsAndTicks() {
    var shown = STATES.stream().filter(round -> !round.sealed()).map(Object::getClass);
    assertThat(shown).containsExactly(Round.None.class, Round.Lobby.class, Round.CalledOff.class);
  }
}
