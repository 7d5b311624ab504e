package dev.greenroom.feature.vote;

import static java.time.Duration.ofDays;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.partitioningBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.kit.Channel;
import dev.greenroom.kit.Person;
import dev.greenroom.kit.Said;
import dev.greenroom.kit.Scenario;
import dev.greenroom.playground.chat.CardJson;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Card;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Random rounds of one group, and all that anybody but the voter gets of them before the close. Two
 * groups with the same seeds do the same at the same moments; who of them votes, what they choose
 * and what they write is chance of its own.
 */
final class BlindRounds {
  /** Stands in every note; nobody else may ever read it. */
  static final String SENTINEL = "only-for-the-voter";

  private static final List<String> PEERS = List.of("Ben", "Chi", "Dov", "Eva", "Fay");
  private static final String PLAN = "The plan";
  private static final String LAST = "End the round";
  private static final String OPEN = "Votes are open";

  private static final Pattern ID = Pattern.compile("\\b[a-z0-9]{20}\\b");

  private final Scenario group;
  private final Overheard log;
  private final String variant;
  private final BrokenStore broken;
  private String community = "";
  private final List<String> heard = new ArrayList<>();
  private final Map<String, String> ids = new HashMap<>();

  BlindRounds(Scenario group, Overheard log, BrokenStore broken, String variant) {
    this.group = group;
    this.log = log;
    this.broken = broken;
    this.variant = variant;
  }

