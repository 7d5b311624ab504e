package dev.greenroom.flow;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The cards that are due, for the relay. Every call is durable when it returns. */
public interface Outbox {
  /** Cards that are due on channels that are not parked, in order; at most this many. */
  List<CardRow> due(int limit);

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

  /** Nothing goes to this channel until {@link #resume}; {@code why} in the platform's words. */
  void park(Place place, String why);

  void resume(Place place);

  Map<Place, String> parked();

  /**
   * The community whose card this is, and its language, are found by the stream. Marks cards due.
   */
  void redraw(Place place);
}
