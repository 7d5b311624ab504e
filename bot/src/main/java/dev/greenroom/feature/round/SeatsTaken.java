package dev.greenroom.feature.round;

import dev.greenroom.core.feature.Ask;
import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.feature.community.Waiting;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rounds that are not over and in which somebody has a seat, where they still are. */
record SeatsTaken(Feature<Round, ?, RoundEvent, ?> rounds) implements Waiting.Source {
  @Override
  public List<Waiting> of(Ask<?> ask) {
    var community = ask.id().community();
    return ask.query().rows(RoundFeature.OPEN, Map.of("community", community.value())).stream()
        .map(row -> new StreamId(RoundFeature.KIND, community, row.text("id")))
        .flatMap(id -> waiting(ask, ask.query().load(rounds, id).state()).stream())
        .toList();
  }

  private static Optional<Waiting> waiting(Ask<?> ask, Round round) {
    return round instanceof Round.Lobby lobby
        ? line(ask, "round.waiting.lobby", lobby.setup(), lobby.crew())
        : round.played().flatMap(on -> line(ask, "round.waiting.on", on.setup(), on.crew()));
  }

  private static Optional<Waiting> line(Ask<?> ask, String key, Setup setup, Crew crew) {
    return crew.has(ask.member()) && ask.sees(setup.place())
        ? Optional.of(
            new Waiting(
                ask.words()
                    .prose(
                        key,
                        setup.trackTitle(),
                        Prose.of(new Span.Channel(setup.place().channel()))),
                Optional.empty()))
        : Optional.empty();
  }
}
