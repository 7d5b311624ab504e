package dev.greenroom.feature.vote;

import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.feature.Routes;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Table;
import dev.greenroom.core.model.Words;
import dev.greenroom.feature.community.Waiting;
import dev.greenroom.feature.round.Crew;
import dev.greenroom.feature.round.Role;
import dev.greenroom.feature.round.RoundEvent;
import dev.greenroom.feature.round.RoundFeature;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.MemberId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Blind ballots on a round, and the debrief made of them. Each round has one, under its own id. */
public final class VoteFeature {
  public static final String KIND = "vote";

  /** What peers gave a candidate, a row for each dimension, from three ballots on. */
  public static final Table SCORES =
      new Table(
          "ballot_score",
          List.of("member", "round", "dimension"),
          List.of("rubric", "version", "twice", "closed_at"));

  /** Votes that are open. */
  static final Table OPEN = new Table("vote_open", List.of("id"), List.of("community"));

  static final String VOTE = "vote";
  static final String NOTE = "note";
  static final String DEBRIEF = "debrief";
  static final String SHARE = "share";

  private VoteFeature() {}

  public static Feature<Vote, VoteCommand, VoteEvent, StreamId> feature() {
    return Feature.of(
            KIND,
            Vote.class,
            new Vote.None(),
            VoteEvent.class,
            (query, id, vote, command) -> id,
            VoteRules::decide)
        .livesIn(Vote::where)
        .tells(VoteOutcome.class, VoteViews::told)
        .follows(RoundFeature.KIND, RoundEvent.class, VoteFeature::orders)
        .rows(List.of(SCORES, OPEN), VoteFeature::rows)
        .routes(
            new Routes<Vote, VoteCommand>()
                .asks(VOTE, BallotForm::show)
                .opensForm()
                .submits(VOTE, BallotForm::command)
                .asks(NOTE, PadForm::show)
                .opensForm()
                .submits(NOTE, PadForm::command)
                .asks(DEBRIEF, DebriefViews::show)
                .does(SHARE, _ -> new VoteCommand.Share())
                .wakes(Vote.REMIND, _ -> new VoteCommand.Remind())
                .wakes(Vote.CLOSE, _ -> new VoteCommand.Close())
                .draws(Vote.VOTE, VoteViews::open)
                .draws(Vote.IN, VoteViews::in)
                .draws(Vote.RESULT, VoteViews::result)
                .drawsEach(Vote.REMINDER, VoteViews::reminder)
                .draws(Vote.DEBRIEF, DebriefViews::shared)
                .draws(Vote.NOTES, DebriefViews::sharedNotes))
        .build();
  }

  /** What of it waits for somebody. */
  public static Waiting.Source waiting(Feature<Vote, ?, VoteEvent, ?> votes) {
    return new MissingBallots(votes);
  }

  /** What opens one's pad. */
  public static Optional<Control> pad(String round, Control.Weight weight, Words words) {
    return Optional.of(
        new Control.Button(ActionId.of(NOTE, round), words.say("pad.button"), weight));
  }

  /** What happens to a round is an order to its vote. */
  private static List<Feature.Order> orders(StreamId round, RoundEvent event) {
    var vote = new StreamId(KIND, round.community(), round.id());
    return switch (event) {
      case RoundEvent.Begun begun ->
          List.of(new Feature.Order(vote, new VoteCommand.Prepare(electorate(begun))));
      case RoundEvent.Left(var member) ->
          List.of(new Feature.Order(vote, new VoteCommand.Excuse(member)));
      case RoundEvent.BrokenOff _ -> List.of(new Feature.Order(vote, new VoteCommand.Drop()));
      case RoundEvent.Finished(_, var at) ->
          List.of(new Feature.Order(vote, new VoteCommand.Open(at)));
      default -> List.of();
    };
  }

  private static Electorate electorate(RoundEvent.Begun begun) {
    Crew crew = begun.crew();
    MemberId candidate = crew.in(Role.CANDIDATE).getFirst();
    return new Electorate(
        begun.setup().rooms(),
        begun.setup().room(),
        begun.setup().trackTitle(),
        begun.scoring(),
        candidate,
        crew.present().stream().filter(member -> !member.equals(candidate)).toList());
  }

  private static List<? extends Table.Change> rows(StreamId id, VoteEvent event) {
    return switch (event) {
      case VoteEvent.Opened _ ->
          List.of(new Table.Put(OPEN, Map.of("id", id.id(), "community", id.community().value())));
      case VoteEvent.Dropped _ -> List.of(over(id));
      case VoteEvent.Closed closed ->
          Stream.concat(
                  Stream.of(over(id)),
                  closed.scores().stream().map(score -> row(id, closed, score)))
              .toList();
      default -> List.of();
    };
  }

  private static Table.Change over(StreamId id) {
    return new Table.Remove(OPEN, Map.of("id", id.id()));
  }

  private static Table.Change row(StreamId id, VoteEvent.Closed closed, VoteEvent.Score score) {
    return new Table.Add(
        SCORES,
        Map.of(
            "member", closed.candidate().value(),
            "round", id.id(),
            "dimension", score.dimension(),
            "rubric", closed.rubric(),
            "version", (long) score.version(),
            "twice", (long) score.twice(),
            "closed_at", closed.at().toEpochMilli()));
  }
}
