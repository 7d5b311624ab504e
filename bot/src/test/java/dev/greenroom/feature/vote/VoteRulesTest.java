package dev.greenroom.feature.vote;

import static dev.greenroom.feature.vote.VoteFixture.ANA;
import static dev.greenroom.feature.vote.VoteFixture.BEN;
import static dev.greenroom.feature.vote.VoteFixture.CHI;
import static dev.greenroom.feature.vote.VoteFixture.DOV;
import static dev.greenroom.feature.vote.VoteFixture.after;
import static dev.greenroom.feature.vote.VoteFixture.cast;
import static dev.greenroom.feature.vote.VoteFixture.decide;
import static dev.greenroom.feature.vote.VoteFixture.electorate;
import static dev.greenroom.feature.vote.VoteFixture.events;
import static dev.greenroom.feature.vote.VoteFixture.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.feature.Decision;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.kit.DecisionLine;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.TextRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may vote, and when. */
class VoteRulesTest {
  private static final Instant ENDED = Instant.parse("2027-03-01T09:00:00Z");
  private static final Instant LATER = ENDED.plusSeconds(60);
  private static final Instant CLOSES = ENDED.plus(VoteRules.CLOSES_AFTER);
  private static final Electorate POLL = electorate(BEN, CHI, DOV);
  private static final Optional<TextRef> NONE = Optional.empty();
  private static final MemberId EVE = new MemberId("eve");

  private static Vote noting() {
    return after(new Vote.None(), new VoteCommand.Prepare(POLL), ENDED, ANA);
  }

  private static Vote open() {
    return after(noting(), new VoteCommand.Open(ENDED), ENDED, ANA);
  }

  private static Vote open(int voted) {
    Vote vote = open();
    for (MemberId member : List.of(BEN, CHI, DOV).subList(0, voted)) {
      vote = after(vote, cast(NONE, 3, 3, 3, 3), LATER, member);
    }
    return vote;
  }

  private static Vote closed(int voted) {
    return after(open(voted), new VoteCommand.Close(), CLOSES, ANA);
  }

  private static Vote dropped() {
    return after(noting(), new VoteCommand.Drop(), ENDED, ANA);
  }

  @Test
  void eachStateHasADecisionForEachCommand() {
    List<Vote> states = List.of(new Vote.None(), noting(), open(), closed(3), dropped());
    List<VoteCommand> commands =
        List.of(
            new VoteCommand.Prepare(POLL),
            new VoteCommand.Excuse(BEN),
            new VoteCommand.Open(ENDED),
            new VoteCommand.Drop(),
            new VoteCommand.Jot(note("p1", 9)),
            cast(NONE, 3, 3, 3, 3),
            new VoteCommand.Remind(),
            new VoteCommand.Close(),
            new VoteCommand.Share());
    assertThat(states.stream().map(Object::getClass))
        .containsExactlyInAnyOrder(Vote.class.getPermittedSubclasses());
    assertThat(commands.stream().map(Object::getClass))
        .containsExactlyInAnyOrder(VoteCommand.class.getPermittedSubclasses());
    assertThat(states.stream().flatMap(state -> commands.stream().map(c -> line(state, c))))
        .containsExactly(
            "None, Prepare: Quiet [Prepared]",
            "None, Excuse: Quiet []",
            "None, Open: Quiet []",
            "None, Drop: Quiet []",
            "None, Jot: vote.none",
            "None, Cast: vote.none",
            "None, Remind: Quiet []",
            "None, Close: Quiet []",
            "None, Share: vote.none",
            "Noting, Prepare: Quiet []",
            "Noting, Excuse: Quiet [Excused]",
            "Noting, Open: Quiet [Opened]",
            "Noting, Drop: Quiet [Dropped]",
            "Noting, Jot: Kept [Jotted]",
            "Noting, Cast: vote.not-open",
            "Noting, Remind: Quiet []",
            "Noting, Close: Quiet []",
            "Noting, Share: vote.not-open",
            "Open, Prepare: Quiet []",
            "Open, Excuse: Quiet []",
            "Open, Open: Quiet []",
            "Open, Drop: Quiet []",
            "Open, Jot: Kept [Jotted]",
            "Open, Cast: Counted [Cast]",
            "Open, Remind: Quiet [Reminded]",
            "Open, Close: Quiet [Closed]",
            "Open, Share: vote.blind",
            "Closed, Prepare: Quiet []",
            "Closed, Excuse: Quiet []",
            "Closed, Open: Quiet []",
            "Closed, Drop: Quiet []",
            "Closed, Jot: vote.closed",
            "Closed, Cast: vote.closed",
            "Closed, Remind: Quiet []",
            "Closed, Close: Quiet []",
            "Closed, Share: vote.debrief-not-yours",
            "Dropped, Prepare: Quiet []",
            "Dropped, Excuse: Quiet []",
            "Dropped, Open: Quiet []",
            "Dropped, Drop: Quiet []",
            "Dropped, Jot: vote.dropped",
            "Dropped, Cast: vote.dropped",
            "Dropped, Remind: Quiet []",
            "Dropped, Close: Quiet []",
            "Dropped, Share: vote.dropped");
  }

