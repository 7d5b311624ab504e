package dev.greenroom.kit;

import dev.greenroom.core.feature.Decision;
import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.feature.Routes;
import dev.greenroom.core.model.CardAt;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.RoomAt;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Table;
import java.util.List;

/** The feature of the {@link Counter}, and how tests speak of it. */
public final class Counters {
  /** Rows of the product's own that any feature could have. */
  public static final Table USES =
      new Table(
          "shelf_used",
          List.of("platform", "channel", "question", "turn"),
          List.of("plan", "used_at"));

  public static final CommunityId COMMUNITY = new CommunityId("c1");

  public static final Feature<Counter, String, Counter.Event, Feature.NoFacts> FEATURE =
      Feature.<Counter, String, Counter.Event, Feature.NoFacts>of(
              "counter",
              Counter.class,
              new Counter.None(),
              Counter.Event.class,
              (_, _, _, _) -> new Feature.NoFacts(),
              (_, _, _, _) -> Decision.refused(Refusal.of("counter.never")))
          .livesNowhere()
          .tells(Counter.Told.class, (_, _) -> new Reply.Nothing())
          .routes(new Routes<>())
          .build();

  public static StreamId id(String name) {
    return new StreamId("counter", COMMUNITY, name);
  }

  public static CardAt card(String key, String channel) {
    return new CardAt(key, new Place("playground", channel));
  }

  /** A card in a room of {@code one}. */
  public static CardAt inRoom(String key, String channel, String room) {
    return new CardAt(key, new Place("playground", channel), new RoomAt(id("one"), room));
  }

  private Counters() {}
}
