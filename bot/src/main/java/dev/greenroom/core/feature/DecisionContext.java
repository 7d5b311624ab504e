package dev.greenroom.core.feature;

import dev.greenroom.core.model.Actor;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Digest;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * All a rule may know of the world besides state and facts.
 *
 * @param now product time; for a timer never before the time it was set for
 * @param seed derived from the delivery, so that deciding again gives the same answer
 */
public record DecisionContext(Instant now, String seed, Actor actor, CommunityId community) {
  /** A new id of 20 characters; the same name gives the same id within one delivery. */
  public String id(String name) {
    return Digest.id(seed + "/" + name);
  }

  /** A repeatable source of chance. */
  public RandomGenerator chance() {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(Digest.number(seed));
  }

  public DecisionContext reacting(int turn) {
    return new DecisionContext(now, seed + "+" + turn, actor, community);
  }
}
