package dev.greenroom.feature.vote;

import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.TextRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a vote can be asked. What people write and choose stands in no {@code toString}. */
sealed interface VoteCommand {
  /** A round has begun: notes can be taken. */
  record Prepare(Electorate electorate) implements VoteCommand {}

  /** Somebody has left the round: they are not awaited. */
  record Excuse(MemberId member) implements VoteCommand {}

  /**
   * The round is over: votes are open.
   *
   * @param at when it ended, which may be some time ago
   */
  record Open(Instant at) implements VoteCommand {}

  /** The round was broken off: there is no vote. */
  record Drop() implements VoteCommand {}

  /**
   * A peer writes on their pad.
   *
   * @param pad empty to wipe it
   */
  record Jot(Optional<TextRef> pad) implements VoteCommand {
    @Override
    public String toString() {
      return "Jot[]";
    }
  }

  /**
   * Somebody votes, or changes their vote. The candidate assesses themselves.
   *
   * @param scores 1 to 5, in the order of the rubric
   * @param note empty where none was written
   */
  record Cast(List<Integer> scores, Optional<TextRef> note) implements VoteCommand {
    public Cast {
      scores = List.copyOf(scores);
    }

    @Override
    public String toString() {
      return "Cast[" + scores.size() + " scores]";
    }
  }

  /** Half the time is over. */
  record Remind() implements VoteCommand {}

  /** All the time is over. */
  record Close() implements VoteCommand {}

  /** The candidate shows the debrief to the room. */
  record Share() implements VoteCommand {}
}