  /** As Ben asks. */
  private static String line(Vote state, VoteCommand command) {
    return DecisionLine.of(state, command, decide(state, command, LATER, BEN));
  }

  @Test
  void theLastBallotClosesTheVoteInTheSameDecision() {
    var last = decide(open(3), cast(note("n1", 29), 5, 5, 5, 5), LATER, ANA);
    assertThat(events(last)).hasSize(2).last().isInstanceOf(VoteEvent.Closed.class);
    assertThat(after(open(3), last))
        .isInstanceOfSatisfying(
            Vote.Closed.class, closed -> assertThat(closed.at()).isEqualTo(LATER));
  }

  @Test
  void theLastMillisecondStillTakesABallotAndTheNextDoesNot() {
    assertThat(decide(open(), cast(NONE, 3, 3, 3, 3), CLOSES.minusMillis(1), BEN))
        .isInstanceOf(Decision.Done.class);
    assertThat(decide(open(), cast(NONE, 3, 3, 3, 3), CLOSES, BEN))
        .isEqualTo(refused(VoteRules.CLOSED));
    assertThat(decide(open(), new VoteCommand.Jot(NONE), CLOSES, BEN))
        .isEqualTo(refused(VoteRules.CLOSED));
  }

  @Test
  void aVoteClosesWhenItWasToCloseEvenWhereTheBotWasAway() {
    assertThat(after(open(1), new VoteCommand.Close(), CLOSES.plusSeconds(7200), ANA))
        .isInstanceOfSatisfying(
            Vote.Closed.class, closed -> assertThat(closed.at()).isEqualTo(CLOSES));
  }

  @Test
  void nobodyIsRemindedTwiceNorOfWhatIsOver() {
    Vote reminded = after(open(1), new VoteCommand.Remind(), LATER, ANA);
    assertThat(reminded)
        .isInstanceOfSatisfying(
            Vote.Open.class, it -> assertThat(it.reminded()).containsExactly(CHI, DOV, ANA));
    assertThat(events(decide(reminded, new VoteCommand.Remind(), LATER, ANA))).isEmpty();
    assertThat(events(decide(open(1), new VoteCommand.Remind(), CLOSES, ANA))).isEmpty();
    assertThat(reminded.wakes()).extracting(wake -> wake.key()).containsExactly("close");
  }

  @Test
  void onlyThoseWhoWereThereVote() {
    assertThat(decide(open(), cast(NONE, 3, 3, 3, 3), LATER, EVE))
        .isEqualTo(refused(VoteRules.NOT_THERE));
    Vote without =
        after(
            after(noting(), new VoteCommand.Excuse(CHI), ENDED, CHI),
            new VoteCommand.Open(ENDED),
            ENDED,
            ANA);
    assertThat(decide(without, cast(NONE, 3, 3, 3, 3), LATER, CHI))
        .isEqualTo(refused(VoteRules.NOT_THERE));
  }

  @Test
  void whatSomebodyWroteGoesWithThem() {
    Vote vote = after(noting(), new VoteCommand.Jot(note("p1", 9)), ENDED, CHI);
    assertThat(vote.texts()).extracting(TextRef::id).containsExactly("p1");
    assertThat(after(vote, new VoteCommand.Excuse(CHI), ENDED, CHI).texts()).isEmpty();
    assertThat(after(vote, new VoteCommand.Drop(), ENDED, CHI).texts()).isEmpty();
  }

  @Test
  void padAndNoteOfABallotAreOneText() {
    Vote vote = after(open(), new VoteCommand.Jot(note("p1", 9)), LATER, BEN);
    vote = after(vote, cast(note("n1", 40), 5, 3, 3, 3), LATER, BEN);
    assertThat(vote.texts()).extracting(TextRef::id).containsExactly("n1");
    vote = after(vote, new VoteCommand.Jot(note("p2", 9)), LATER, BEN);
    assertThat(vote.texts()).extracting(TextRef::id).containsExactly("p2");
    assertThat(decide(vote, new VoteCommand.Jot(NONE), LATER, BEN))
        .isEqualTo(refused(VoteRules.NEEDS_NOTE));
    assertThat(decide(vote, cast(NONE, 3, 3, 3, 1), LATER, BEN))
        .isEqualTo(refused(VoteRules.NEEDS_NOTE));
    assertThat(after(vote, cast(NONE, 3, 3, 3, 2), LATER, BEN).texts()).isEmpty();
  }

  @Test
  void aPadThatNobodyVotedWithIsGoneAtTheClose() {
    Vote vote = after(open(1), new VoteCommand.Jot(note("p1", 9)), LATER, DOV);
    assertThat(after(vote, new VoteCommand.Close(), CLOSES, ANA).texts()).isEmpty();
  }

