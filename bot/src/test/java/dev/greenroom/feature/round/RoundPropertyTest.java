package dev.greenroom.feature.round;

import static dev.greenroom.feature.round.RoundFixture.ANA;
import static dev.greenroom.feature.round.RoundFixture.BEN;
import static dev.greenroom.feature.round.RoundFixture.CHI;
import static dev.greenroom.feature.round.RoundFixture.EVE;
import static dev.greenroom.feature.round.RoundFixture.MAX;
import static dev.greenroom.feature.round.RoundFixture.NINE;
import static dev.greenroom.feature.round.RoundFixture.after;
import static dev.greenroom.feature.round.RoundFixture.decide;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.feature.Decision;
import dev.greenroom.core.model.Wake;
import dev.greenroom.ui.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Rounds in which people press whatever comes to their mind, in any order and twice, while timers
 * come on time, late, doubled, and long after anybody waited for them.
 */
class RoundPropertyTest {
  private static final int ROUNDS = 3000;
  private static final int STEPS = 60;

  /** With nobody pressing: a lobby, a pause, or all phases with one extension each. */
  private static final Duration LONGEST_ALONE = Duration.ofHours(2);

  private static final List<Role> ROLES = List.of(Role.values());
  private static final List<MemberId> PEOPLE =
      Stream.concat(
              Stream.of(MAX, ANA, BEN, CHI, EVE), Stream.of("fay", "gus", "hal").map(MemberId::new))
          .toList();

  /** One round as a seed lives it. */
  private static final class Life {
    private final SplittableRandom chance;
    private final List<Wake> everNamed = new ArrayList<>();
    private Round round = new Round.None();
    private Instant now = NINE;

    Life(long seed) {
      chance = new SplittableRandom(seed);
    }

    void goes() {
      does(RoundFixture.open(), MAX);
      for (int i = 0; i < STEPS; i++) {
        step();
      }
      endsByItself();
    }

    private void step() {
      now = now.plusMillis(chance.nextLong(90_000));
      switch (chance.nextInt(5)) {
        case 0 -> due().forEach(this::fires);
        case 1 -> strayTimer();
        case 2 -> twice(pressed(), somebody());
        default -> does(pressed(), somebody());
      }
    }

    /** Timers that are due come in any order, some of them twice. */
    private List<Wake> due() {
      var due = new ArrayList<>(round.wakes());
      due.removeIf(wake -> wake.at().isAfter(now));
      Collections.shuffle(due, new Random(chance.nextLong()));
      due.addAll(due.subList(0, due.size() / 2));
      return due;
    }

    private void fires(Wake wake) {
      does(timer(wake), MAX);
    }

    /** One that nobody waits for any more, or never did, changes nothing. */
    private void strayTimer() {
      var wakes = new ArrayList<>(everNamed);
      wakes.add(new Wake(Round.END_PHASE, now));
      wakes.add(new Wake(Round.WARN, now));
      wakes.add(new Wake(Round.END_PAUSE, now));
      wakes.add(new Wake(Round.EXPIRE, now));
      wakes.add(new Wake(Round.ARCHIVE, now));
      Wake stray = wakes.get(chance.nextInt(wakes.size()));
      if (!round.wakes().contains(stray)) {
        assertThat(decide(round, timer(stray), now, MAX)).isEqualTo(Decision.nothing());
      }
    }

    private void twice(RoundCommand command, MemberId member) {
      does(command, member);
      does(command, member);
    }

    private MemberId somebody() {
      return PEOPLE.get(chance.nextInt(PEOPLE.size()));
    }

    private RoundCommand pressed() {
      return switch (chance.nextInt(12)) {
        case 0, 1, 2, 3 -> new RoundCommand.Join(ROLES.get(chance.nextInt(3)));
        case 4 -> new RoundCommand.Begin();
        case 5 -> new RoundCommand.Pause();
        case 6 -> new RoundCommand.Resume();
        case 7 -> new RoundCommand.Extend(chance.nextInt(5));
        case 8 -> new RoundCommand.Skip(chance.nextInt(5));
        case 9 -> new RoundCommand.Tick(chance.nextInt(6), chance.nextBoolean());
        case 10 -> RoundFixture.open();
        default -> chance.nextInt(4) == 0 ? new RoundCommand.Leave() : new RoundCommand.Begin();
      };
    }

