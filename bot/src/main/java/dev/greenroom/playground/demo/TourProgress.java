package dev.greenroom.playground.demo;

import dev.greenroom.playground.chat.Person;
import dev.greenroom.playground.chat.PlaygroundChat;
import java.util.List;
import java.util.Optional;

/** What the tour keeps, in the chat's file: it outlives the process as the chat does. */
record TourProgress(PlaygroundChat chat) {
  private static final String YES = "yes";
  private static final String NO = "";
  private static final String ROUND = "tour/round";

  /** The round that somebody at the page joined last, and whom they play in it. */
  record Joined(String round, Person as) {}

  boolean has(Tour.Step step) {
    return holds(mark(step));
  }

  void tick(Tour.Step step) {
    chat.mark(mark(step), YES);
  }

  /**
   * Somebody has a role, whoever plays them.
   *
   * @param join the label of the control that gave it to them
   */
  void plays(String round, Person person, String join) {
    chat.mark(role(round, person), join);
  }

  void leaves(String round, Person person) {
    chat.mark(role(round, person), NO);
    chat.mark("tour/joined/" + round + "/" + person.id(), NO);
  }

  /** Somebody at the page joined. */
  void joins(String round, Person as) {
    chat.mark("tour/joined/" + round + "/" + as.id(), YES);
    chat.mark(ROUND, round + " " + as.id());
  }

  boolean joined(String round) {
    return Person.ALL.stream()
        .anyMatch(person -> holds("tour/joined/" + round + "/" + person.id()));
  }

  Optional<Joined> joined() {
    return chat.marked(ROUND)
        .map(mark -> mark.split(" ", 2))
        .map(parts -> new Joined(parts[0], Person.withId(parts[1])))
        .filter(joined -> holds("tour/joined/" + joined.round() + "/" + joined.as().id()));
  }

  /** Somebody at the page voted for this person. */
  void voted(String round, Person person) {
    chat.mark("tour/voted/" + round + "/" + person.id(), YES);
  }

  boolean hasVoted(String round, Person person) {
    return holds("tour/voted/" + round + "/" + person.id());
  }

  /** Those in the round, in no order that means anything. */
  List<Person> crew(String round) {
    return Person.ALL.stream().filter(person -> holds(role(round, person))).toList();
  }

  /** Those who got their role by the control of this label. */
  List<Person> crew(String round, String join) {
    return Person.ALL.stream()
        .filter(person -> chat.marked(role(round, person)).filter(join::equals).isPresent())
        .toList();
  }

  private static String mark(Tour.Step step) {
    return "tour/done/" + step.key();
  }

  private static String role(String round, Person person) {
    return "tour/role/" + round + "/" + person.id();
  }

  private boolean holds(String mark) {
    return chat.marked(mark).filter(value -> !value.equals(NO)).isPresent();
  }
}
