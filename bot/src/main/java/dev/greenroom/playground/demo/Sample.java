package dev.greenroom.playground.demo;

import dev.greenroom.core.time.ClockHand;
import dev.greenroom.playground.chat.Person;
import dev.greenroom.playground.chat.PlaygroundChat;
import dev.greenroom.playground.press.Arrivals;
import dev.greenroom.playground.press.PlaygroundServices;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Six weeks of a study group: everybody presses what they would have pressed, on a clock that is
 * moved by hand. The same seed and the same end give the same six weeks.
 */
public final class Sample {
  /** How long they live. */
  public static final Duration SPAN = Duration.ofDays(42);

  private static final long SEED = 20_261_121;
  private static final String MARK = "sample";
  private static final String MADE = "made";
  private static final String BEGUN = "begun";

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final Person MAX = Person.withId("max");

  /** How many of ten questions somebody answers. */
  private static final Map<String, Integer> DILIGENCE =
      Map.of("ana", 9, "ben", 7, "chi", 10, "dev", 5, "eve", 6, "fay", 3, "gil", 8, "max", 2);

  private static final List<Daily> DAILIES =
      List.of(
          new Daily(
              "general",
              LocalTime.of(9, 0),
              0,
              Set.of(
                  DayOfWeek.MONDAY,
                  DayOfWeek.TUESDAY,
                  DayOfWeek.WEDNESDAY,
                  DayOfWeek.THURSDAY,
                  DayOfWeek.FRIDAY)),
          new Daily(
              "practice",
              LocalTime.of(17, 30),
              1,
              Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY)));

  private final PlaygroundChat chat;
  private final ClockHand clock;
  private final Agenda agenda;
  private final ScriptPlayer stage;
  private final RandomGenerator chance;

  /** A question of the day, and which track of the form's list it is about. */
  private record Daily(String channel, LocalTime time, int track, Set<DayOfWeek> days) {}

  public Sample(PlaygroundServices needs) {
    var count = new AtomicLong();
    this.chat = needs.chat();
    this.clock = needs.clock();
    this.agenda = new Agenda(clock);
    this.chance = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    this.stage =
        new ScriptPlayer(
            new Arrivals(needs),
            chat,
            () ->
                String.format(
                    Locale.ROOT,
                    "%s/sample-%06d",
                    PlaygroundChat.PLATFORM,
                    count.incrementAndGet()));
  }

  /** Whether a sample was begun here that did not come to its end. */
  public static boolean isUnfinished(PlaygroundChat chat) {
    return chat.marked(MARK).filter(BEGUN::equals).isPresent();
  }

  /** They live until this moment. The clock stands where they began. */
  public void lives(Instant until) {
    chat.mark(MARK, BEGUN);
    Instant now = clock.now();
    DAILIES.forEach(this::plan);
    LocalDate first = LocalDate.ofInstant(now, ZONE).plusDays(1);
    LocalDate last = LocalDate.ofInstant(until, ZONE);
    first.datesUntil(last.plusDays(1)).forEach(this::plansTheDay);
    new SampleRounds(stage, chat, agenda, chance).plan(first, last, ZONE);
    agenda.goesUntil(until);
    chat.mark(MARK, MADE);
  }

  private void plan(Daily daily) {
    stage.plays(ScriptPlayer.Line.of(MAX, daily.channel(), "/greenroom-setup"));
    var form = stage.form(ScriptPlayer.Line.of(MAX, daily.channel(), Label.NEW_PLAN)).orElseThrow();
    stage.plays(
        ScriptPlayer.Line.of(
            MAX,
            daily.channel(),
            Label.NEW_PLAN,
            daily.channel(),
            ScriptPlayer.option(form, 1, daily.track()),
            daily.time().toString(),
            ZONE.getId(),
            String.join(",", daily.days().stream().map(DayOfWeek::name).sorted().toList())));
  }

  private void plansTheDay(LocalDate date) {
    DAILIES.stream()
        .filter(daily -> daily.days().contains(date.getDayOfWeek()))
        .forEach(daily -> Person.ALL.forEach(person -> plansAnAnswer(date, daily, person)));
  }

  private void plansAnAnswer(LocalDate date, Daily daily, Person person) {
    boolean answers = chance.nextInt(10) < DILIGENCE.getOrDefault(person.id(), 0);
    Duration after = Duration.ofSeconds(300 + chance.nextInt(9 * 3600));
    String words = InventedWords.answer(chance);
    if (answers) {
      Instant at = date.atTime(daily.time()).atZone(ZONE).toInstant().plus(after);
      agenda.at(
          at,
          () -> stage.plays(ScriptPlayer.Line.of(person, daily.channel(), Label.ANSWER, words)));
    }
  }
}
