package dev.greenroom.adapter.relay;

import dev.greenroom.core.model.Place;
import dev.greenroom.core.port.CardRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Due cards, sorted into those that can go now, by channel, and those that wait. */
final class Due {
  private final Map<Place, List<CardRow>> ready = new LinkedHashMap<>();
  private Instant next = Instant.MAX;
  private boolean folded;

  void add(CardRow row, Lane lane, Instant now) {
    Instant opens = lane.opens(row);
    if (opens.isAfter(now)) {
      next = opens.isBefore(next) ? opens : next;
      folded |= lane.folds(row, now);
    } else {
      ready.computeIfAbsent(row.place(), _ -> new ArrayList<>()).add(row);
    }
  }

  /** In the order in which they became due. */
  Map<Place, List<CardRow>> ready() {
    return ready;
  }

  /** When the first of those that wait may go; the end of time where none waits. */
  Instant next() {
    return next;
  }

  /** Whether a card waits only because it was edited a moment ago. */
  boolean folded() {
    return folded;
  }
}
