package dev.greenroom.vote;

import dev.greenroom.flow.Place;
import dev.greenroom.flow.RoomAt;
import dev.greenroom.shelf.Scoring;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.TextRef;
import java.time.Instant;
import java.util.List;

/** What happened to a vote. */
public sealed interface VoteEvent {
  /** A round began. */
  record Prepared(
      Place place,
      RoomAt room,
      String track,
      Scoring scoring,
      MemberId candidate,
      List<MemberId> peers)
      implements VoteEvent {
    public Prepared {
      peers = List.copyOf(peers);
    }
  }

  /** Somebody is not awaited any more; what they had written is gone. */
  record Excused(MemberId member) implements VoteEvent {}

  /** Votes are open. */
  record Opened(Instant at, Instant reminds, Instant closes) implements VoteEvent {}

  /** There will be no vote. */
  record Dropped() implements VoteEvent {}

  /** An observer wrote on their pad; what stood there before is replaced. */
  record Jotted(MemberId member, TextRef pad) implements VoteEvent {}

  /** Somebody voted; an earlier ballot of theirs is replaced. */
  record Cast(MemberId member, Ballot ballot) implements VoteEvent {}

  /** Those who were missing were reminded, each alone. */
  record Reminded(List<MemberId> missing) implements VoteEvent {
    public Reminded {
      missing = List.copyOf(missing);
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
  }

  /** The candidate showed the debrief to the room. */
  record Shared() implements VoteEvent {}

  /**
   * What the peers gave in one dimension.
   *
   * @param twice twice their median, so that halves are whole
   */
  record Score(String dimension, int version, int twice) {}
}
