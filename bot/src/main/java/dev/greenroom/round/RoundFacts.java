package dev.greenroom.round;

import dev.greenroom.flow.Refusal;
import dev.greenroom.flow.StreamId;
import dev.greenroom.shelf.Posed;
import dev.greenroom.shelf.Scoring;
import dev.greenroom.shelf.Shelf;
import java.util.List;

/** What the rules need to know beside the round. */
sealed interface RoundFacts {
  /** Nothing. */
  record Nothing() implements RoundFacts {}

  /**
   * Where it is held.
   *
   * @param stands whether its room is open
   * @param onHold whether its channel takes nothing at the moment
   */
  record Stage(boolean stands, boolean onHold) implements RoundFacts {}

  /** The packs have what a lobby asks for. */
  record Offered(Setup setup) implements RoundFacts {}

  /** They have not. */
  record NotOffered(Refusal why) implements RoundFacts {}

  /**
   * What a round can be played with.
   *
   * @param round its stream; its id orders the questions that nobody has seen
   * @param pool the questions that suit it; empty where the packs have none any more
   * @param past what the channel has seen
   */
  record Supplied(StreamId round, List<Posed> pool, Shelf.Past past, Scoring scoring)
      implements RoundFacts {
    List<String> ids() {
      return pool.stream().map(Posed::id).toList();
    }

    Posed question(Shelf.Pick pick) {
      return pool.get(ids().indexOf(pick.question()));
    }
  }
}
