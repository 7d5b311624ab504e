package dev.greenroom.feature.points;

import dev.greenroom.core.feature.Decision;
import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.feature.Feature.NoFacts;
import dev.greenroom.core.feature.Routes;
import dev.greenroom.core.feature.State;
import dev.greenroom.core.model.Outcome;
import dev.greenroom.core.model.Reply;

/** Stands for a feature by its events and rows alone: whatever a test says has happened. */
final class Echo {
  private Echo() {}

  /** It remembers nothing. */
  record Heard<E>() implements State<Heard<E>, E> {
    @Override
    public Heard<E> after(E event) {
      return this;
    }
  }

  /** It was said. */
  record Said() implements Outcome {}

  @SuppressWarnings("unchecked") // there is nothing of type E in it
  static <E> Feature<Heard<E>, E, E, NoFacts> of(Feature<?, ?, E, ?> real) {
    return Feature.<Heard<E>, E, E, NoFacts>of(
            real.kind(),
            (Class<Heard<E>>) (Class<?>) Heard.class,
            new Heard<>(),
            real.events(),
            (_, _, _, _) -> new NoFacts(),
            (_, event, _, _) -> Decision.done(new Said(), event))
        .livesNowhere()
        .tells(Said.class, (_, _) -> new Reply.Nothing())
        .rows(real.tables(), real::rows)
        .routes(new Routes<>())
        .build();
  }
}
