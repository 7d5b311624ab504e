package dev.greenroom.feature.vote;

import static dev.greenroom.feature.vote.VoteFixture.ANA;
import static dev.greenroom.feature.vote.VoteFixture.ID;
import static dev.greenroom.feature.vote.VoteFixture.at;
import static dev.greenroom.feature.vote.VoteFixture.cast;
import static dev.greenroom.feature.vote.VoteFixture.electorate;
import static dev.greenroom.feature.vote.VoteFixture.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.feature.Decision;
import dev.greenroom.core.model.Wake;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.TextRef;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random people, presses, timers, repeats and disorder. */
class VotePropertyTest {
  private static final List<MemberId> PEOPLE =
      Stream.of("ana", "ben", "chi", "dov", "eva", "fay", "gus", "hal").map(MemberId::new).toList();
  private static final Instant START = Instant.parse("2027-03-01T09:00:00Z");

  static Stream<Long> seeds() {
    return Stream.iterate(1L, seed -> seed + 1).limit(300);
  }

  /** One vote under random hands, beside what a person with a list would know of it. */
  private static final class Life {
    private final RandomGenerator chance;
    private final Set<MemberId> there = new HashSet<>();
    private final Set<MemberId> voted = new HashSet<>();
    private Vote vote = new Vote.None();
    private Instant now = START;
    private int texts;

    Life(long seed) {
      chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    void step() {
      MemberId who = PEOPLE.get(chance.nextInt(PEOPLE.size()));
      switch (chance.nextInt(12)) {
        case 0 -> prepare();
        case 1 -> leaves(who);
        case 2 -> does(new VoteCommand.Open(now), who);
        case 3 -> does(new VoteCommand.Jot(maybe()), who);
        case 4, 5, 6, 7 -> votes(who);
        case 8 -> does(new VoteCommand.Remind(), who);
        case 9 -> does(new VoteCommand.Share(), who);
        case 10 -> passes(chance.nextLong(1, 200));
        default -> stray(who);
      }
      holds();
    }

    private void prepare() {
      boolean first = vote instanceof Vote.None;
      MemberId[] peers =
          PEOPLE.stream()
              .skip(1)
              .filter(_ -> chance.nextBoolean())
              .limit(5)
              .toArray(MemberId[]::new);
      does(new VoteCommand.Prepare(electorate(peers)), ANA);
      if (first) {
        there.addAll(List.of(peers));
        there.add(ANA);
      }
    }

    /** Candidates do not leave: with them the round is broken off. */
    private void leaves(MemberId who) {
      if (vote instanceof Vote.Noting && !who.equals(ANA)) {
        there.remove(who);
      }
      if (!who.equals(ANA)) {
        does(new VoteCommand.Excuse(who), who);
      }
    }

    private void votes(MemberId who) {
      var ballot =
          cast(maybe(), chance.nextInt(1, 6), chance.nextInt(1, 6), 3, chance.nextInt(1, 6));
      boolean counted = does(ballot, who);
      if (counted) {
        voted.add(who);
        assertThat(there).contains(who);
      }
      if (counted && chance.nextBoolean()) {
        does(ballot, who);
      }
    }

    /** A timer of long ago, a break that comes too late. */
    private void stray(MemberId who) {
      if (!(vote instanceof Vote.Noting)) {
        does(new VoteCommand.Drop(), who);
      }
    }

    private void passes(long minutes) {
      now = now.plusSeconds(60 * minutes);
      vote.wakes().stream().filter(wake -> !wake.at().isAfter(now)).toList().forEach(this::fires);
    }

    private void fires(Wake wake) {
      if (vote.wakes().contains(wake)) {
        does(
            wake.key().equals(Vote.CLOSE) ? new VoteCommand.Close() : new VoteCommand.Remind(),
            ANA);
      }
    }

    private Optional<TextRef> maybe() {
      return chance.nextInt(4) == 0
          ? Optional.empty()
          : note("t" + texts++, chance.nextInt(1, 500));
    }

    /** Whether it was done. */
    private boolean does(VoteCommand command, MemberId who) {
      return switch (VoteRules.decide(vote, command, ID, at(now, who))) {
        case Decision.Refused<VoteEvent> _ -> {
          assertThat(command)
              .as("what a round orders and a timer wants is never refused")
              .isInstanceOfAny(
                  VoteCommand.Cast.class, VoteCommand.Jot.class, VoteCommand.Share.class);
          yield false;
        }
        case Decision.Done<VoteEvent>(var events, _) -> {
          events.forEach(event -> vote = vote.after(event));
          yield true;
        }
      };
    }

    private void holds() {
      if (vote instanceof Vote.Open open) {
        assertThat(open.ballots().keySet()).isEqualTo(voted);
        assertThat(Set.copyOf(open.electorate().awaited())).isEqualTo(there);
        assertThat(open.missing()).isNotEmpty();
        assertThat(open.wakes()).extracting(Wake::key).contains(Vote.CLOSE);
        assertThat(there).containsAll(open.pads().keySet());
      }
      if (vote instanceof Vote.Closed closed) {
        assertThat(closed.ballots().keySet()).isEqualTo(voted);
        assertThat(closed.wakes()).isEmpty();
        assertThat(closed.texts()).containsAll(closed.order());
      }
      assertThat(vote.texts()).doesNotHaveDuplicates();
      assertThat(vote.sealed()).isEqualTo(!(vote instanceof Vote.None));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whoeverWasNotThereHasNoBallotAndEveryVoteCloses(long seed) {
    var life = new Life(seed);
    for (int i = 0; i < 80; i++) {
      life.step();
    }
    if (life.vote instanceof Vote.None) {
      life.prepare();
    }
    life.does(new VoteCommand.Open(life.now), ANA);
    life.passes(24 * 60);
    life.holds();
    assertThat(life.vote).isInstanceOf(Vote.Closed.class);
  }
}
