package dev.greenroom.feature.vote;

import dev.greenroom.core.model.Drawn;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Words;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Control.Weight;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.Prose;
import java.time.Instant;

/** The cards of a vote, and what people are told. Before the close they say a count and no more. */
final class VoteViews {
  private VoteViews() {}

  static Drawn open(StreamId id, Vote vote, Words words) {
    return switch (vote) {
      case Vote.Open open -> Drawn.of(open(id, open, words));
      case Vote.Closed closed ->
          Drawn.of(
              Card.titled(words.say("vote.over"))
                  .text(words.prose("vote.over.text", closed.at()))
                  .build());
      case Vote.None _, Vote.Noting _, Vote.Dropped _ -> new Drawn.Nothing();
    };
  }

  private static Card open(StreamId id, Vote.Open open, Words words) {
    return Card.titled(words.say("vote.title"))
        .text(
            words.prose(
                "vote.count",
                open.ballots().size(),
                open.electorate().awaited().size(),
                open.closes()))
        .actions(vote(id, words))
        .note(Prose.text(words.say("vote.blind")))
        .note(Prose.text(words.say("vote.sees")))
        .build();
  }

  static Control vote(StreamId id, Words words) {
    return new Control.Button(
        ActionId.of(VoteFeature.VOTE, id.id()), words.say("vote.button"), Weight.PRIMARY);
  }

  /** That the votes are in, for everybody in the room. */
  static Drawn in(StreamId id, Vote vote, Words words) {
    return vote instanceof Vote.Closed closed
        ? Drawn.of(
            Card.titled(words.say("vote.in"))
                .text(words.prose(in(closed), Prose.member(closed.electorate().candidate())))
                .actions(debrief(id, words))
                .build())
        : new Drawn.Nothing();
  }

  private static String in(Vote.Closed closed) {
    if (closed.shared()) {
      return "vote.in.shared";
    }
    return closed.debrief() instanceof Debrief.Many ? "vote.in.first" : "vote.in.alone";
  }

  private static Control debrief(StreamId id, Words words) {
    return new Control.Button(
        ActionId.of(VoteFeature.DEBRIEF, id.id()), words.say("vote.debrief"), Weight.PRIMARY);
  }

  /** The same for the candidate alone. */
  static Drawn result(StreamId id, Vote vote, Words words) {
    return vote instanceof Vote.Closed closed
        ? Drawn.of(
            Card.titled(words.say("vote.result"))
                .text(words.say("vote.result.text", closed.electorate().track()))
                .actions(debrief(id, words))
                .build())
        : new Drawn.Nothing();
  }

  /**
   * What somebody who was missing is told, for them alone.
   *
   * @param part who
   */
  static Drawn reminder(StreamId id, String part, Vote vote, Words words) {
    var member = new MemberId(part);
    return switch (vote) {
      case Vote.Open open ->
          Drawn.of(
              open.ballot(member).isPresent()
                  ? thanks(open.electorate(), words)
                  : reminder(id, open, member, words));
      case Vote.Closed closed ->
          Drawn.of(
              closed.ballots().containsKey(member)
                  ? thanks(closed.electorate(), words)
                  : missed(closed.electorate(), closed.at(), words));
      case Vote.None _, Vote.Noting _, Vote.Dropped _ -> new Drawn.Nothing();
    };
  }

  private static Card reminder(StreamId id, Vote.Open open, MemberId member, Words words) {
    return Card.titled(words.say("vote.reminder"))
        .text(
            words.prose(
                open.electorate().isCandidate(member) ? "vote.reminder.self" : "vote.reminder.text",
                open.electorate().track(),
                open.closes()))
        .actions(vote(id, words))
        .build();
  }

  private static Card thanks(Electorate electorate, Words words) {
    return Card.titled(words.say("vote.thanks"))
        .text(words.say("vote.thanks.text", electorate.track()))
        .build();
  }

  private static Card missed(Electorate electorate, Instant at, Words words) {
    return Card.titled(words.say("vote.missed"))
        .text(words.prose("vote.missed.text", electorate.track(), at))
        .build();
  }

  static Reply told(VoteOutcome outcome, Words words) {
    return switch (outcome) {
      case VoteOutcome.Counted(var again, var last, var closes) ->
          whisper(
              words.say(again ? "vote.counted.again" : "vote.counted"),
              last
                  ? Prose.text(words.say("vote.counted.last"))
                  : words.prose("vote.counted.until", closes));
      case VoteOutcome.Kept(var voted) ->
          whisper(
              words.say("pad.kept"),
              Prose.text(words.say(voted ? "pad.kept.voted" : "pad.kept.text")));
      case VoteOutcome.InTheRoom _ -> new Reply.Nothing();
    };
  }

  private static Reply whisper(String title, Prose text) {
    return new Reply.Whisper(Card.titled(title).text(text).build());
  }
}
