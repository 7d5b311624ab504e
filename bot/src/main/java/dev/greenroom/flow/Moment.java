package dev.greenroom.flow;

import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * All a rule may know of the world besides state and facts.
 *
 * @param now product time; for a timer never before the time it was set for
 * @param seed derived from the delivery, so that deciding again gives the same answer
 */
public record Moment(Instant now, String seed, Actor actor, CommunityId community) {
  /** A new id of 20 characters; the same name gives the same id within one delivery. */
  public String id(String name) {
    return Digest.id(seed + "/" + name);
  }

  /** A repeatable source of chance. */
  public RandomGenerator chance() {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(Digest.number(seed));
  }

  Moment reacting(int turn) {
    return new Moment(now, seed + "+" + turn, actor, community);
  }
}
