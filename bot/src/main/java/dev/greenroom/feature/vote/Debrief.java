package dev.greenroom.feature.vote;

import dev.greenroom.feature.rotation.RubricSnapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the ballots on a round come to. How much it says depends on how many peers voted. */
sealed interface Debrief {
  /** From so many peer ballots on, numbers say nothing of who gave them. */
  int NUMBERS = 3;

  /** Two scores so far apart are worth a talk. */
  int APART = 2;

  /**
   * No peer voted.
   *
   * @param self what the candidate thinks; empty where they did not say
   */
  record SelfOnly(List<Chosen> self) implements Debrief {}

  /** One peer did. */
  record One(List<Chosen> chosen) implements Debrief {}

  /** Two did. */
  record Two(List<Lower> lower) implements Debrief {}

  /**
   * Three or more did.
   *
   * @param findings in the order of the rubric
   */
  record Many(List<Finding> findings) implements Debrief {
    /** Where to work next: the lowest median, the first in the rubric where there are several. */
    Finding weakest() {
      return findings.stream().min(Comparator.comparingInt(Finding::twice)).orElseThrow();
    }

    boolean assessedThemselves() {
      return findings.stream().allMatch(finding -> finding.self().isPresent());
    }
  }

  /** What was chosen in one dimension. */
  record Chosen(RubricSnapshot.Scale scale, RubricSnapshot.Anchor anchor) {}

  /**
   * The lower of two in one dimension.
   *
   * @param surpassed whether the other one was higher
   */
  record Lower(RubricSnapshot.Scale scale, RubricSnapshot.Anchor anchor, boolean surpassed) {}

  /**
   * What three peers or more gave in one dimension.
   *
   * @param twice twice their median, so that halves are whole
   */
  record Finding(
      RubricSnapshot.Scale scale, int twice, int lowest, int highest, Optional<Integer> self) {
    boolean discuss() {
      return highest - lowest >= APART;
    }

    double median() {
      return twice / 2.0;
    }

    /** The score after the median; there is none after the highest. */
    int next() {
      return Math.min(Ballot.HIGHEST, twice / 2 + 1);
    }
  }

  /**
   * What these come to.
   *
   * @param peers without the candidate's
   */
  static Debrief of(RubricSnapshot scoring, List<Ballot> peers, Optional<Ballot> self) {
    return switch (peers.size()) {
      case 0 -> new SelfOnly(self.map(ballot -> chosen(scoring, ballot)).orElseGet(List::of));
      case 1 -> new One(chosen(scoring, peers.getFirst()));
      case 2 -> new Two(each(scoring, scale -> lower(scale, scores(scale, peers))));
      default -> new Many(each(scoring, scale -> finding(scale, scores(scale, peers), self)));
    };
  }

  private static List<Chosen> chosen(RubricSnapshot scoring, Ballot ballot) {
    return each(scoring, scale -> new Chosen(scale, scale.anchor(ballot.score(scale))));
  }

  private static Lower lower(RubricSnapshot.Scale scale, List<Integer> two) {
    return new Lower(
        scale, scale.anchor(two.getFirst()), two.getFirst().compareTo(two.getLast()) < 0);
  }

  private static Finding finding(
      RubricSnapshot.Scale scale, List<Integer> scores, Optional<Ballot> self) {
    return new Finding(
        scale,
        twiceMedian(scores),
        scores.getFirst(),
        scores.getLast(),
        self.map(ballot -> ballot.score(scale)));
  }

  /**
   * Twice the median: of an even number, the sum of the two in the middle.
   *
   * @param sorted at least one
   */
  static int twiceMedian(List<Integer> sorted) {
    int size = sorted.size();
    return sorted.get((size - 1) / 2) + sorted.get(size / 2);
  }

  private static List<Integer> scores(RubricSnapshot.Scale scale, List<Ballot> ballots) {
    return ballots.stream().map(ballot -> ballot.score(scale)).sorted().toList();
  }

  private static <T> List<T> each(RubricSnapshot scoring, Function<RubricSnapshot.Scale, T> made) {
    return scoring.scales().stream().map(made).toList();
  }
}
