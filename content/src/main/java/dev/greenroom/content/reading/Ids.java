package dev.greenroom.content.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ids of one kind, former ones included, that must be unique and can be referred to. */
public final class Ids {

  private final String kind;
  private final Map<String, Spot> known = new LinkedHashMap<>();
  private final List<String> current = new ArrayList<>();

  /**
   * Starts with no ids.
   *
   * @param kind the key of the kind's word: {@code stage}, {@code dimension}
   */
  public Ids(String kind) {
    this.kind = ProblemWords.say("kind." + kind);
  }

  /** Takes the {@code id} and the {@code aliases} of entries; reports what stood there before. */
  public Ids add(List<Spot> entries, List<Problem> problems) {
    entries.forEach(entry -> add(entry.at("id"), true, problems));
    entries.stream()
        .flatMap(entry -> entry.items("aliases").stream())
        .forEach(alias -> add(alias, false, problems));
    return this;
  }

  private void add(Spot spot, boolean now, List<Problem> problems) {
    Optional<String> id = spot.text();
    if (id.isEmpty()) {
      return;
    }
    Spot before = known.putIfAbsent(id.get(), spot);
    if (before != null) {
      problems.add(
          spot.problem("id.twice", ProblemWords.quoted(id.get()), kind, before.placeFrom(spot)));
    } else if (now) {
      current.add(id.get());
    }
  }

  /** Reports a reference to what is not here. */
  public void check(Spot reference, List<Problem> problems) {
    reference
        .text()
        .filter(id -> !known.containsKey(id))
        .ifPresent(id -> problems.add(unknown(reference, id)));
  }

  boolean knows(String id) {
    return known.containsKey(id);
  }

  private Problem unknown(Spot reference, String id) {
    return reference.problem(
        "reference.unknown", ProblemWords.quoted(id), kind, ProblemWords.known(id, current));
  }
}
