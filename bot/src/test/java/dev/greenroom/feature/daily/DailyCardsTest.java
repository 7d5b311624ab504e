package dev.greenroom.feature.daily;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import dev.greenroom.content.model.Library;
import dev.greenroom.core.model.Reply;
import dev.greenroom.kit.Channel;
import dev.greenroom.kit.EmptyDatabase;
import dev.greenroom.kit.Golden;
import dev.greenroom.kit.Person;
import dev.greenroom.kit.Said;
import dev.greenroom.kit.SampleLibrary;
import dev.greenroom.kit.Scenario;
import dev.greenroom.ui.ActionId;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every card, form and whisper of the daily question, as a review sees it. */
class DailyCardsTest {
  private static final String QUESTION = "Question of the day";

  @TempDir Path directory;
  private Scenario group;
  private Channel general;
  private Person max;
  private Person ana;

  @BeforeEach
  void aGroup() {
    begins(SampleLibrary.small());
  }

  @AfterEach
  void end() {
    group.close();
  }

  private void begins(Library library) {
    group = Scenario.of(library, EmptyDatabase.sqlite(directory), "2027-03-01T08:00:00Z");
    general = group.channel("general");
    max = group.manager("Max");
    ana = group.person("Ana");
  }

  private void aQuestionIsOut() {
    max.plans(general, "09:30", "Europe/Berlin");
    group.passes(ofMinutes(30));
  }

  @Test
  void theQuestionAndItsDebrief() {
    aQuestionIsOut();
    Golden.card("daily/question", general.latest(QUESTION));
    ana.answers(general, "First come, first served.");
    Golden.card("daily/question-one-answer", general.latest(QUESTION));
    group.person("Ben").answers(general, "Half each.");
    group.person("Cem").answers(general, "Toss a coin.");
    Golden.card("daily/question-three-answers", general.latest(QUESTION));
    max.presses(general, max.types(general, "greenroom-setup"), "Stop");
    group.passes(ofDays(1));
    Golden.card("daily/question-closed", general.latest(QUESTION));
    Golden.card("daily/debrief", general.latest("Closed"));
  }

  @Test
  void aQuestionNobodyAnswered() {
    aQuestionIsOut();
    max.presses(general, max.types(general, "greenroom-setup"), "Stop");
    group.passes(ofDays(1));
    Golden.card("daily/question-closed-unanswered", general.latest(QUESTION));
    Golden.card("daily/debrief-unanswered", general.latest("Closed"));
    Golden.reply("daily/answers-none", ana.reads(general));
  }

  @Test
  void aQuestionOfOurOwn() {
    plans(general, "serving");
    group.passes(ofMinutes(30));
    Golden.card("daily/question-original", general.latest(QUESTION));
  }

  @Test
  void whatDailyShows() {
    Golden.reply("daily/today-no-plan", ana.types(general, "daily"));
    Golden.reply("daily/today-no-plan-manager", max.types(general, "daily"));
    max.plans(general, "09:30", "Europe/Berlin");
    Golden.reply("daily/today-none-yet", ana.types(general, "daily"));
    group.passes(ofMinutes(30));
    Golden.reply("daily/today-open", ana.types(general, "daily"));
    plans(general, "serving");
    Golden.reply("daily/today-open-two-plans", ana.types(general, "daily"));
    stopsAll();
    Reply form = max.presses(general, max.types(general, "greenroom-setup"), "New plan");
    max.sends(general, form, Map.of("time", "07:00", "zone", "Asia/Kathmandu", "days", "SUNDAY"));
    group.passes(ofDays(1));
    Golden.reply("daily/today-closed-other-plan", ana.types(general, "daily"));
  }

  @Test
  void todaysQuestionOnceItIsClosed() {
    max.plans(general, "09:30", "Europe/Berlin", "MONDAY");
    group.passes(ofMinutes(30).plus(ofDays(1)));
    Golden.reply("daily/today-closed", ana.types(general, "daily"));
  }

  @Test
  void hints() {
    aQuestionIsOut();
    Reply first = ana.presses(general, general.latest(QUESTION), "Hint");
    Golden.reply("daily/hint-first", first);
    Reply second = ana.presses(general, first, "Another hint");
    Golden.reply("daily/hint-second", second);
    Golden.reply("daily/hint-last", ana.presses(general, second, "Another hint"));
  }

  @Test
  void answering() {
    aQuestionIsOut();
    Reply form = ana.presses(general, general.latest(QUESTION), "Answer");
    Golden.reply("daily/answer-form", form);
    Golden.reply("daily/answer-missing", ana.sends(general, form, Map.of("answer", " ")));
    Golden.reply("daily/answer-long", ana.sends(general, form, Map.of("answer", "y".repeat(3001))));
    Golden.reply("daily/answer-kept", ana.answers(general, "First come, first served."));
    Golden.reply(
        "daily/answer-form-change", ana.presses(general, general.latest(QUESTION), "Answer"));
    Golden.reply("daily/answer-kept-again", ana.answers(general, "The youngest."));
    Golden.reply("daily/answers-one-page", ana.reads(general));
  }

