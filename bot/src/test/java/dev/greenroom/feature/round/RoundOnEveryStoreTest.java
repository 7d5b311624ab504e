package dev.greenroom.feature.round;

import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.model.Reply;
import dev.greenroom.kit.AnyStore;
import dev.greenroom.kit.Channel;
import dev.greenroom.kit.Person;
import dev.greenroom.kit.RoundLibrary;
import dev.greenroom.kit.Said;
import dev.greenroom.kit.Scenario;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Card;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rounds in which many do something at once, on each database. */
class RoundOnEveryStoreTest {
  private static final String LOBBY = "Mock interview";
  private static final String START = "2027-03-01T08:00:00Z";
  private static final int PEOPLE = 50;
  private static final List<String> JOINS =
      List.of("Join as candidate", "Join as interviewer", "Join as observer");

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void fiftyWhoJoinAtOnceFillTheRolesAreAllAnsweredAndCostOneEditASecond(AnyStore store)
      throws Exception {
    try (var group = Scenario.inEarnest(store.empty(directory), START)) {
      Channel practice = group.channel("practice");
      Person max = group.person("Max");
      max.starts(practice, "pm-system-design 45");
      Card lobby = practice.latest(LOBBY);
      long begin = System.nanoTime();

      List<Reply> replies =
          atOnce(
              IntStream.range(0, PEOPLE)
                  .<Callable<Reply>>mapToObj(
                      i ->
                          () ->
                              group
                                  .person("Person " + i)
                                  .presses(practice, lobby, JOINS.get(i % JOINS.size())))
                  .toList());

      Duration pressed = Duration.ofNanos(System.nanoTime() - begin);
      assertThat(replies.stream().filter(Reply.Whisper.class::isInstance)).hasSize(6);
      assertThat(replies.stream().filter(Reply.Refuse.class::isInstance)).hasSize(PEOPLE - 6);
      assertThat(replies.stream().map(Said::in)).noneMatch(said -> said.contains("reference"));
      String shown = Said.in(practice.latest(LOBBY));
      Duration settled = Duration.ofNanos(System.nanoTime() - begin);
      assertThat(names(shown, "Candidate")).hasSize(1);
      assertThat(names(shown, "Interviewer")).hasSize(1);
      assertThat(names(shown, "Observers")).hasSize(4).doesNotHaveDuplicates();
      long edits = group.chat().calls().stream().filter(call -> call.contains("edit")).count();
      assertThat(edits).as("edits in %s", settled).isBetween(1L, 2 + settled.toSeconds());
      assertThat(pressed).isLessThan(Duration.ofSeconds(10));
    }
  }

  private static List<String> names(String card, String role) {
    return card.lines()
        .filter(line -> line.startsWith(role + ": "))
        .flatMap(line -> List.of(line.substring(role.length() + 2).split(", ")).stream())
        .toList();
  }

  /** The packs have one question: both pick it, and one of them has to pick again. */
  @ParameterizedTest
  @EnumSource
  void twoLobbiesOfOneChannelBeginAtOnce(AnyStore store) throws Exception {
    try (var group = Scenario.of(RoundLibrary.ofCases(1), store.empty(directory), START)) {
      Channel practice = group.channel("practice");
      List<Card> lobbies = IntStream.range(0, 4).mapToObj(i -> lobby(group, practice, i)).toList();
      List<Reply> replies =
          atOnce(
              IntStream.range(0, 4)
                  .<Callable<Reply>>mapToObj(
                      i ->
                          () ->
                              group.person("Host " + i).presses(practice, lobbies.get(i), "Begin"))
                  .toList());
      assertThat(replies).allMatch(reply -> Said.in(reply).contains("The round has begun"));
      assertThat(group.threads(practice)).hasSize(4);
    }
  }

