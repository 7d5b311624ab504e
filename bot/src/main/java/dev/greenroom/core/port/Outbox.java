package dev.greenroom.core.port;

import dev.greenroom.core.feature.Query;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cards that are due, for the relay. Every call is durable when it returns. */
public interface Outbox {
  /** Channels on hold. */
  Table LANES =
      new Table("lane", List.of("platform", "channel"), List.of("community", "parked", "gone"));

  /** How the causes of notices about such channels begin; platform and channel follow. */
  String HELD = "lane/";

  /** The cause of the notice about a channel on hold. */
  static String cause(Place place) {
    return HELD + place.platform() + "/" + place.channel();
  }

  /** The channel that a notice with this cause is about; empty for any other cause. */
  static Optional<Place> heldBy(String cause) {
    String[] parts = cause.split("/", 3);
    return cause.startsWith(HELD) && parts.length == 3
        ? Optional.of(new Place(parts[1], parts[2]))
        : Optional.empty();
  }

  /** What is known of a channel on hold; empty for one that takes cards. */
  static Optional<Held> held(Query query, Place place) {
    return query.rows(LANES, row(place)).stream()
        .findFirst()
        .map(
            row ->
                new Held(
                    new CommunityId(row.text("community")),
                    row.text("parked"),
                    row.number("gone") == 1));
  }

  private static Map<String, Object> row(Place place) {
    return Map.of("platform", place.platform(), "channel", place.channel());
  }

  /** The change by which a channel is on hold no more. */
  static Table.Change resumed(Place place) {
    return new Table.Remove(LANES, row(place));
  }

  /** Cards of which nobody can find out whether they arrived. */
  Table DOUBTS =
      new Table(
          "doubt", List.of("kind", "stream_id", "card_key", "platform", "channel"), List.of());

  /** How the causes of notices about such cards begin; stream and card follow. */
  String IN_DOUBT = "in-doubt/";

  /** The cause of the notice about a card in doubt. */
  static String doubt(StreamId stream, String key) {
    return IN_DOUBT + stream + "/" + key;
  }

  /** The change by which the card of such a notice is posted whatever became of it. */
  static Table.Change postedAnew(String cause) {
    String[] parts = cause.split("/", 4);
    return new Table.Remove(
        DOUBTS, Map.of("kind", parts[1], "stream_id", parts[2], "card_key", parts[3]));
  }

  /**
   * Cards that are due, not in doubt, and on channels that are not parked, in order; at most this
   * many. A card in a room comes once the room is open, at the room's place.
   */
  List<CardRow> due(int limit);

  /** The message in which a card stands; empty where there is none. */
  Optional<MessageRef> message(StreamId stream, String key);

  /** A first post begins. If nothing more is recorded, the next run looks for it. */
  void attempting(CardRow card, Instant at);

  /** That post certainly did not arrive. */
  void notSent(CardRow card);

  /** The card stands as drawn for {@code card.due()}; a later due number keeps it due. */
  void sent(CardRow card, MessageRef message, String hash);

  /** There was nothing to send for {@code card.due()}. */
  void settled(CardRow card);

  /** Nothing more is sent of it until its row in {@link #DOUBTS} is gone; then it is a new post. */
  void doubted(CardRow card);

  /** Cards of a platform whose post was begun and of which no message is known, in doubt or not. */
  List<CardRow> unanswered(String platform);

  /** It stands in this message, however it looks there: it is due, and in doubt no more. */
  void adopted(CardRow card, MessageRef message);

  /** What stands in this place is due: it may have changed while nothing there could be edited. */
  void stale(Place place);

  /** Its message is gone from the platform, hash and attempt with it; it stays due. */
  void lost(CardRow card);

  /** The same of a room: the cards in it are nowhere until it is open again. */
  void roomLost(CardRow room);

  /** Whether a card still belongs where this says: its room may have been lost meanwhile. */
  boolean isAt(CardRow card);

  /** The rooms, of streams that still name them, that stand in this place or belong to it. */
  List<CardRow> rooms(Place place);

  /**
   * What is known of a channel on hold.
   *
   * @param community that was told of it
   * @param why in the platform's words
   * @param gone whether the channel itself is gone
   */
  record Held(CommunityId community, String why, boolean gone) {}

  /** Nothing goes to this channel until its row in {@link #LANES} is gone. */
  void park(Place place, Held why);

  /** The channel may be tried again. */
  void resume(Place place);

  Map<Place, Held> parked();
}
