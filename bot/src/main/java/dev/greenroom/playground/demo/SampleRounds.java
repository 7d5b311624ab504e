package dev.greenroom.playground.demo;

import dev.greenroom.playground.chat.Person;
import dev.greenroom.playground.chat.PlaygroundChat;
import dev.greenroom.playground.chat.ShownControl;
import dev.greenroom.ui.Form;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** The mock interviews of the six weeks: three a week, with changing roles. */
final class SampleRounds {
  private static final String CHANNEL = "practice";

  private static final Map<DayOfWeek, LocalTime> DAYS =
      Map.of(
          DayOfWeek.TUESDAY, LocalTime.of(19, 0),
          DayOfWeek.THURSDAY, LocalTime.of(19, 30),
          DayOfWeek.SATURDAY, LocalTime.of(11, 0));

  private static final List<String> FORMATS =
      List.of("25", "45", "lightning", "25", "60", "45", "lightning");

  /** Who is interviewed: Ana practises most, so that her progress has something to show. */
  private static final List<String> CANDIDATES =
      List.of(
          "ana", "ben", "ana", "chi", "dev", "ana", "eve", "ana", "gil", "fay", "ana", "max", "chi",
          "ana", "ben", "ana", "eve", "dev");

  /** What each of them prepares for: a track by its place in the form's list. */
  private static final Map<String, Integer> TRACKS =
      Map.of("ana", 0, "ben", 1, "chi", 2, "dev", 0, "eve", 1, "fay", 2, "gil", 0, "max", 2);

  /** Rounds of three people: two ballots are told in another way than three. */
  private static final Set<Integer> SMALL = Set.of(6, 12);

  /** A round that is never begun, and one that is broken off. */
  private static final int EXPIRES = 4;

  private static final int BROKEN_OFF = 9;

  private final ScriptPlayer stage;
  private final PlaygroundChat chat;
  private final Agenda agenda;
  private final RandomGenerator chance;
  private final Judgement judgement;
  private int count;

  SampleRounds(ScriptPlayer stage, PlaygroundChat chat, Agenda agenda, RandomGenerator chance) {
    this.stage = stage;
    this.chat = chat;
    this.agenda = agenda;
    this.chance = chance;
    this.judgement = new Judgement(chance);
  }

  /**
   * One of them.
   *
   * @param number from 0
   * @param crew the candidate, the interviewer, the observers
   */
  private record Plan(int number, String start, List<Person> crew, Duration length) {
    Person candidate() {
      return crew.getFirst();
    }

    Person host() {
      return crew.get(number % 2);
    }
  }

  void plan(LocalDate first, LocalDate last, ZoneId zone) {
    first
        .datesUntil(last)
        .filter(date -> DAYS.containsKey(date.getDayOfWeek()))
        .forEach(
            date -> {
              Instant at =
                  date.atTime(DAYS.getOrDefault(date.getDayOfWeek(), LocalTime.NOON))
                      .atZone(zone)
                      .toInstant();
              agenda.at(at, () -> opens(at));
            });
  }

  private void opens(Instant at) {
    var plan = next();
    press(plan.host(), plan.start());
    if (plan.number() == EXPIRES) {
      agenda.at(at.plusSeconds(40), () -> press(plan.host(), Label.JOIN_CANDIDATE));
      return;
    }
    for (int i = 0; i < plan.crew().size(); i++) {
      Person person = plan.crew().get(i);
      String label =
          i == 0 ? Label.JOIN_CANDIDATE : i == 1 ? Label.JOIN_INTERVIEWER : Label.JOIN_OBSERVER;
      agenda.at(at.plusSeconds(40 + 55L * i), () -> press(person, label));
    }
    Instant begin = at.plusSeconds(60L * (5 + chance.nextInt(6)));
    agenda.at(begin, () -> begins(plan, begin));
  }

  private Plan next() {
    Form form = stage.form(line(Person.ALL.getFirst(), "/mock start")).orElseThrow();
    int number = count++;
    String format = FORMATS.get(number % FORMATS.size());
    Person candidate = Person.withId(CANDIDATES.get(number % CANDIDATES.size()));
    int place = TRACKS.getOrDefault(candidate.id(), 0);
    String track = ScriptPlayer.option(form, 0, place);
    return new Plan(
        number,
        "/mock start " + track + " " + format,
        crew(candidate, SMALL.contains(number) ? 2 : 3 + chance.nextInt(2)),
        format.equals("lightning")
            ? Duration.ofMinutes(15)
            : Duration.ofMinutes(Long.parseLong(format)));
  }

  /** Whoever has time comes; now and then the same two meet again. */
  private List<Person> crew(Person candidate, int others) {
    var free = new ArrayList<>(Person.ALL);
    free.remove(candidate);
    var crew = new ArrayList<>(List.of(candidate));
    for (int i = 0; i < others; i++) {
      crew.add(free.remove(chance.nextInt(free.size())));
    }
    return crew;
  }

  private void begins(Plan plan, Instant at) {
    var lobby = chat.newest(CHANNEL, Label.BEGIN);
    press(plan.host(), Label.BEGIN);
    lobby
        .map(found -> found.action().ref())
        .ifPresent(
            round -> {
              if (plan.number() == BROKEN_OFF) {
                agenda.at(at.plusSeconds(200), () -> inRoom(round, plan.candidate(), "Leave"));
              } else {
                plansTheVote(plan, round, at.plus(plan.length()));
              }
            });
  }

  /** Nearly everybody votes on the same evening; one or the other forgets. */
  private void plansTheVote(Plan plan, String round, Instant end) {
    for (Person person : plan.crew()) {
      boolean votes = chance.nextInt(12) > 0;
      Instant at = end.plusSeconds(60 + chance.nextInt(3 * 3600));
      var ballot =
          person.equals(plan.candidate())
              ? judgement.ofThemselves(person, plan.number())
              : judgement.of(plan.candidate(), person, plan.number());
      if (votes) {
        agenda.at(at, () -> inRoom(round, person, Label.VOTE, ballot));
      }
    }
    String thanks = InventedWords.thanks(chance);
    agenda.at(end.plusSeconds(90), () -> says(round, plan.candidate(), thanks));
    boolean shares = chance.nextInt(5) < 3;
    agenda.at(end.plusSeconds(26 * 3600L), () -> looks(plan.candidate(), round, shares));
  }

  private void looks(Person candidate, String round, boolean shares) {
    inRoom(round, candidate, Label.DEBRIEF);
    if (shares) {
      inRoom(round, candidate, Label.SHARE);
    }
  }

  private void says(String round, Person person, String words) {
    chat.newestFor(round, Label.BRIEF)
        .ifPresent(found -> chat.say(person, found.channel(), "playground/thanks-" + round, words));
  }

  /** In the room of the round, wherever the control stands there. */
  private void inRoom(String round, Person person, String label, String... values) {
    inRoom(round, person, label, List.of(values));
  }

  private void inRoom(String round, Person person, String label, List<String> values) {
    String channel =
        chat.newestFor(round, label)
            .or(() -> chat.newestFor(round, Label.BRIEF))
            .map(ShownControl::channel)
            .orElse(CHANNEL);
    stage.plays(new ScriptPlayer.Line(person, channel, label, values));
  }

  private void press(Person person, String what) {
    stage.plays(line(person, what));
  }

  private static ScriptPlayer.Line line(Person person, String what) {
    return ScriptPlayer.Line.of(person, CHANNEL, what);
  }
}