  @Test
  void theCloseSaysWhoWroteEnoughInWhatOrderTheNotesStandAndWhatThePeersGave() {
    Vote vote = open();
    vote = after(vote, cast(note("b", 30), 2, 3, 4, 4), LATER, BEN);
    vote = after(vote, cast(note("c", 29), 3, 3, 4, 5), LATER, CHI);
    vote = after(vote, cast(note("a", 99), 1, 1, 1, 1), LATER, ANA);
    var events = events(decide(vote, cast(NONE, 4, 4, 4, 4), LATER, DOV));
    assertThat(events.getLast())
        .isInstanceOfSatisfying(
            VoteEvent.Closed.class,
            closed -> {
              assertThat(closed.rubric()).isEqualTo("sample/baking");
              assertThat(closed.candidate()).isEqualTo(ANA);
              assertThat(closed.noted()).containsExactlyInAnyOrder(ANA, BEN);
              assertThat(closed.order())
                  .extracting(TextRef::id)
                  .containsExactlyInAnyOrder("b", "c");
              assertThat(closed.scores())
                  .containsExactly(
                      new VoteEvent.Score("goal", 1, 6),
                      new VoteEvent.Score("depth", 1, 6),
                      new VoteEvent.Score("cost", 1, 8),
                      new VoteEvent.Score("risk", 1, 8));
            });
  }

  @Test
  void withFewerThanThreePeerBallotsTheCloseHasNoNumbers() {
    var events = events(decide(open(2), new VoteCommand.Close(), CLOSES, ANA));
    assertThat(events)
        .singleElement()
        .isInstanceOfSatisfying(
            VoteEvent.Closed.class, closed -> assertThat(closed.scores()).isEmpty());
  }

  @Test
  void onlyTheCandidateShowsTheDebriefAndOnlyWhereThreeOrMorePeersVoted() {
    assertThat(events(decide(closed(3), new VoteCommand.Share(), CLOSES, ANA)))
        .containsExactly(new VoteEvent.Shared());
    Vote shared = after(closed(3), new VoteCommand.Share(), CLOSES, ANA);
    assertThat(events(decide(shared, new VoteCommand.Share(), CLOSES, ANA))).isEmpty();
    assertThat(decide(closed(3), new VoteCommand.Share(), CLOSES, BEN))
        .isEqualTo(refused(VoteRules.NOT_YOURS));
    for (int voted = 0; voted < 3; voted++) {
      assertThat(decide(closed(voted), new VoteCommand.Share(), CLOSES, ANA))
          .isEqualTo(refused(VoteRules.TOO_FEW));
    }
  }

  @Test
  void noteOrderHasNothingToDoWithWhoWroteThem() {
    var orders =
        Stream.iterate(1, seed -> seed + 1)
            .limit(200)
            .map(
                seed -> {
                  Vote vote = open();
                  vote = after(vote, cast(note("b", 30), 2, 2, 2, 2), LATER, BEN);
                  vote = after(vote, cast(note("c", 30), 2, 2, 2, 2), LATER, CHI);
                  vote = after(vote, cast(note("d", 30), 2, 2, 2, 2), LATER, DOV);
                  var events =
                      events(decide(vote, new VoteCommand.Close(), CLOSES.plusSeconds(seed), ANA));
                  return ((VoteEvent.Closed) events.getLast())
                      .order().stream().map(TextRef::id).toList();
                })
            .toList();
    assertThat(orders.stream().distinct()).hasSize(6);
  }

  @Test
  void nothingThatIsLoggedSaysWhoDidWhatOrWhatTheySaid() {
    Vote vote = open();
    vote = after(vote, new VoteCommand.Jot(note("sentinel", 4711)), LATER, CHI);
    vote = after(vote, cast(note("sentinel", 4711), 4, 4, 4, 4), LATER, BEN);
    vote = after(vote, new VoteCommand.Remind(), LATER, ANA);
    Vote closed = after(vote, new VoteCommand.Close(), CLOSES, ANA);
    var command = cast(note("sentinel", 4711), 4, 4, 4, 4);
    var jot = new VoteCommand.Jot(note("sentinel", 4711));
    Stream.of(
            List.of(vote, closed, command, jot),
            List.of(decide(open(), command, LATER, BEN), decide(open(), jot, LATER, BEN)),
            List.of(decide(open(), new VoteCommand.Remind(), LATER, BEN)),
            List.of(decide(vote, new VoteCommand.Close(), CLOSES, BEN)))
        .flatMap(List::stream)
        .map(Object::toString)
        .forEach(
            said ->
                assertThat(said)
                    .doesNotContain("sentinel", "4711", "ben", "chi", "dov")
                    .doesNotContainPattern("[=\\[] ?4\\b(?! scores| people)"));
  }

  private static Decision<VoteEvent> refused(Refusal refusal) {
    return Decision.refused(refusal);
  }
}
