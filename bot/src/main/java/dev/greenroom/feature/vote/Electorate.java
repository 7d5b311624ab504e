package dev.greenroom.feature.vote;

import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.RoomAt;
import dev.greenroom.feature.rotation.RubricSnapshot;
import dev.greenroom.ui.MemberId;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is voted on, and by whom.
 *
 * @param place the channel that the round's room is in
 * @param track the title of the round's track
 * @param peers those who were there from the first phase on and have not left, but the candidate,
 *     in the order in which they came
 */
record Electorate(
    Place place,
    RoomAt room,
    String track,
    RubricSnapshot scoring,
    MemberId candidate,
    List<MemberId> peers) {
  Electorate {
    peers = List.copyOf(peers);
  }

  /** Whose ballots the vote waits for, the candidate's self-assessment included. */
  List<MemberId> awaited() {
    return Stream.concat(peers.stream(), Stream.of(candidate)).toList();
  }

  boolean awaits(MemberId member) {
    return awaited().contains(member);
  }

  boolean isCandidate(MemberId member) {
    return candidate.equals(member);
  }

  Electorate without(MemberId member) {
    return new Electorate(
        place,
        room,
        track,
        scoring,
        candidate,
        peers.stream().filter(peer -> !peer.equals(member)).toList());
  }
}
