package dev.greenroom.kit;

import static dev.greenroom.kit.PlaygroundClient.control;
import static dev.greenroom.kit.PlaygroundClient.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.kit.PlaygroundClient.Sending;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.core.ConditionFactory;

/**
 * A study group in the playground of the real jar, which asks a question every day. It lives day by
 * day, keeps what it was promised, and can be killed and started again at any moment.
 */
public final class JarScenario implements AutoCloseable {
  private static final String CHANNEL = "general";
  private static final String EVERY_DAY =
      "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY";

  /** No summer time, so that a day is 24 hours whenever the test runs. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  private static final LocalTime TIME = LocalTime.of(9, 0);

  private final Path directory;
  private final PlaygroundFiles files;
  private final TreeMap<LocalDate, Map<String, String>> answers = new TreeMap<>();
  private final LocalDate first;
  private RunningJar jar;
  private PlaygroundClient page;
  private int kills;

  /** A new group, which has its first question still before it. */
  public JarScenario(Path directory) {
    this.directory = directory;
    this.files = new PlaygroundFiles(directory);
    this.jar = RunningJar.playground(directory, Duration.ZERO);
    this.page = new PlaygroundClient(jar.url());
    this.first = planned();
  }

  /** The local date of the first post. */
  private LocalDate planned() {
    JsonNode plans = page.command("max", CHANNEL, "/greenroom setup");
    JsonNode form = page.press("max", CHANNEL, control(plans.path("card"), "New plan"));
    JsonNode saved =
        page.submit(
            CHANNEL,
            Sending.of(
                "max",
                form.path("form"),
                Map.of(
                    "channel",
                    CHANNEL,
                    "track",
                    "pm-system-design",
                    "time",
                    TIME.toString(),
                    "zone",
                    ZONE.getId(),
                    "days",
                    EVERY_DAY)));
    assertThat(text(saved, "kind")).as("%s", saved).isEqualTo("whisper");
    return LocalDate.ofInstant(Instant.parse(text(page.clock(), "next")), ZONE);
  }

  /** The next day begins, as far as this group counts; its post is still to come. */
  public void turnsToTheNextDay() {
    answers.put(answers.isEmpty() ? first : today().plusDays(1), new LinkedHashMap<>());
  }

  public LocalDate today() {
    return answers.lastKey();
  }

  public Instant due() {
    return today().atTime(TIME).atZone(ZONE).toInstant();
  }

  public int kills() {
    return kills;
  }

  public PlaygroundFiles files() {
    return files;
  }

  public PlaygroundClient page() {
    return page;
  }

  /** Everything this bot said since it was last started. */
  public String log() {
    return jar.said();
  }

  public void isKilled() {
    jar.isKilled();
    kills++;
  }

  public void startsAgain() {
    startsAgain(Duration.ZERO);
  }

  /** The same, with a chat that holds back its answer to each post. */
  public void startsAgain(Duration hold) {
    if (jar.isRunning()) {
      int _ = jar.isStopped();
    }
    jar = RunningJar.playground(directory, hold);
    page = new PlaygroundClient(jar.url());
  }

  /** It becomes this moment, if it is not later already; all that is due by then is done. */
  public void comes(Instant moment) {
    Duration left = Duration.between(page.now(), moment);
    page.moves(left.isNegative() ? Duration.ZERO : left);
  }

