package dev.greenroom.vote;

import dev.greenroom.flow.Place;
import dev.greenroom.flow.RoomAt;
import dev.greenroom.shelf.Scoring;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.TextRef;
import java.time.Instant;
import java.util.List;

/** What a vote can be asked. */
public sealed interface VoteCommand {
  /**
   * A round has begun: notes can be taken.
   *
   * @param place the channel of the round's lobby
   * @param peers everybody present but the candidate, in the order in which they came
   */
  record Prepare(
      Place place,
      RoomAt room,
      String track,
      Scoring scoring,
      MemberId candidate,
      List<MemberId> peers)
      implements VoteCommand {}

  /** Somebody has left the round: they are not awaited. */
  record Excuse(MemberId member) implements VoteCommand {}

  /** The round is over: votes are open. */
  record Open(Instant at) implements VoteCommand {}

  /** The round was broken off: there is no vote. */
  record Drop() implements VoteCommand {}

  /** An observer writes on their pad. */
  record Jot(TextRef pad) implements VoteCommand {}

  /** Somebody votes, or changes their vote. The candidate assesses themselves. */
  record Cast(Ballot ballot) implements VoteCommand {}

  /** Half the time is over. */
  record Remind() implements VoteCommand {}

  /** All the time is over. */
  record Close() implements VoteCommand {}

  /** The candidate shows the debrief to the room. */
  record Share() implements VoteCommand {}
}
