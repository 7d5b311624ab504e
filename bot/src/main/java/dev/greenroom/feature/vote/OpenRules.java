package dev.greenroom.feature.vote;

import static dev.greenroom.core.feature.Decision.done;
import static dev.greenroom.core.feature.Decision.happened;
import static dev.greenroom.core.feature.Decision.nothing;
import static dev.greenroom.core.feature.Decision.refused;

import dev.greenroom.core.feature.Decision;
import dev.greenroom.core.feature.DecisionContext;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.feature.rotation.RubricSnapshot;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.TextRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A vote that is open. */
final class OpenRules {
  /** A note of so many code points says something. */
  private static final int SAYS_SOMETHING = 30;

  private OpenRules() {}

  static Decision<VoteEvent> decide(Vote.Open open, VoteCommand command, DecisionContext at) {
    return switch (command) {
      case VoteCommand.Cast(var scores, var note) -> cast(open, scores, note, at);
      case VoteCommand.Jot(var pad) -> jot(open, pad, at);
      case VoteCommand.Remind _ -> remind(open, at.now());
      case VoteCommand.Close _ -> happened(closed(open, open.closes(), at));
      case VoteCommand.Share _ -> refused(VoteRules.BLIND);
      case VoteCommand.Prepare _, VoteCommand.Excuse _, VoteCommand.Open _, VoteCommand.Drop _ ->
          nothing();
    };
  }

  /** Why somebody has no ballot; empty for those who may cast one. */
  static Optional<Refusal> noBallot(Vote.Open open, MemberId member, Instant now) {
    if (!open.electorate().awaits(member)) {
      return Optional.of(VoteRules.NOT_THERE);
    }
    return over(open, now) ? Optional.of(VoteRules.CLOSED) : Optional.empty();
  }

  /** The timer that closes it may come a moment late; the promise on the card holds. */
  static boolean over(Vote.Open open, Instant now) {
    return !now.isBefore(open.closes());
  }

  private static Decision<VoteEvent> cast(
      Vote.Open open, List<Integer> scores, Optional<TextRef> note, DecisionContext at) {
    MemberId member = at.actor().member();
    Optional<Refusal> objection = noBallot(open, member, at.now());
    if (objection.isPresent()) {
      return refused(objection.get());
    }
    var ballot = new Ballot(named(scores, open.electorate().scoring()), note);
    return ballot.lacksNote()
        ? refused(VoteRules.NEEDS_NOTE)
        : counted(open, new VoteEvent.Cast(member, ballot), at);
  }

  private static Map<String, Integer> named(List<Integer> scores, RubricSnapshot scoring) {
    List<RubricSnapshot.Scale> scales = scoring.scales();
    if (scores.size() != scales.size()) {
      throw new IllegalArgumentException("a ballot has a score for each dimension");
    }
    var named = new HashMap<String, Integer>();
    for (int i = 0; i < scales.size(); i++) {
      named.put(scales.get(i).id(), scores.get(i));
    }
    return named;
  }

  /** With the last one the vote is closed. */
  private static Decision<VoteEvent> counted(
      Vote.Open open, VoteEvent.Cast cast, DecisionContext at) {
    boolean again = open.ballot(cast.member()).isPresent();
    if (!(open.after(cast) instanceof Vote.Open now)) {
      throw new IllegalStateException("a ballot alone closes nothing");
    }
    boolean last = now.missing().isEmpty();
    return done(
        new VoteOutcome.Counted(again, last, open.closes()),
        last ? List.of(cast, closed(now, at.now(), at)) : List.of(cast));
  }

  private static Decision<VoteEvent> jot(
      Vote.Open open, Optional<TextRef> pad, DecisionContext at) {
    MemberId member = at.actor().member();
    Optional<Ballot> ballot = open.ballot(member);
    if (over(open, at.now())) {
      return refused(VoteRules.CLOSED);
    }
    return ballot.map(it -> it.noted(pad)).filter(Ballot::lacksNote).isPresent()
        ? refused(VoteRules.NEEDS_NOTE)
        : VoteRules.jot(open.electorate(), member, pad, ballot.isPresent());
  }

  /** Where the bot was away until the close, nobody is reminded of what is over. */
  private static Decision<VoteEvent> remind(Vote.Open open, Instant now) {
    return over(open, now) || !open.reminded().isEmpty() || open.missing().isEmpty()
        ? nothing()
        : happened(new VoteEvent.Reminded(open.missing()));
  }

  private static VoteEvent closed(Vote.Open open, Instant when, DecisionContext at) {
    Electorate electorate = open.electorate();
    return new VoteEvent.Closed(
        when,
        electorate.scoring().rubric(),
        electorate.candidate(),
        noted(open.ballots()),
        mixed(
            Vote.peers(electorate, open.ballots())
                .flatMap(ballot -> ballot.note().stream())
                .toList(),
            at),
        scores(
            Debrief.of(
                electorate.scoring(),
                Vote.peers(electorate, open.ballots()).toList(),
                Optional.empty())));
  }

  private static List<MemberId> noted(Map<MemberId, Ballot> ballots) {
    return ballots.entrySet().stream()
        .filter(entry -> saysSomething(entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean saysSomething(Ballot ballot) {
    return ballot.note().filter(note -> note.length() >= SAYS_SOMETHING).isPresent();
  }

  /**
   * By chance. First by their ids, which nobody can work out: whoever knows the seed of a timer
   * could trace a shuffle of people in a known order.
   */
  private static List<TextRef> mixed(List<TextRef> notes, DecisionContext at) {
    var mixed = new ArrayList<>(notes);
    mixed.sort(Comparator.comparing(TextRef::id));
    Collections.shuffle(mixed, at.chance());
    return mixed;
  }

  private static List<VoteEvent.Score> scores(Debrief debrief) {
    return debrief instanceof Debrief.Many(var findings)
        ? findings.stream()
            .map(
                finding ->
                    new VoteEvent.Score(
                        finding.scale().id(), finding.scale().version(), finding.twice()))
            .toList()
        : List.of();
  }
}