  /** The same, but nobody waits for it: the bot may be killed on the way. */
  public void beginsToCome(Instant moment) {
    var moved = page;
    Duration left = Duration.between(moved.now(), moment);
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                moved.moves(left);
              } catch (UncheckedIOException _) {
                // killed on the way
              }
            });
  }

  /** The wall clock, and product time with it, goes on to this moment of product time. */
  public static void passes(Instant now, Instant moment) {
    Instant wall = InstantSource.system().instant().plus(Duration.between(now, moment));
    patience("time to pass").until(() -> InstantSource.system().instant().isAfter(wall));
  }

  public static ConditionFactory patience(String what) {
    return await(what)
        .atMost(Duration.ofSeconds(30))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5));
  }

  /** Waits until there are as many messages with such a title. */
  public void shows(String title, int count) {
    patience(title + " in the chat").until(() -> messages(title).size() == count);
  }

  public void showsTodaysQuestion() {
    shows("Question of the day", answers.size());
  }

  public void showsYesterdaysDebrief() {
    shows("Closed", answers.size() - 1);
  }

  /** Waits until the bot knows today's message as its own. */
  public void hasRecordedTodaysQuestion() {
    patience("the question to be recorded")
        .until(() -> page.inspect(todaysQuestion()).path("stream").isTextual());
  }

  private List<JsonNode> messages(String title) {
    return page.messages(CHANNEL).stream()
        .filter(message -> message.path("card").path("title").asText("").startsWith(title))
        .toList();
  }

  private JsonNode todaysQuestion() {
    showsTodaysQuestion();
    return messages("Question of the day").getLast();
  }

  /** Somebody answers today's question; once this returns the bot has said that it has it. */
  public void answers(String person, String words) {
    Sending answer = answer(person, words);
    sends(answer);
    keeps(answer);
  }

  /** What somebody is about to send. */
  public Sending answer(String person, String words) {
    return Sending.of(person, form(person), Map.of("answer", words));
  }

  public void sends(Sending answer) {
    JsonNode reply = page.submit(CHANNEL, answer);
    assertThat(text(reply, "kind")).as("%s", reply).isEqualTo("whisper");
  }

  /** From here on this answer must be there. */
  public void keeps(Sending answer) {
    answers.get(today()).put(answer.person(), words(answer));
  }

  public static String words(Sending answer) {
    return answer.values().getOrDefault("answer", "");
  }

  private JsonNode form(String person) {
    String action = control(todaysQuestion().path("card"), "Answer");
    return page.press(person, CHANNEL, action).path("form");
  }

  /** What stands in the form when somebody opens it to change the answer. */
  public String ownAnswer(String person) {
    return form(person).path("fields").path(0).path("value").asText("");
  }

  /**
   * Everything that is due is done, and all that was promised holds.
   *
   * @param days of how many days, back from today, people look for their answers
   */
  public void holdsWhatItPromised(int days) {
    page.moves(Duration.ZERO);
    int asked = answers.size();
    assertThat(files.integrity()).as("integrity").containsExactly("ok", "ok");
    assertThat(files.posted()).as("posted").containsExactlyElementsOf(answers.keySet());
    assertThat(files.questions()).as("questions").isEqualTo(asked);
    assertThat(files.openings()).as("questions opened").isEqualTo(asked);
    assertThat(files.titled("Question of the day")).as("question messages").isEqualTo(asked);
    assertThat(files.titled("Closed")).as("debrief messages").isEqualTo(asked - 1);
    assertThat(files.shown("question")).as("recorded questions").isEqualTo(asked);
    assertThat(files.shown("debrief")).as("recorded debriefs").isEqualTo(asked - 1);
    assertThat(files.messages()).as("messages").isEqualTo(2L * asked - 1);
    assertThat(files.posts())
        .as("posts, those the chat turned away included")
        .isEqualTo(2L * asked - 1);
    assertThat(files.inDoubt()).as("a post in doubt").isFalse();
    answers.descendingMap().entrySet().stream().limit(days).forEach(this::readable);
  }

  private void readable(Map.Entry<LocalDate, Map<String, String>> day) {
    String asked = files.asked(day.getKey());
    day.getValue()
        .forEach(
            (person, words) ->
                assertThat(read(person, asked)).as("what %s reads", person).contains(words));
  }

  /** Every answer, as somebody pages through them. */
  private List<String> read(String person, String asked) {
    var quotes = new ArrayList<String>();
    String action = "g1.read." + asked;
    for (int number = 1; number <= 2; number++) {
      JsonNode sheet = page.press(person, CHANNEL, action + "." + number);
      quotes.addAll(PlaygroundClient.paragraphs(sheet.path("card")));
    }
    return quotes;
  }

  @Override
  public void close() {
    jar.close();
  }
}
