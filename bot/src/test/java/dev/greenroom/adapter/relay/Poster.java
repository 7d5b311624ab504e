package dev.greenroom.adapter.relay;

import dev.greenroom.core.feature.Decision;
import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.feature.Routes;
import dev.greenroom.core.feature.State;
import dev.greenroom.core.model.Drawn;
import dev.greenroom.core.model.Outcome;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.Room;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Words;
import dev.greenroom.kit.SampleCards;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.TextRef;
import java.util.Set;

/** A stream with one card, which shows whatever the state says. */
sealed interface Poster extends State<Poster, Poster.Event> {
  /** One poster. */
  record Showing(Look look, String title) implements Poster {}

  /** How it is drawn. */
  enum Look {
    WITH_A_BUTTON,
    PLAIN,
    QUOTING,
    NOTHING,
    ROOM,
    GONE,
    FAULTY
  }

  /** Nothing ever happens to it: its state is set by the test. */
  sealed interface Event {}

  /** Never stored. */
  record Unused() implements Event {}

  /** Never told. */
  record Told() implements Outcome {}

  @Override
  default Poster after(Event event) {
    return this;
  }

  static Feature<Poster, Object, Event, Feature.NoFacts> feature() {
    return Feature.<Poster, Object, Event, Feature.NoFacts>of(
            "poster",
            Poster.class,
            new Showing(Look.NOTHING, "none"),
            Event.class,
            (_, _, _, _) -> new Feature.NoFacts(),
            (_, _, _, _) -> Decision.done(new Told(), new Unused()))
        .livesNowhere()
        .tells(Told.class, (_, _) -> new Reply.Nothing())
        .routes(new Routes<Poster, Object>().draws("card", Poster::draw))
        .build();
  }

  private static Drawn draw(StreamId id, Poster poster, Words words) {
    var showing = (Showing) poster;
    return switch (showing.look()) {
      case WITH_A_BUTTON -> Drawn.of(SampleCards.withButton(showing.title()));
      case PLAIN -> Drawn.of(SampleCards.plain(showing.title()));
      case QUOTING -> Drawn.of(quoting(showing.title()));
      case ROOM ->
          new Drawn.Opened(
              new Room("card", showing.title(), Set.of(new MemberId("ana")), true, true));
      case NOTHING -> new Drawn.Nothing();
      case GONE -> new Drawn.Gone();
      case FAULTY -> throw new IllegalStateException("cannot draw " + id);
    };
  }

  private static Card quoting(String title) {
    return Card.titled(title)
        .quote(Prose.quoted(new TextRef("t1", 5)))
        .note(Prose.member(new MemberId("ana")))
        .build();
  }
}
