package dev.greenroom.kit;

import static dev.greenroom.kit.PlaygroundClient.control;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.kit.PlaygroundClient.Sending;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

  private final JarPlayground bot;
  private final TreeMap<LocalDate, Map<String, String>> answers = new TreeMap<>();
  private final LocalDate first;

  /** A new group, which has its first question still before it. */
  public JarScenario(Path directory) {
    this.bot = new JarPlayground(directory);
    this.first = planned();
  }

  /** The local date of the first post. */
  private LocalDate planned() {
    JsonNode plans = bot.page().command("max", CHANNEL, "/greenroom-setup");
    JsonNode form = bot.page().press("max", CHANNEL, control(plans.path("card"), "New plan"));
    JsonNode saved =
        bot.page()
            .submit(
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
    PlaygroundClient.isWhisper(saved);
    return LocalDate.ofInstant(bot.next(), ZONE);
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

  /** What it lives on. */
  public JarPlayground bot() {
    return bot;
  }

  /** Waits until there are as many messages with such a title. */
  public void shows(String title, int count) {
    JarPlayground.patience(title + " in the chat")
        .until(() -> bot.page().titled(CHANNEL, title).size() == count);
  }

  public void showsTodaysQuestion() {
    shows("Question of the day", answers.size());
  }

  public void showsYesterdaysDebrief() {
    shows("Closed", answers.size() - 1);
  }

  /** Waits until the bot knows today's message as its own. */
  public void hasRecordedTodaysQuestion() {
    JarPlayground.patience("the question to be recorded")
        .until(() -> bot.page().inspect(todaysQuestion()).path("stream").isTextual());
  }

  private JsonNode todaysQuestion() {
    showsTodaysQuestion();
    return bot.page().titled(CHANNEL, "Question of the day").getLast();
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
    JsonNode reply = bot.page().submit(CHANNEL, answer);
    PlaygroundClient.isWhisper(reply);
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
    return bot.page().press(person, CHANNEL, action).path("form");
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
    bot.settles();
    int asked = answers.size();
    assertThat(bot.files().integrity()).as("integrity").containsExactly("ok", "ok");
    assertThat(bot.files().posted()).as("posted").containsExactlyElementsOf(answers.keySet());
    assertThat(bot.files().questions()).as("questions").isEqualTo(asked);
    assertThat(bot.files().openings()).as("questions opened").isEqualTo(asked);
    assertThat(bot.files().titled("Question of the day")).as("question messages").isEqualTo(asked);
    assertThat(bot.files().titled("Closed")).as("debrief messages").isEqualTo(asked - 1);
    assertThat(bot.files().shown("question")).as("recorded questions").isEqualTo(asked);
    assertThat(bot.files().shown("debrief")).as("recorded debriefs").isEqualTo(asked - 1);
    assertThat(bot.files().messages()).as("messages").isEqualTo(2L * asked - 1);
    assertThat(bot.files().posts())
        .as("posts, those the chat turned away included")
        .isEqualTo(2L * asked - 1);
    assertThat(bot.files().inDoubt()).as("a post in doubt").isFalse();
    answers.descendingMap().entrySet().stream().limit(days).forEach(this::readable);
  }

  private void readable(Map.Entry<LocalDate, Map<String, String>> day) {
    String asked = bot.files().asked(day.getKey());
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
      JsonNode sheet = bot.page().press(person, CHANNEL, action + "." + number);
      quotes.addAll(PlaygroundClient.paragraphs(sheet.path("card")));
    }
    return quotes;
  }

  @Override
  public void close() {
    bot.close();
  }
}
