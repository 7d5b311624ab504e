package dev.greenroom.adapter.relay;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.greenroom.core.model.Place;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The channels there is something to remember of. */
final class Lanes {
  private final Map<Place, Lane> lanes = new HashMap<>();

  synchronized Lane at(Place place) {
    return lanes.computeIfAbsent(place, _ -> new Lane());
  }

  synchronized Set<Place> busy() {
    return lanes.entrySet().stream()
        .filter(lane -> lane.getValue().busy())
        .map(Map.Entry::getKey)
        .collect(toUnmodifiableSet());
  }

  synchronized void hope() {
    lanes.values().forEach(Lane::hopes);
  }

  /** Forgets channels of which nothing needs to be known. */
  synchronized void tidy(Instant now) {
    lanes.values().removeIf(lane -> lane.idle(now));
  }
}