  @ParameterizedTest
  @EnumSource
  void roundsThatBeginAtOnceAreAboutDifferentQuestionsWhileThereAreAny(AnyStore store)
      throws Exception {
    try (var group = Scenario.of(RoundLibrary.ofCases(4), store.empty(directory), START)) {
      Channel practice = group.channel("practice");
      List<Card> lobbies = IntStream.range(0, 4).mapToObj(i -> lobby(group, practice, i)).toList();
      atOnce(
          IntStream.range(0, 4)
              .<Callable<Reply>>mapToObj(
                  i -> () -> group.person("Host " + i).presses(practice, lobbies.get(i), "Begin"))
              .toList());
      var prompts =
          IntStream.range(0, 4)
              .mapToObj(
                  i ->
                      Said.in(
                              group
                                  .person("Candidate " + i)
                                  .presses(practice, brief(lobbies.get(i))))
                          .lines()
                          .skip(1)
                          .findFirst()
                          .orElseThrow())
              .toList();
      assertThat(prompts).doesNotHaveDuplicates();
    }
  }

  private static ActionId brief(Card lobby) {
    return ActionId.of("brief", Person.action(lobby, "Begin").ref());
  }

  private static Card lobby(Scenario group, Channel practice, int number) {
    Person host = group.person("Host " + number);
    host.starts(practice, "baking 25");
    Card lobby = practice.latest(LOBBY);
    group.person("Candidate " + number).presses(practice, lobby, "Join as candidate");
    host.presses(practice, lobby, "Join as interviewer");
    return lobby;
  }

  /** Random presses of several people, some delivered twice, on the real engine. */
  @Test
  void howeverPeoplePressTheRolesHoldAndEveryRoundEnds() {
    try (var group = Scenario.of(directory, START)) {
      for (long seed = 0; seed < 12; seed++) {
        lives(group, group.channel("practice-" + seed), new SplittableRandom(seed));
      }
    }
  }

  private static void lives(Scenario group, Channel channel, SplittableRandom chance) {
    List<Person> people = IntStream.range(0, 8).mapToObj(i -> group.person("Person " + i)).toList();
    people.getFirst().starts(channel, "pm-system-design lightning");
    String id = Person.action(channel.latest(LOBBY), "Begin").ref();
    for (int i = 0; i < 60; i++) {
      var pressed = pressed(id, chance);
      Person who = people.get(chance.nextInt(chance.nextBoolean() ? 3 : people.size()));
      String delivery = "fake/" + channel.place().channel() + "-" + i;
      Reply first = who.presses(channel, pressed, delivery);
      assertThat(Said.in(first)).doesNotContain("reference");
      if (chance.nextInt(4) == 0) {
        assertThat(who.presses(channel, pressed, delivery)).isEqualTo(first);
      }
      if (chance.nextInt(8) == 0) {
        group.passes(Duration.ofSeconds(chance.nextLong(40)));
      }
    }
    group.passes(ofHours(2));
    String lobby = Said.in(channel.latest(LOBBY));
    assertThat(lobby).containsAnyOf("It is over", "broken off", "the lobby closed");
    for (Channel room : group.threads(channel)) {
      assertThat(room.cards()).filteredOn(card -> card.title().startsWith("The round")).hasSize(1);
      assertThat(room.cards().stream().map(Card::title)).doesNotHaveDuplicates();
      String plan = Said.in(room.cards().getFirst());
      assertThat(names(plan, "Candidate")).hasSizeLessThanOrEqualTo(1);
      assertThat(names(plan, "Observers")).hasSizeLessThanOrEqualTo(4);
    }
  }

  private static ActionId pressed(String id, SplittableRandom chance) {
    var presses =
        new ArrayList<>(
            List.of("join-candidate", "join-interviewer", "join-observer", "begin", "begin"));
    presses.addAll(List.of("pause", "resume", "extend", "skip", "tick", "untick", "brief"));
    presses.addAll(List.of("worked", "join-observer", "join-candidate", "join-interviewer"));
    if (chance.nextInt(6) == 0) {
      presses.add("leave");
    }
    return new ActionId(
        presses.get(chance.nextInt(presses.size())), id, Integer.toString(chance.nextInt(4)));
  }

  private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      return people.invokeAll(work).stream()
          .map(
              done -> {
                try {
                  return done.get();
                } catch (InterruptedException | ExecutionException e) {
                  throw new IllegalStateException(e);
                }
              })
          .toList();
    }
  }
}
