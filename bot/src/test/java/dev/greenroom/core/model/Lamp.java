package dev.greenroom.core.model;

import dev.greenroom.core.feature.Ask;
import dev.greenroom.core.feature.Decision;
import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.feature.Feature.NoFacts;
import dev.greenroom.core.feature.Feature.Order;
import dev.greenroom.core.feature.Routes;
import dev.greenroom.core.feature.State;
import dev.greenroom.ui.Card;
import java.util.List;
import java.util.function.UnaryOperator;

/** The smallest feature there can be: something that is switched on. */
sealed interface Lamp extends State<Lamp, Lamp.Lit> {
  /** Its one state. */
  record Known(int times) implements Lamp {
    @Override
    public Lamp after(Lit event) {
      return new Known(times + 1);
    }
  }

  /** Its one event. */
  record Lit() {}

  /** Its one command. */
  record Light() {}

  /** Its one outcome. */
  record Shines() implements Outcome {}

  static Feature<Lamp, Light, Lit, NoFacts> feature(String kind, Routes<Lamp, Light> routes) {
    return feature(kind, routes, builder -> builder);
  }

  static Feature<Lamp, Light, Lit, NoFacts> feature(
      String kind,
      Routes<Lamp, Light> routes,
      UnaryOperator<Feature.Builder<Lamp, Light, Lit, NoFacts>> more) {
    var builder =
        Feature.<Lamp, Light, Lit, NoFacts>of(
                kind,
                Lamp.class,
                new Known(0),
                Lit.class,
                (_, _, _, _) -> new NoFacts(),
                (_, _, _, _) -> Decision.done(new Shines(), new Lit()))
            .livesNowhere()
            .tells(Shines.class, (_, _) -> new Reply.Nothing())
            .routes(routes);
    return more.apply(builder).build();
  }

  /** A feature whose every event lights lamps of these kinds too. */
  static Feature<Lamp, Light, Lit, NoFacts> lighting(String kind, String... others) {
    return feature(
        kind,
        new Routes<>(),
        builder -> {
          for (String other : others) {
            builder.reacts(
                other,
                (id, _) ->
                    List.of(new Order(new StreamId(other, id.community(), id.id()), new Light())));
          }
          return builder;
        });
  }

  /** A feature whose lamps are lit with those of another kind, which knows nothing of it. */
  static Feature<Lamp, Light, Lit, NoFacts> following(String kind, String other) {
    return feature(
        kind,
        new Routes<>(),
        builder ->
            builder.follows(
                other,
                Lit.class,
                (id, _) ->
                    List.of(new Order(new StreamId(kind, id.community(), id.id()), new Light()))));
  }

  static Reply page(Ask<Lamp> ask) {
    return ask.page(Card.titled("Lamp").build());
  }
}
