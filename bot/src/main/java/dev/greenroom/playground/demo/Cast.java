package dev.greenroom.playground.demo;

import dev.greenroom.core.model.Reply;
import dev.greenroom.core.time.ClockHand;
import dev.greenroom.playground.chat.CardJson;
import dev.greenroom.playground.chat.Person;
import dev.greenroom.playground.chat.PlaygroundChat;
import dev.greenroom.playground.chat.ShownControl;
import dev.greenroom.playground.press.Arrivals;
import dev.greenroom.playground.press.PlaygroundServices;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Plays the others when the reader of the tour asks for it. */
final class Cast {
  private static final Person MAX = Person.withId("max");
  private static final int IN_A_ROUND = 5;

  /** The question comes this soon after the plan for it; a form takes whole minutes. */
  private static final Duration SOON = Duration.ofMinutes(2);

  private static final Duration AT_MOST = Duration.ofDays(8);
  private static final String EVERY_DAY =
      "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  /** A phase more than any format has: a round ends by its clock if not by us. */
  private static final int PHASES = 20;

  /** In the order of the form: they disagree about the third by two. */
  private static final Map<String, List<String>> SCORES =
      Map.of(
          "ana", List.of("3", "4", "3", "4"),
          "ben", List.of("4", "3", "2", "4"),
          "chi", List.of("4", "4", "4", "3"),
          "dev", List.of("3", "3", "4", "4"),
          "eve", List.of("5", "4", "2", "3"));

  /** What can be asked for. */
  enum Scene {
    /** Max makes a plan, and the clock goes to its first question. */
    POST,
    /** The roles that are free are taken. */
    OTHERS,
    /** The phases go by. */
    PLAY,
    /** Everybody votes who has not. */
    VOTES;

    String key() {
      return CardJson.lower(this);
    }
  }

  private final PlaygroundChat chat;
  private final ClockHand clock;
  private final TourProgress ticks;
  private final ScriptPlayer stage;

  Cast(PlaygroundServices needs, Arrivals arrivals, TourProgress ticks) {
    this.chat = needs.chat();
    this.clock = needs.clock();
    this.ticks = ticks;
    this.stage =
        new ScriptPlayer(
            arrivals, chat, () -> PlaygroundChat.PLATFORM + "/tour-" + UUID.randomUUID());
  }

  /** Returns once what came of it stands in the chat. */
  synchronized void plays(Scene scene) {
    switch (scene) {
      case POST -> post();
      case OTHERS -> others();
      case PLAY -> play();
      case VOTES -> votes();
    }
    settles();
  }

  private void post() {
    if (!asks()) {
      LocalTime soon = LocalTime.ofInstant(clock.now().plus(SOON), MAX.zone());
      stage.plays(
          List.of(
              ScriptPlayer.Line.of(MAX, "general", "/greenroom-setup"),
              ScriptPlayer.Line.of(
                  MAX,
                  "general",
                  Label.NEW_PLAN,
                  "general",
                  "",
                  soon.format(TIME),
                  MAX.zone().getId(),
                  EVERY_DAY)));
      Instant end = clock.now().plus(AT_MOST);
      for (var next = next(end); next.isPresent() && !asks(); next = next(end)) {
        clock.moveTo(next.get());
      }
    }
  }

  private Optional<Instant> next(Instant end) {
    return clock.next().filter(at -> at.isBefore(end));
  }

  private boolean asks() {
    return chat.newest(Label.ANSWER).isPresent();
  }

  private void others() {
    ticks
        .joined()
        .flatMap(joined -> chat.newestFor(joined.round(), Label.BEGIN))
        .ifPresent(this::join);
  }

  /** Whoever is free, the first for the role that is needed most. */
  private void join(ShownControl lobby) {
    String round = lobby.action().ref();
    var crew = ticks.crew(round);
    var free = new ArrayList<>(Person.ALL);
    free.removeAll(crew);
    Stream.concat(
            Stream.of(Label.JOIN_CANDIDATE, Label.JOIN_INTERVIEWER)
                .filter(join -> ticks.crew(round, join).isEmpty()),
            Stream.generate(() -> Label.JOIN_OBSERVER))
        .limit(Math.max(0, IN_A_ROUND - crew.size()))
        .forEach(join -> join(free.removeFirst(), join, lobby));
  }

  private void join(Person person, String label, ShownControl lobby) {
    stage
        .plays(ScriptPlayer.Line.of(person, lobby.channel(), label))
        .filter(reply -> !(reply instanceof Reply.Refuse))
        .ifPresent(_ -> ticks.plays(lobby.action().ref(), person, label));
  }

  private void play() {
    ticks.joined().ifPresent(joined -> play(joined.round()));
  }

  private void play(String round) {
    for (int i = 0; i < PHASES && skips(round); i++) {
      settles();
    }
  }

  /** The interviewer goes on to the next phase, or ends the last. */
  private boolean skips(String round) {
    return Stream.of(Label.NEXT_PHASE, Label.END_ROUND)
        .anyMatch(
            label ->
                chat.newestFor(round, label)
                    .flatMap(
                        found ->
                            ticks.crew(round, Label.JOIN_INTERVIEWER).stream()
                                .findFirst()
                                .flatMap(
                                    one ->
                                        stage.plays(
                                            ScriptPlayer.Line.of(one, found.channel(), label))))
                    .filter(reply -> !(reply instanceof Reply.Refuse))
                    .isPresent());
  }

  private void votes() {
    ticks
        .joined()
        .map(TourProgress.Joined::round)
        .ifPresent(
            round ->
                chat.newestFor(round, Label.VOTE)
                    .ifPresent(vote -> stage.plays(voting(round, vote.channel()))));
  }

  private List<ScriptPlayer.Line> voting(String round, String channel) {
    return ticks.crew(round).stream()
        .filter(person -> SCORES.containsKey(person.id()))
        .filter(person -> !ticks.hasVoted(round, person))
        .map(person -> new ScriptPlayer.Line(person, channel, Label.VOTE, ballot(person)))
        .toList();
  }

  private static List<String> ballot(Person person) {
    var ballot = new ArrayList<>(SCORES.getOrDefault(person.id(), List.of()));
    ballot.add(InventedWords.note(person));
    return ballot;
  }

  private void settles() {
    clock.moveBy(Duration.ZERO);
  }
}
