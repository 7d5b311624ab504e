package dev.greenroom.feature.vote;

import static dev.greenroom.feature.vote.VoteFixture.SCORING;
import static dev.greenroom.feature.vote.VoteFixture.ballot;
import static dev.greenroom.feature.vote.VoteFixture.ballots;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ballots come to; every number was worked by hand. */
class DebriefTest {
  private static Debrief of(List<Ballot> peers) {
    return Debrief.of(SCORING, peers, Optional.empty());
  }

  private static Debrief.Many many(Ballot... peers) {
    return (Debrief.Many) of(ballots(peers));
  }

  /** In the first dimension alone. */
  private static Debrief.Finding first(String scores) {
    Ballot[] peers =
        scores
            .chars()
            .map(Character::getNumericValue)
            .mapToObj(score -> ballot(score, 3, 3, 3))
            .toArray(Ballot[]::new);
    return many(peers).findings().getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    // scores of the peers, twice the median, lowest, highest, discuss, the score after it
    "333,   6, 3, 3, false, 4",
    "321,   4, 1, 3, true,  3",
    "445,   8, 4, 5, false, 5",
    "555,  10, 5, 5, false, 5",
    "111,   2, 1, 1, false, 2",
    "135,   6, 1, 5, true,  4",
    "4233,  6, 2, 4, true,  4",
    "3443,  7, 3, 4, false, 4",
    "1245,  6, 1, 5, true,  4",
    "4455,  9, 4, 5, false, 5",
    "5545, 10, 4, 5, false, 5",
    "1155,  6, 1, 5, true,  4",
    "1255,  7, 1, 5, true,  4",
    "12345, 6, 1, 5, true,  4",
    "22345, 6, 2, 5, true,  4",
    "11145, 2, 1, 5, true,  2",
  })
  void threePeersOrMoreGiveMedianRangeAndTheNextScore(
      String scores, int twice, int lowest, int highest, boolean discuss, int next) {
    Debrief.Finding found = first(scores);
    assertThat(found.twice()).isEqualTo(twice);
    assertThat(found.median()).isEqualTo(twice / 2.0);
    assertThat(found.lowest()).isEqualTo(lowest);
    assertThat(found.highest()).isEqualTo(highest);
    assertThat(found.discuss()).isEqualTo(discuss);
    assertThat(found.next()).isEqualTo(next);
  }

  @Test
  void theWeakestDimensionIsTheOneWithTheLowestMedianAndThenTheFirstInTheRubric() {
    assertThat(
            many(ballot(4, 3, 2, 3), ballot(4, 3, 2, 3), ballot(4, 3, 5, 3)).weakest().scale().id())
        .isEqualTo("cost");
    assertThat(
            many(ballot(4, 3, 4, 3), ballot(4, 3, 4, 3), ballot(4, 3, 4, 3)).weakest().scale().id())
        .isEqualTo("depth");
    assertThat(
            many(ballot(5, 5, 5, 5), ballot(5, 5, 5, 5), ballot(5, 5, 5, 5)).weakest().scale().id())
        .isEqualTo("goal");
  }

  @Test
  void ofNoPeerOnlyTheSelfAssessmentIsLeft() {
    assertThat(of(List.of())).isEqualTo(new Debrief.SelfOnly(List.of()));
    assertThat(Debrief.of(SCORING, List.of(), Optional.of(ballot(1, 2, 3, 4))))
        .isInstanceOfSatisfying(
            Debrief.SelfOnly.class,
            alone ->
                assertThat(alone.self())
                    .extracting(chosen -> chosen.anchor().full())
                    .containsExactly(
                        "Goal 1 in full", "Depth 2 in full", "Cost 3 in full", "Risk 4 in full"));
  }

  @Test
  void ofOnePeerTheAnchorsThatWereChosenAreLeft() {
    assertThat(of(ballots(ballot(5, 1, 3, 2))))
        .isInstanceOfSatisfying(
            Debrief.One.class,
            one ->
                assertThat(one.chosen())
                    .extracting(chosen -> chosen.anchor().full())
                    .containsExactly(
                        "Goal 5 in full", "Depth 1 in full", "Cost 3 in full", "Risk 2 in full"));
  }

  @Test
  void ofTwoPeersTheLowerAnchorIsLeftAndWhetherTheOtherWasHigher() {
    assertThat(of(ballots(ballot(5, 1, 3, 2), ballot(4, 2, 3, 5))))
        .isInstanceOfSatisfying(
            Debrief.Two.class,
            two ->
                assertThat(two.lower())
                    .extracting(lower -> lower.anchor().full() + " " + lower.surpassed())
                    .containsExactly(
                        "Goal 4 in full true",
                        "Depth 1 in full true",
                        "Cost 3 in full false",
                        "Risk 2 in full true"));
  }

  @Test
  void whatCandidatesThinkOfThemselvesChangesNoNumberOfTheOthers() {
    List<Ballot> peers = ballots(ballot(2, 3, 4, 5), ballot(2, 3, 4, 5), ballot(3, 3, 3, 3));
    var without = (Debrief.Many) of(peers);
    var with = (Debrief.Many) Debrief.of(SCORING, peers, Optional.of(ballot(5, 1, 1, 1)));
    assertThat(numbers(with)).isEqualTo(numbers(without));
    assertThat(with.assessedThemselves()).isTrue();
    assertThat(without.assessedThemselves()).isFalse();
    assertThat(with.findings())
        .extracting(it -> it.self().orElseThrow())
        .containsExactly(5, 1, 1, 1);
  }

  private static List<List<Integer>> numbers(Debrief.Many many) {
    return many.findings().stream()
        .map(found -> List.of(found.twice(), found.lowest(), found.highest()))
        .toList();
  }

  @Test
  void theMedianLiesBetweenLowestAndHighestAndAsManyBallotsAboveAsBelow() {
    random()
        .forEach(
            peers -> {
              var debrief = of(peers);
              if (!(debrief instanceof Debrief.Many(var findings))) {
                assertThat(peers).hasSizeLessThan(3);
                return;
              }
              for (Debrief.Finding found : findings) {
                assertThat(found.twice()).isBetween(2 * found.lowest(), 2 * found.highest());
                assertThat(aside(peers, found, 1)).isLessThanOrEqualTo(peers.size() / 2);
                assertThat(aside(peers, found, -1)).isLessThanOrEqualTo(peers.size() / 2);
                assertThat(found.next()).isBetween(2, 5);
              }
            });
  }

  private static long aside(List<Ballot> peers, Debrief.Finding found, int side) {
    return peers.stream()
        .filter(ballot -> Integer.compare(2 * ballot.score(found.scale()), found.twice()) == side)
        .count();
  }

  @Test
  void inWhichOrderBallotsCameDoesNotMatter() {
    RandomGenerator chance = chance();
    random()
        .forEach(
            peers -> {
              var mixed = new ArrayList<>(peers);
              Collections.shuffle(mixed, chance);
              assertThat(of(mixed)).isEqualTo(of(peers));
            });
  }

  private static Stream<List<Ballot>> random() {
    RandomGenerator chance = chance();
    return IntStream.range(0, 500)
        .mapToObj(
            _ ->
                IntStream.range(0, chance.nextInt(6))
                    .mapToObj(
                        _ -> ballot(score(chance), score(chance), score(chance), score(chance)))
                    .toList());
  }

  private static int score(RandomGenerator chance) {
    return chance.nextInt(1, 6);
  }

  private static RandomGenerator chance() {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(7);
  }
}
