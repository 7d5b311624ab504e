package dev.greenroom.playground.demo;

import dev.greenroom.playground.chat.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * How well invented people do, and how others see it: everybody is better at one thing than at
 * another, gets a little better in six weeks, and is judged a little differently by each.
 */
final class Judgement {
  private static final int DIMENSIONS = 4;

  /** In four dimensions, at the beginning. */
  private static final Map<String, List<Double>> SKILL =
      Map.of(
          "ana", List.of(3.2, 3.8, 2.4, 3.4),
          "ben", List.of(3.6, 2.6, 3.2, 3.0),
          "chi", List.of(3.0, 3.2, 3.6, 4.2),
          "dev", List.of(2.4, 3.4, 3.8, 2.6),
          "eve", List.of(4.2, 3.4, 2.8, 3.6),
          "fay", List.of(2.6, 2.8, 2.6, 3.4),
          "gil", List.of(3.4, 3.0, 4.0, 3.0),
          "max", List.of(3.8, 3.6, 3.4, 2.8));

  /** Who is strict, and who is kind. */
  private static final Map<String, Double> BENT =
      Map.of(
          "ana", 0.1, "ben", -0.4, "chi", 0.3, "dev", 0.0, "eve", 0.5, "fay", 0.2, "gil", -0.2,
          "max", -0.5);

  private static final double GAIN_BY_ROUND = 0.045;

  private final RandomGenerator chance;

  Judgement(RandomGenerator chance) {
    this.chance = chance;
  }

  /** What one person puts into the form about another: four scores and the evidence. */
  List<String> of(Person candidate, Person voter, int round) {
    double bent = BENT.getOrDefault(voter.id(), 0.0);
    return ballot(candidate, round, bent, false);
  }

  List<String> ofThemselves(Person candidate, int round) {
    return ballot(candidate, round, -BENT.getOrDefault(candidate.id(), 0.0), true);
  }

  private List<String> ballot(Person candidate, int round, double bent, boolean self) {
    var ballot = new ArrayList<String>();
    double sum = 0;
    boolean extreme = false;
    for (int i = 0; i < DIMENSIONS; i++) {
      double skill = SKILL.getOrDefault(candidate.id(), List.of(3.0, 3.0, 3.0, 3.0)).get(i);
      double seen = skill + round * GAIN_BY_ROUND + bent + chance.nextGaussian() * 0.6;
      long score = Math.clamp(Math.round(seen), 1, 5);
      extreme |= score == 1 || score == 5;
      sum += score;
      ballot.add(Long.toString(score));
    }
    String note = self ? InventedWords.self(chance) : InventedWords.note(sum / DIMENSIONS, chance);
    // A 1 or a 5 asks for evidence; without one, some people write none.
    ballot.add(extreme || chance.nextInt(4) > 0 ? note : "");
    return ballot;
  }
}
