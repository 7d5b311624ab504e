package dev.greenroom.feature.round;

import dev.greenroom.core.model.CardAt;
import dev.greenroom.core.model.Place;
import dev.greenroom.feature.rotation.QuestionSnapshot;
import dev.greenroom.feature.rotation.RubricSnapshot;
import dev.greenroom.ui.MemberId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A round that has begun.
 *
 * @param crew those who have not left
 * @param ticks numbers of the {@link #items} that the interviewer has ticked, from 1
 * @param warnings how often it was said that a phase is nearly over
 * @param room whether there is a place to see it
 */
record PlayedRound(
    Setup setup,
    Crew crew,
    QuestionSnapshot question,
    RubricSnapshot scoring,
    Set<Integer> ticks,
    int warnings,
    RoomIs room) {
  PlayedRound {
    ticks = Set.copyOf(ticks);
  }

  PlayedRound(
      Setup setup,
      Crew crew,
      QuestionSnapshot question,
      RubricSnapshot scoring,
      Set<Integer> ticks,
      int warnings) {
    this(setup, crew, question, scoring, ticks, warnings, RoomIs.THERE);
  }

  /** What became of its room. */
  enum RoomIs {
    THERE,
    /** Somebody deleted it, or nothing can be opened in its channel. */
    LOST,
    /** Another one was opened in its place. */
    ANOTHER
  }

  boolean hasNoRoom() {
    return room == RoomIs.LOST;
  }

  PlayedRound with(RoomIs now) {
    return new PlayedRound(setup, crew, question, scoring, ticks, warnings, now);
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

  PlayedRound without(MemberId member) {
    return new PlayedRound(setup, crew.left(member), question, scoring, ticks, warnings, room);
  }

  PlayedRound ticked(int item, boolean on) {
    var now = new HashSet<>(ticks);
    if (on) {
      now.add(item);
    } else {
      now.remove(item);
    }
    return new PlayedRound(setup, crew, question, scoring, now, warnings, room);
  }

  PlayedRound warned() {
    return new PlayedRound(setup, crew, question, scoring, ticks, warnings + 1, room);
  }

  /**
   * The room before the lobby, for people wait for it; in it the plan, each phase that has begun,
   * and each warning. Whoever lost a room hears of it alone as well.
   */
  List<CardAt> cards(int phase) {
    var cards = new ArrayList<CardAt>();
    cards.add(new CardAt(Setup.ROOM, setup.rooms()));
    cards.add(new CardAt(Round.LOBBY, setup.place()));
    cards.add(inRoom(Round.PLAN));
    IntStream.rangeClosed(1, phase).forEach(n -> cards.add(inRoom(Round.PHASE + "." + n)));
    IntStream.rangeClosed(1, warnings()).forEach(n -> cards.add(inRoom(Round.WARNING + "." + n)));
    if (room() != PlayedRound.RoomIs.THERE) {
      crew().seats().forEach(seat -> cards.add(alone(seat.member())));
    }
    return cards;
  }

  /** The same once it has ended. */
  List<CardAt> allCards(int phase) {
    var cards = new ArrayList<>(cards(phase));
    cards.add(inRoom(Round.END));
    return cards;
  }

  private CardAt alone(MemberId member) {
    return new CardAt(
        Round.ROOM_LOST + "." + member.value(), Place.of(setup.place().platform(), member));
  }

  private CardAt inRoom(String key) {
    return new CardAt(key, setup.rooms(), setup.room());
  }
}
