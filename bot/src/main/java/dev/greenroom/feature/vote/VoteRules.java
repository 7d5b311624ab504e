package dev.greenroom.feature.vote;

import static dev.greenroom.core.feature.Decision.done;
import static dev.greenroom.core.feature.Decision.happened;
import static dev.greenroom.core.feature.Decision.nothing;
import static dev.greenroom.core.feature.Decision.refused;

import dev.greenroom.core.feature.Decision;
import dev.greenroom.core.feature.DecisionContext;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.TextRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who may vote, and when. What a round orders is never refused. */
final class VoteRules {
  /** So long after the end of the round whoever is missing is reminded. */
  static final Duration REMINDS_AFTER = Duration.ofHours(12);

  /** So long after the end of the round the vote is closed. */
  static final Duration CLOSES_AFTER = Duration.ofHours(24);

  static final Refusal NO_VOTE = Refusal.of("vote.none");
  static final Refusal NOT_OPEN = Refusal.of("vote.not-open");
  static final Refusal CLOSED = Refusal.of("vote.closed");
  static final Refusal DROPPED = Refusal.of("vote.dropped");
  static final Refusal NOT_THERE = Refusal.of("vote.not-there");
  static final Refusal NO_PAD = Refusal.of("vote.no-pad");
  static final Refusal NEEDS_NOTE = Refusal.of("vote.needs-note");
  static final Refusal BLIND = Refusal.of("vote.blind");
  static final Refusal NOT_YOURS = Refusal.of("vote.debrief-not-yours");
  static final Refusal TOO_FEW = Refusal.of("vote.too-few");

  private VoteRules() {}

  static Decision<VoteEvent> decide(
      Vote vote, VoteCommand command, StreamId id, DecisionContext at) {
    return switch (vote) {
      case Vote.None _ ->
          command instanceof VoteCommand.Prepare(var electorate)
              ? happened(new VoteEvent.Prepared(electorate))
              : without(command, NO_VOTE);
      case Vote.Noting noting -> noting(noting, command, at);
      case Vote.Open open -> OpenRules.decide(open, command, at);
      case Vote.Closed closed ->
          command instanceof VoteCommand.Share ? share(closed, id, at) : without(command, CLOSED);
      case Vote.Dropped _ -> without(command, DROPPED);
    };
  }

  private static Decision<VoteEvent> noting(
      Vote.Noting noting, VoteCommand command, DecisionContext at) {
    return switch (command) {
      case VoteCommand.Excuse(var member) ->
          noting.electorate().peers().contains(member)
              ? happened(new VoteEvent.Excused(member))
              : nothing();
      case VoteCommand.Open(var ended) -> happened(opened(ended));
      case VoteCommand.Drop _ -> happened(new VoteEvent.Dropped());
      case VoteCommand.Jot(var pad) -> jot(noting.electorate(), at.actor().member(), pad, false);
      case VoteCommand.Prepare _,
          VoteCommand.Cast _,
          VoteCommand.Remind _,
          VoteCommand.Close _,
          VoteCommand.Share _ ->
          without(command, NOT_OPEN);
    };
  }

  private static VoteEvent opened(Instant ended) {
    return new VoteEvent.Opened(ended, ended.plus(REMINDS_AFTER), ended.plus(CLOSES_AFTER));
  }

  /** Pads are for those who watch. */
  static Decision<VoteEvent> jot(
      Electorate electorate, MemberId member, Optional<TextRef> pad, boolean voted) {
    return noPad(electorate, member)
        .<Decision<VoteEvent>>map(Decision::refused)
        .orElseGet(() -> done(new VoteOutcome.Kept(voted), new VoteEvent.Jotted(member, pad)));
  }

  /** Why somebody has no pad; empty for those who have one. */
  static Optional<Refusal> noPad(Electorate electorate, MemberId member) {
    if (electorate.isCandidate(member)) {
      return Optional.of(NO_PAD);
    }
    return electorate.awaits(member) ? Optional.empty() : Optional.of(NOT_THERE);
  }

  private static Decision<VoteEvent> share(Vote.Closed closed, StreamId id, DecisionContext at) {
    if (!closed.electorate().isCandidate(at.actor().member())) {
      return refused(NOT_YOURS);
    }
    if (!(closed.debrief() instanceof Debrief.Many)) {
      return refused(TOO_FEW);
    }
    return done(
        new VoteOutcome.InTheRoom(id.id()),
        closed.shared() ? List.of() : List.of(new VoteEvent.Shared()));
  }

  /** What a person asks is refused; what a round orders and a timer wants comes to nothing. */
  static Decision<VoteEvent> without(VoteCommand command, Refusal why) {
    return switch (command) {
      case VoteCommand.Jot _, VoteCommand.Cast _, VoteCommand.Share _ -> refused(why);
      case VoteCommand.Prepare _,
          VoteCommand.Excuse _,
          VoteCommand.Open _,
          VoteCommand.Drop _,
          VoteCommand.Remind _,
          VoteCommand.Close _ ->
          nothing();
    };
  }
}
