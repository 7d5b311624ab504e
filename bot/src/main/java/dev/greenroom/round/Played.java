package dev.greenroom.round;

import dev.greenroom.shelf.Posed;
import dev.greenroom.shelf.Scoring;
import dev.greenroom.ui.MemberId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A round that has begun.
 *
 * @param crew those who have not left
 * @param ticks numbers of the {@link #items} that the interviewer has ticked, from 1
 * @param warnings how often it was said that a phase is nearly over
 */
record Played(
    Setup setup, Crew crew, Posed question, Scoring scoring, Set<Integer> ticks, int warnings) {
  Played {
    ticks = Set.copyOf(ticks);
  }

  /** What an interviewer goes through one by one. */
  record Item(Sort sort, String text) {
    /** What it is. */
    enum Sort {
      PROBE,
      STRONG,
      WEAK
    }
  }

  /** Probes in their order, then the signs of a strong and of a weak answer. */
  List<Item> items() {
    return Stream.of(
            question.probes().stream().map(text -> new Item(Item.Sort.PROBE, text)),
            question.strong().stream().map(text -> new Item(Item.Sort.STRONG, text)),
            question.weak().stream().map(text -> new Item(Item.Sort.WEAK, text)))
        .flatMap(items -> items)
        .toList();
  }

  Played without(MemberId member) {
    return new Played(setup, crew.left(member), question, scoring, ticks, warnings);
  }

  Played ticked(int item, boolean on) {
    var now = new HashSet<>(ticks);
    if (on) {
      now.add(item);
    } else {
      now.remove(item);
    }
    return new Played(setup, crew, question, scoring, now, warnings);
  }

  Played warned() {
    return new Played(setup, crew, question, scoring, ticks, warnings + 1);
  }
}
