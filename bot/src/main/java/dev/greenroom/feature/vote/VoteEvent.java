package dev.greenroom.feature.vote;

import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.TextRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What happened to a vote. Who did what, and what they wrote and chose, stands in no {@code
 * toString}.
 */
public sealed interface VoteEvent {
  /** A round began. */
  record Prepared(Electorate electorate) implements VoteEvent {}

  /** Somebody is not awaited any more; what they had written is gone. */
  record Excused(MemberId member) implements VoteEvent {}

  /** Votes are open. */
  record Opened(Instant at, Instant reminds, Instant closes) implements VoteEvent {}

  /** There will be no vote. */
  record Dropped() implements VoteEvent {}

  /**
   * A peer wrote on their pad; what stood there before is replaced. Whoever has voted has their pad
   * in their ballot.
   *
   * @param pad empty where it was wiped
   */
  record Jotted(MemberId member, Optional<TextRef> pad) implements VoteEvent {
    @Override
    public String toString() {
      return "Jotted[]";
    }
  }

  /** Somebody voted; an earlier ballot of theirs is replaced, and so is their pad. */
  record Cast(MemberId member, Ballot ballot) implements VoteEvent {
    @Override
    public String toString() {
      return "Cast[" + ballot + "]";
    }
  }

  /** Those who were missing were reminded, each alone. */
  record Reminded(List<MemberId> missing) implements VoteEvent {
    public Reminded {
      missing = List.copyOf(missing);
    }

    @Override
    public String toString() {
      return "Reminded[" + missing.size() + " people]";
    }
  }

  /**
   * It is closed.
   *
   * @param noted whose ballots have a note of thirty code points or more, the candidate's included
   * @param order the notes of the peers in an order that says nothing
   * @param scores of the dimensions where there are three peer ballots or more
   */
  record Closed(
      Instant at,
      String rubric,
      MemberId candidate,
      List<MemberId> noted,
      List<TextRef> order,
      List<Score> scores)
      implements VoteEvent {
    public Closed {
      noted = List.copyOf(noted);
      order = List.copyOf(order);
      scores = List.copyOf(scores);
    }

    @Override
    public String toString() {
      return "Closed[" + at + "]";
    }
  }

  /** The candidate showed the debrief to the room. */
  record Shared() implements VoteEvent {}

  /**
   * What the peers gave in one dimension.
   *
   * @param twice twice their median, so that halves are whole
   */
  record Score(String dimension, int version, int twice) {
    @Override
    public String toString() {
      return "Score[" + dimension + "]";
    }
  }
}
