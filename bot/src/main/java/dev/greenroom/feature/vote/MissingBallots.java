package dev.greenroom.feature.vote;

import dev.greenroom.core.feature.Ask;
import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.feature.community.Waiting;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Open votes that somebody is asked for and has not given yet, wherever they are. */
record MissingBallots(Feature<Vote, ?, VoteEvent, ?> votes) implements Waiting.Source {
  @Override
  public List<Waiting> of(Ask<?> ask) {
    var community = ask.id().community();
    return ask.query().rows(VoteFeature.OPEN, Map.of("community", community.value())).stream()
        .map(row -> new StreamId(VoteFeature.KIND, community, row.text("id")))
        .flatMap(id -> waiting(ask, id).stream())
        .toList();
  }

  private Optional<Waiting> waiting(Ask<?> ask, StreamId id) {
    return ask.query().load(votes, id).state() instanceof Vote.Open open
            && open.electorate().awaits(ask.member())
            && open.ballot(ask.member()).isEmpty()
            && ask.sees(open.electorate().place())
        ? Optional.of(
            new Waiting(
                ask.words().prose("vote.waiting", open.electorate().track(), open.closes()),
                Optional.of(VoteViews.vote(id, ask.words()))))
        : Optional.empty();
  }
}