    private void does(RoundCommand command, MemberId member) {
      Round before = round;
      round = after(before, decide(before, command, now, member));
      everNamed.addAll(round.wakes());
      holds(before);
    }

    private void holds(Round before) {
      crew(round).ifPresent(Life::rolesHold);
      everyWakeHasItsCommand();
      if (ended(before)) {
        assertThat(unarchived(round)).isEqualTo(unarchived(before));
      }
      if (began(before)) {
        assertThat(crew(before).orElseThrow().seats())
            .as("nobody comes in, nobody changes their role")
            .containsAll(crew(round).orElseThrow().seats());
      }
    }

    private static void rolesHold(Crew crew) {
      for (Role role : Role.values()) {
        assertThat(crew.in(role).size()).isLessThanOrEqualTo(role.capacity());
      }
      List<MemberId> members = crew.seats().stream().map(Crew.Seat::member).toList();
      assertThat(members).doesNotHaveDuplicates();
      assertThat(crew.empty() || crew.has(crew.host())).as("the host is there").isTrue();
    }

    /** What a state waits for is decided by it: the timer does not come for nothing. */
    private void everyWakeHasItsCommand() {
      for (Wake wake : round.wakes()) {
        assertThat(timer(wake).wake()).isEqualTo(wake);
        Decision<RoundEvent> decided = decide(round, timer(wake), wake.at(), MAX);
        assertThat(((Decision.Done<RoundEvent>) decided).events()).as("%s", wake).isNotEmpty();
      }
      assertThat(new HashSet<>(round.wakes())).hasSize(round.wakes().size());
    }

    /** Time goes on and nobody presses; each timer comes once. */
    private void endsByItself() {
      Instant since = now;
      var came = new HashSet<Wake>();
      while (!ended(round)) {
        Wake next =
            round.wakes().stream()
                .filter(wake -> !came.contains(wake))
                .min(Comparator.comparing(Wake::at))
                .orElseThrow();
        came.add(next);
        now = next.at().isAfter(now) ? next.at() : now;
        assertThat(Duration.between(since, now)).isLessThan(LONGEST_ALONE);
        fires(next);
      }
      round.wakes().forEach(this::fires);
      assertThat(round.wakes()).isEmpty();
    }
  }

  @Test
  void howeverPeoplePressRolesHoldTimersHaveOwnersAndEveryRoundEnds() {
    var ends = new HashSet<Class<?>>();
    for (long seed = 0; seed < ROUNDS; seed++) {
      var life = new Life(seed);
      try {
        life.goes();
      } catch (AssertionError | RuntimeException lost) {
        throw new AssertionError("seed " + seed + " in " + life.round, lost);
      }
      ends.add(life.round.getClass());
    }
    assertThat(ends)
        .as("the presses lead everywhere")
        .containsExactlyInAnyOrder(Round.Over.class, Round.BrokenOff.class, Round.CalledOff.class);
  }

  private static RoundCommand.Timer timer(Wake wake) {
    return switch (wake.key()) {
      case Round.EXPIRE -> new RoundCommand.Expire(wake.at());
      case Round.WARN -> new RoundCommand.Warn(wake.at());
      case Round.END_PHASE -> new RoundCommand.EndPhase(wake.at());
      case Round.END_PAUSE -> new RoundCommand.EndPause(wake.at());
      case Round.ARCHIVE -> new RoundCommand.Archive(wake.at());
      default -> throw new AssertionError("no route for " + wake);
    };
  }

  private static boolean ended(Round round) {
    return switch (round) {
      case Round.Over _, Round.BrokenOff _, Round.CalledOff _ -> true;
      case Round.None _, Round.Lobby _, Round.Running _, Round.Paused _ -> false;
    };
  }

  private static boolean began(Round round) {
    return round.played().isPresent();
  }

  /** After its end only its room is closed. */
  private static Round unarchived(Round round) {
    return switch (round) {
      case Round.Over(var was, var at, _) -> new Round.Over(was, at, false);
      case Round.BrokenOff(var was, var phase, var by, var why, var at, _) ->
          new Round.BrokenOff(was, phase, by, why, at, false);
      default -> round;
    };
  }

  private static Optional<Crew> crew(Round round) {
    return round instanceof Round.Lobby lobby
        ? Optional.of(lobby.crew())
        : round.played().map(PlayedRound::crew);
  }
}
