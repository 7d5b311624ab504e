package dev.greenroom.flow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cards that are due, for the relay. Every call is durable when it returns. */
public interface Outbox {
  /** Channels on hold. */
  Table LANES = new Table("lane", List.of("platform", "channel"), List.of("parked"));

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

  /** The change by which a channel is on hold no more. */
  static Table.Change resumed(Place place) {
    return new Table.Remove(
        LANES, Map.of("platform", place.platform(), "channel", place.channel()));
  }

  /**
   * Cards that are due on channels that are not parked, in order; at most this many. A card in a
   * room comes once the room is open, at the room's place.
   */
  List<CardRow> due(int limit);

  /** The message in which a card stands; empty where there is none. */
  Optional<MessageRef> message(StreamId stream, String key);

  /** A first post begins. If nothing more is recorded, it is in doubt. */
  void attempting(CardRow card, Instant at);

  /** That post certainly did not arrive. */
  void notSent(CardRow card);

  /** The card stands as drawn for {@code card.due()}; a later due number keeps it due. */
  void sent(CardRow card, MessageRef message, String hash);

  /**
   * There was nothing to send for {@code card.due()}. An attempt whose end is not known stays one:
   * the next drawing looks for it again.
   */
  void settled(CardRow card);

  /** Its message is gone from the platform, hash and attempt with it; it stays due. */
  void lost(CardRow card);

  /**
   * Nothing goes to this channel until its row in {@link #LANES} is gone; {@code why} in the
   * platform's words.
   */
  void park(Place place, String why);

  Map<Place, String> parked();
}
