package dev.greenroom.feature.vote;

import dev.greenroom.core.feature.Decision;
import dev.greenroom.core.feature.DecisionContext;
import dev.greenroom.core.model.Actor;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.RoomAt;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.feature.rotation.RubricSnapshot;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.TextRef;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Small things that the tests of the vote speak of. */
final class VoteFixture {
  static final CommunityId COMMUNITY = new CommunityId("c1");
  static final StreamId ID = new StreamId("vote", COMMUNITY, "r1");
  static final MemberId ANA = new MemberId("ana");
  static final MemberId BEN = new MemberId("ben");
  static final MemberId CHI = new MemberId("chi");
  static final MemberId DOV = new MemberId("dov");

  /** Every dimension has anchors such as "Depth 3 in full". */
  static final RubricSnapshot SCORING =
      new RubricSnapshot(
          "sample/baking",
          Stream.of("Goal", "Depth", "Cost", "Risk").map(VoteFixture::scale).toList());

  private VoteFixture() {}

  private static RubricSnapshot.Scale scale(String title) {
    return new RubricSnapshot.Scale(
        title.toLowerCase(Locale.ROOT),
        title,
        1,
        IntStream.rangeClosed(1, 5)
            .mapToObj(
                score ->
                    new RubricSnapshot.Anchor(
                        title + " " + score + " in short", title + " " + score + " in full"))
            .toList());
  }

  /** Ana is the candidate. */
  static Electorate electorate(MemberId... peers) {
    return new Electorate(
        new Place("fake", "practice"),
        new RoomAt(new StreamId("round", COMMUNITY, "r1"), "room"),
        "Baking",
        SCORING,
        ANA,
        List.of(peers));
  }

  static Ballot ballot(int goal, int depth, int cost, int risk) {
    return new Ballot(
        Map.of("goal", goal, "depth", depth, "cost", cost, "risk", risk), Optional.empty());
  }

  static List<Ballot> ballots(Ballot... ballots) {
    return List.of(ballots);
  }

  static Optional<TextRef> note(String id, int length) {
    return Optional.of(new TextRef(id, length));
  }

  static VoteCommand cast(Optional<TextRef> note, Integer... scores) {
    return new VoteCommand.Cast(Arrays.asList(scores), note);
  }

  static DecisionContext at(Instant now, MemberId member) {
    return new DecisionContext(
        now, "seed-" + now + member.value(), new Actor(member, false, Locale.ENGLISH), COMMUNITY);
  }

  static Decision<VoteEvent> decide(Vote vote, VoteCommand command, Instant now, MemberId member) {
    return VoteRules.decide(vote, command, ID, at(now, member));
  }

  /** The state after a command that must not be refused. */
  static Vote after(Vote vote, VoteCommand command, Instant now, MemberId member) {
    return after(vote, decide(vote, command, now, member));
  }

  static Vote after(Vote vote, Decision<VoteEvent> decision) {
    Vote now = vote;
    for (VoteEvent event : events(decision)) {
      now = now.after(event);
    }
    return now;
  }

  static List<VoteEvent> events(Decision<VoteEvent> decision) {
    return switch (decision) {
      case Decision.Done<VoteEvent>(var events, _) -> events;
      case Decision.Refused<VoteEvent>(var refusal) ->
          throw new AssertionError("refused: " + refusal);
    };
  }
}
