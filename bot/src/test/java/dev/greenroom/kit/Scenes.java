package dev.greenroom.kit;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;

import dev.greenroom.core.model.Reply;
import dev.greenroom.ui.Card;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How it looks in a group of five on the bundled packs: what the README's pictures show.
 *
 * @param room what stands in the room of a round in its second phase
 * @param then when that is
 * @param debrief what its candidate reads
 * @param board what stands on the leaderboard after it
 */
public record Scenes(List<Card> room, Instant then, Reply debrief, Reply board) {
  private static final String FORMAT = "pm-system-design 45 case";

  /** Of each dimension, from Ana, who was the candidate, and then from the others. */
  private static final List<String> SCORES = List.of("4334", "3423", "4433", "3524", "4443");

  /**
   * Plays them.
   *
   * @param directory an empty one
   */
  public static Scenes played(Path directory) {
    try (var group = Scenario.of(directory, "2027-03-01T07:50:00Z")) {
      return new Play(group).played();
    }
  }

  /** A Monday to a Wednesday. */
  private static final class Play {
    private final Scenario group;
    private final Channel practice;
    private final List<Person> people;

    Play(Scenario group) {
      this.group = group;
      this.practice = group.channel("practice");
      this.people = List.of("Ana", "Ben", "Chi", "Dev", "Eve").stream().map(group::person).toList();
    }

    Scenes played() {
      group.manager("Max").plans(practice, "09:00", "Europe/Berlin");
      answered(ofMinutes(30), people.subList(0, 4));
      answered(ofDays(1), people.subList(1, 3));
      Channel first = round(people.reversed());
      group.passes(ofMinutes(50));
      people.reversed().forEach(one -> votes(first, one, SCORES.get(1)));
      answered(ofDays(1), people.subList(0, 3));
      Channel room = round(people);
      group.passes(ofMinutes(4));
      List<Card> seen = room.cards();
      Instant then = group.now();
      group.passes(ofMinutes(45));
      for (int i = 0; i < people.size(); i++) {
        votes(room, people.get(i), SCORES.get(i));
      }
      Person ana = people.getFirst();
      return new Scenes(
          seen,
          then,
          ana.presses(room, room.latest("The votes are in"), "My debrief"),
          ana.types(practice, "leaderboard"));
    }

    private void answered(Duration after, List<Person> who) {
      group.passes(after);
      who.forEach(one -> one.answers(practice, "I would first ask who waits, and for what."));
    }

    /** The first is the candidate, the second the interviewer. */
    private Channel round(List<Person> who) {
      return who.getFirst().begins(practice, FORMAT, who.toArray(Person[]::new));
    }

    private static void votes(Channel room, Person who, String scores) {
      Reply _ =
          who.votes(
              room, scores, "Named the limit before the fix, then changed one thing at a time.");
    }
  }
}