  @Test
  void pagesOfAnswers() {
    aQuestionIsOut();
    for (int i = 1; i <= 11; i++) {
      group.person("Person " + i).answers(general, "Answer " + i);
    }
    Person one = group.person("Person 1");
    Reply first = one.reads(general);
    Golden.reply("daily/answers-first-page", first);
    Reply second = one.presses(general, first, "More answers");
    Golden.reply("daily/answers-second-page", second);
    Golden.reply("daily/answers-last-page", one.presses(general, second, "More answers"));
  }

  @Test
  void planning() {
    Reply form = max.presses(general, max.types(general, "daily"), "New plan");
    Golden.reply("daily/plan-form", form);
    Golden.reply("daily/plan-wrong", max.sends(general, form, allWrong()));
    Golden.reply(
        "daily/plan-saved",
        max.sends(general, form, Map.of("zone", "Australia/Lord_Howe", "time", "02:00")));
    Reply setup = max.types(general, "greenroom-setup");
    Golden.reply("daily/plan-form-change", max.presses(general, setup, "Change"));
    Golden.reply("daily/plan-stopped", max.presses(general, setup, "Stop"));
    Golden.reply("daily/refused-no-plan", max.presses(general, setup, "Stop"));
    Golden.reply("daily/refused-no-questions", plans(general, "talking"));
  }

  private static Map<String, String> allWrong() {
    return Map.of(
        "channel",
        "no channel",
        "track",
        "brewing",
        "time",
        "24:00",
        "zone",
        "Mars/Olympus",
        "days",
        "SOMEDAY");
  }

  @Test
  void setUp() {
    Golden.reply("daily/setup-none", max.types(general, "greenroom-setup"));
    for (int i = 1; i <= 3; i++) {
      max.plans(group.channel("channel-" + i), "09:3" + i, "Europe/Berlin");
    }
    Golden.reply("daily/setup-three", max.types(general, "greenroom-setup"));
    for (int i = 4; i <= 7; i++) {
      max.plans(group.channel("channel-" + i), "09:3" + i, "Europe/Berlin");
    }
    Reply first = max.types(general, "greenroom-setup");
    Golden.reply("daily/setup-first-page", first);
    Golden.reply("daily/setup-second-page", max.presses(general, first, "More"));
  }

  @Test
  void whatIsRefused() {
    aQuestionIsOut();
    Golden.reply("daily/refused-answer-first", ana.reads(general));
    Golden.reply("daily/refused-not-manager", ana.types(general, "greenroom-setup"));
    Golden.reply("daily/refused-foreign", group.stranger("Eve").reads(general));
    Golden.reply("daily/refused-not-asked", ana.presses(general, ActionId.of("hint", "a")));
    Reply form = ana.presses(general, general.latest(QUESTION), "Answer");
    group.passes(ofDays(2));
    Golden.reply(
        "daily/refused-closed", ana.sends(general, form, Map.of("answer", "It took me a while.")));
  }

  @Test
  void theLongestTextsAPackMayHold() {
    group.close();
    begins(SampleLibrary.longest());
    Golden.reply(
        "daily/longest-plan-form", max.presses(general, max.types(general, "daily"), "New plan"));
    for (int i = 1; i <= 5; i++) {
      max.plans(general, "09:3" + i, "America/Argentina/ComodRivadavia");
    }
    group.passes(ofHours(5));
    Golden.card("daily/longest-question", general.latest(QUESTION));
    Golden.reply("daily/longest-today", ana.types(general, "daily"));
    Golden.reply("daily/longest-hint", ana.presses(general, general.latest(QUESTION), "Hint"));
    Golden.reply(
        "daily/longest-answer-form", ana.presses(general, general.latest(QUESTION), "Answer"));
    Golden.reply("daily/longest-setup", max.types(general, "greenroom-setup"));
    ana.answers(general, "w".repeat(3000));
    Golden.reply("daily/longest-answer", ana.reads(general));
    stopsAll();
    group.passes(ofDays(1));
    Golden.card("daily/longest-closed", general.latest(QUESTION));
    Golden.card("daily/longest-debrief", general.latest("Closed"));
  }

  private Reply plans(Channel where, String track) {
    Reply form = max.presses(where, max.types(where, "greenroom-setup"), "New plan");
    return max.sends(where, form, Map.of("track", track, "time", "09:30", "zone", "Europe/Berlin"));
  }

  private void stopsAll() {
    Reply setup = max.types(general, "greenroom-setup");
    while (Said.in(setup).contains("[Stop]") || Said.in(setup).contains("] [Stop")) {
      max.presses(general, setup, "Stop");
      setup = max.types(general, "greenroom-setup");
    }
  }
}