  private static RandomGenerator chance(String seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed.hashCode());
  }

  /** All that left before the close of one round, in order as far as there is one. */
  List<String> round(int seed) {
    heard.clear();
    ids.clear();
    community = "group-" + seed;
    log.forget();
    var same = chance("same " + seed);
    var other = chance(variant + " " + seed);
    Channel practice = group.channel("practice-" + seed);
    List<Person> peers = new ArrayList<>();
    PEERS.stream().limit(same.nextInt(2, 6)).map(this::person).forEach(peers::add);
    Stream<Person> present = Stream.concat(Stream.of(person("Ana")), peers.stream());
    Channel room =
        person("Max").begins(practice, "pm-system-design 25", present.toArray(Person[]::new));
    if (same.nextInt(3) == 0 && peers.size() > 2) {
      peers.removeLast().presses(room, room.latest(PLAN), "Leave");
    }
    var life = new Life(practice, room, mixed(peers, other), same, other);
    life.goesOn();
    hear("log", log.ours().stream().map(this::known).sorted().collect(joining("\n")));
    assertThat(log.everything()).doesNotContain(SENTINEL);
    var all = List.copyOf(heard);
    group.passes(ofDays(1));
    return all;
  }

  /** Every round has a group of its own: points of earlier ones would show who voted there. */
  private Person person(String name) {
    return new Person(group, name, community, name.equals("Max"));
  }

  private static List<Person> mixed(List<Person> people, RandomGenerator chance) {
    var mixed = new ArrayList<>(people);
    Collections.shuffle(mixed, chance);
    return mixed;
  }

  private void hear(String where, String what) {
    assertThat(what).as(where).doesNotContain(SENTINEL);
    heard.add(where + ": " + what);
  }

  /**
   * Ids are chance, and count by when they first appeared. People do so in the lobby: an id of
   * theirs that stands anywhere else is told apart from another one.
   */
  private String known(String text) {
    return ID.matcher(text)
        .replaceAll(id -> ids.computeIfAbsent(id.group(), _ -> "id" + (ids.size() + 1)));
  }

  /** One round from its first phase to just before the close of its vote. */
  private final class Life {
    private final Channel practice;
    private final Channel room;
    private final List<Person> peers;
    private final List<Person> voters;
    private final RandomGenerator same;
    private final RandomGenerator other;
    private final int most;
    private final Set<StreamId> seen = new HashSet<>();
    private int voted;

    Life(
        Channel practice,
        Channel room,
        List<Person> peers,
        RandomGenerator same,
        RandomGenerator other) {
      this.practice = practice;
      this.room = room;
      this.peers = peers;
      this.same = same;
      this.other = other;
      this.voters = mixed(Stream.concat(peers.stream(), Stream.of(person("Ana"))).toList(), other);
      this.most = same.nextInt(voters.size());
    }

    void goesOn() {
      ActionId note = ActionId.of("note", Person.action(room.latest(PLAN), "My brief").ref());
      for (int i = same.nextInt(3); i > 0; i--) {
        jots(note);
      }
      theRoundEnds();
      listens();
      Duration left = ofDays(1).minusSeconds(1);
      for (int i = 0; i < 4; i++) {
        acts(note);
        acts(note);
        Duration time = Duration.ofSeconds(same.nextLong(left.toSeconds() / 2));
        group.passes(time);
        left = left.minus(time);
        listens();
      }
      group.passes(left);
      listens();
      calls();
    }

    /** By hand: nobody waits for its timers. */
    private void theRoundEnds() {
      Card phase = room.latest("Phase");
      while (!Said.in(phase).contains(LAST)) {
        person("Max").presses(room, phase, "Next phase");
        assertThat(room.latest("Phase")).isNotEqualTo(phase);
        phase = room.latest("Phase");
      }
      person("Max").presses(room, phase, LAST);
    }

    private void acts(ActionId note) {
      switch (same.nextInt(8)) {
        case 0 -> jots(note);
        case 1 -> changes();
        case 2 -> isWrong();
        case 3 -> isLost();
        default -> votes();
      }
    }

    private void votes() {
      if (voted < most) {
        own(ballot(voters.get(voted)));
        voted++;
      }
    }

    private void changes() {
      if (voted > 0) {
        own(ballot(voters.get(same.nextInt(voted))));
      }
    }

    /** A ballot that is not accepted. */
    private void isWrong() {
      Person voter = voters.get(same.nextInt(voters.size()));
      var values = scores();
      values.put("score1", "5");
      values.put("note", "");
      var wrong = form(voter);
      assertThat(voter.sends(room, wrong, values)).isInstanceOf(Reply.FieldErrors.class);
    }

    /** A ballot that the store does not take; whoever cast it is told a reference. */
    private void isLost() {
      Person voter = voters.get(same.nextInt(voters.size()));
      Reply form = form(voter);
      broken.during(
          same.nextBoolean() ? "event" : "text",
          () -> assertThat(voter.sends(room, form, scores())).isInstanceOf(Reply.Refuse.class));
    }

    private Reply ballot(Person voter) {
      return voter.sends(room, form(voter), scores());
    }

    private Reply form(Person voter) {
      return voter.presses(room, room.latest(OPEN), "Vote");
    }

    private void jots(ActionId note) {
      Person watcher = peers.get(same.nextInt(peers.size()));
      own(watcher.sends(room, watcher.presses(room, note), Map.of("note", words())));
    }

    private static void own(Reply reply) {
      assertThat(reply).isInstanceOf(Reply.Whisper.class);
    }

    private Map<String, String> scores() {
      var values = new HashMap<String, String>();
      for (int i = 1; i <= 4; i++) {
        values.put("score" + i, Integer.toString(other.nextInt(1, 6)));
      }
      values.put("note", words());
      return values;
    }

    private String words() {
      return SENTINEL + " " + "x".repeat(other.nextInt(400));
    }

    /** All that stands anywhere, and all that anybody else can ask for. */
    private void listens() {
      seen.clear();
      for (Channel channel : List.of(practice, room)) {
        channel.cards().forEach(card -> hear("card", CardJson.of(card).toString()));
        group.chat().messages(channel.place()).forEach(this::looksUp);
      }
      group
          .chat()
          .threads(practice.place())
          .forEach(
              (place, as) ->
                  hear("room", place + " " + as.title() + " " + new TreeSet<>(as.people())));
      ActionId vote = Person.action(room.latest(OPEN), "Vote");
      for (Person one : List.of(person("Max"), person("Zoe"))) {
        asks(one, vote);
        asks(one, ActionId.of("note", vote.ref()));
        asks(one, ActionId.of("share", vote.ref()));
        hear("help", Said.in(one.types(practice, "greenroom")));
        hear("progress", Said.in(one.types(practice, "progress")));
        // people with equal points stand in the order of their ids
        hear(
            "leaderboard",
            Said.in(one.types(practice, "leaderboard")).lines().sorted().collect(joining("\n")));
      }
      for (Person one : List.of(person("Max"), person("Zoe"), person("Ana"), interviewer())) {
        asks(one, ActionId.of("debrief", vote.ref()));
        asks(one, ActionId.of("brief", vote.ref()));
      }
      alone();
    }

    private Person interviewer() {
      return person(PEERS.getFirst());
    }

    private void asks(Person one, ActionId what) {
      hear(one.name() + " " + what.route(), Said.in(one.presses(room, what)));
    }

    private void looksUp(MessageRef message) {
      hear("history", known(found(message)));
    }

    private String found(MessageRef message) {
      return group
          .history()
          .behind(message)
          .map(
              stream ->
                  seen.add(stream) ? stream + " " + group.history().events(stream) : "" + stream)
          .orElse("");
    }

    /** Who is reminded is told nothing that they do not know. */
    private void alone() {
      Stream.concat(PEERS.stream(), Stream.of("Ana", "Max", "Zoe"))
          .flatMap(name -> group.direct(person(name)).cards().stream())
          .forEach(card -> assertThat(Said.in(card)).doesNotContain(SENTINEL, " of "));
    }

    /** Everything that was sent, in the order of its lane: a room itself is its channel's. */
    private void calls() {
      for (Channel channel : List.of(practice, room)) {
        group.chat().calls().stream()
            .filter(call -> call.startsWith(channel.place().channel() + ": "))
            .collect(partitioningBy(call -> call.contains(": change "), joining("\n")))
            .forEach((ofTheRoom, calls) -> hear(ofTheRoom ? "room calls" : "calls", calls));
      }
    }
  }
}
