package dev.greenroom.feature.daily;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.model.Reply;
import dev.greenroom.kit.Channel;
import dev.greenroom.kit.Person;
import dev.greenroom.kit.Said;
import dev.greenroom.kit.Scenario;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people type and press by mistake or on purpose: told in one sentence, and nothing is lost.
 */
class BadInputTest {
  private static final String QUESTION = "Question of the day";
  private static final String ROCKET = "\uD83D\uDE80";

  @TempDir Path directory;
  private Scenario group;
  private Channel general;
  private Person max;
  private Person ana;

  @BeforeEach
  void aQuestionIsOut() {
    group = Scenario.of(directory, "2027-03-01T08:00:00Z");
    general = group.channel("general");
    max = group.manager("Max");
    ana = group.person("Ana");
    max.plans(general, "09:30", "Europe/Berlin");
    group.passes(ofMinutes(30));
  }

  @AfterEach
  void end() {
    group.close();
  }

  @Test
  void aButtonOfAQuestionThatHasClosedSaysSo() {
    Card stale = general.latest(QUESTION);
    group.passes(ofDays(1));
    assertThat(Said.in(ana.presses(general, stale, "Answer"))).contains("This question is closed");
    assertThat(Said.in(ana.presses(general, stale, "Read answers"))).contains("No answers");
    assertThat(Said.in(ana.presses(general, stale, "Hint"))).contains("Hint 1 of");
  }

  @Test
  void anAnswerThatIsTooLongComesBackWholeAndCanBeShortened() {
    Reply form = ana.presses(general, general.latest(QUESTION), "Answer");
    Reply back = ana.sends(general, form, Map.of("answer", "x".repeat(100_000)));
    assertThat(Said.in(back)).contains("At most 3,000 characters fit; this has 100,000.");
    assertThat(Person.form(back).fields().getFirst().value()).hasSize(100_000);
    general.shows("Nobody has answered yet");
    assertThat(Said.in(ana.sends(general, back, Map.of("answer", "x".repeat(3000)))))
        .contains("Your answer is in");
    assertThat(answerAsRead()).isEqualTo("x".repeat(3000));
  }

  /** An emoji takes two of the units that both platforms count. */
  @Test
  void asManyEmojiAsFitAreShownWhole() {
    assertThat(ana.answers(general, ROCKET.repeat(1500))).isInstanceOf(Reply.Whisper.class);
    assertThat(answerAsRead()).isEqualTo(ROCKET.repeat(1500));
    Reply back = ana.answers(general, ROCKET.repeat(3000));
    assertThat(Said.in(back)).contains("this has 6,000");
    assertThat(Person.form(back).fields().getFirst().value()).isEqualTo(ROCKET.repeat(3000));
    assertThat(answerAsRead()).isEqualTo(ROCKET.repeat(1500));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@everyone @here <!channel> <!here> <@U123> <@&42> <#general>",
        "*bold* _slanted_ ~gone~ **b** __u__ ||spoiler|| # Heading",
        "```\n@everyone\n``` and `code` and ``` unclosed",
        "[click](http://example.com) <http://example.com|here> <b>b</b> &lt;i&gt; {0} ''",
        "z\u0351\u036B\u0343a\u0302\u0353l\u0348g\u0321o\u0337 \u0645\u0631\u062D\u0628\u0627"
            + " \u4E2D",
        "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67 =cmd()|' \\u0000 ${jndi:x} '; drop table"
            + " text --",
        "\uE000\uE001 private use"
      })
  void whateverIsTypedIsShownAsItStandsAndMeansNothing(String typed) {
    assertThat(ana.answers(general, typed)).isInstanceOf(Reply.Whisper.class);
    assertThat(answerAsRead()).isEqualTo(typed);
    general.hides(typed);
  }

  @Test
  void whatIsNoTextIsTakenOutOfAnAnswer() {
    ana.answers(general, "\u0000a\u202Eb\uD83Dc\u0007\r\nd\u2067 ");
    assertThat(answerAsRead()).isEqualTo("ab\uFFFDc\nd");
  }

  @Test
  void anAnswerOfNothingComesBack() {
    Reply form = ana.presses(general, general.latest(QUESTION), "Answer");
    for (String nothing : List.of("", " \n\t ", "\u0000\u202E")) {
      assertThat(Said.in(ana.sends(general, form, Map.of("answer", nothing))))
          .contains("Please fill this in.");
    }
    general.shows("Nobody has answered yet");
  }

  @Test
  void aButtonThatNobodyWasGivenDoesNothing() {
    for (String route : List.of("answer", "read", "hint")) {
      assertThat(Said.in(ana.presses(general, ActionId.of(route, "nosuchquestion"))))
          .contains("This question is not here any more.");
      assertThat(Said.in(ana.presses(general, ActionId.of(route))))
          .contains("This question is not here any more.");
    }
    assertThat(Said.in(ana.presses(general, ActionId.of("frobnicate", "x"))))
        .contains("This button is from another version");
    assertThat(Said.in(max.presses(general, ActionId.of("plan-stop", "nosuchplan"))))
        .contains("This plan does not post any more.");
    assertThat(Said.in(ana.presses(general, new ActionId("hint", asked(), "9999"))))
        .contains("Hint ");
  }

  @Test
  void aButtonThatOnlyManagersHaveIsNoUseToOthers() {
    Card setup = Person.card(max.types(general, "greenroom-setup"));
    for (String label : List.of("Change", "Stop", "New plan", "Show notices here")) {
      assertThat(Said.in(ana.presses(general, setup, label))).contains("Only people who manage");
    }
    Reply form = max.presses(general, setup, "Change");
    assertThat(Said.in(ana.sends(general, form, Map.of("time", "10:00"))))
        .contains("Only people who manage");
    assertThat(Said.in(max.types(general, "greenroom-setup"))).contains("09:30");
  }

  @Test
  void whatBelongsToAnotherCommunityCannotBeTouched() {
    Person eve = group.stranger("Eve");
    Card setup = Person.card(max.types(general, "greenroom-setup"));
    for (String label : List.of("Change", "Stop")) {
      assertThat(Said.in(eve.presses(general, setup, label))).contains("another community");
    }
    Reply form = max.presses(general, setup, "Change");
    assertThat(Said.in(eve.sends(general, form, Map.of("time", "10:00"))))
        .contains("another community");
    assertThat(Said.in(max.types(general, "greenroom-setup"))).contains("09:30");
  }

  @Test
  void nobodyCanTakeAwayTheNoticesOfAnotherCommunity() {
    Channel hers = group.channel("hers");
    Card setup = Person.card(max.types(general, "greenroom-setup"));
    max.presses(general, setup, "Show notices here");
    group.stranger("Eve").presses(hers, setup, "Show notices here");
    group.isDownFor(ofDays(1).plus(ofHours(4)));
    general.shows("No question was posted for 2027-03-02");
    assertThat(hers.cards()).isEmpty();
  }

  @Test
  void aFormWithFieldsMissingIsAskedForThemAndUnknownOnesMeanNothing() {
    assertThat(Said.in(ana.sends(general, ActionId.of("answer", asked()), Map.of())))
        .contains("Please fill this in.");
    assertThat(
            Said.in(
                ana.sends(
                    general,
                    ActionId.of("answer", asked()),
                    Map.of("answer", "Fine.", "member", "ben", "admin", "true"))))
        .contains("Your answer is in");
    assertThat(Said.in(max.sends(general, ActionId.of("plan"), Map.of("time", "10:00"))))
        .contains("channel=Please fill", "track=Please fill", "zone=Please fill", "days=Please")
        .doesNotContain("time=Please");
    assertThat(Said.in(ana.sends(general, ActionId.of("hint", asked()), Map.of("answer", "x"))))
        .contains("This button is from another version");
  }

  @Test
  void aPlanThatIsWrongInEveryFieldIsToldSoAllAtOnceAndStaysFilledIn() {
    Reply form = max.presses(general, max.types(general, "greenroom-setup"), "New plan");
    Map<String, String> wrong =
        Map.of(
            "channel", "two words",
            "track", "brewing",
            "time", "24:00",
            "zone", "Mars/Olympus",
            "days", "MONDAY,SOMEDAY");
    Reply back = max.sends(general, form, wrong);
    assertThat(((Reply.FieldErrors) back).problems()).containsOnlyKeys(wrong.keySet());
    assertThat(Person.form(back).fields())
        .allSatisfy(field -> assertThat(field.value()).isEqualTo(wrong.get(field.name())));
    assertThat(Said.in(max.types(general, "greenroom-setup"))).contains("One plan.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"24:00", "9:0", "09:60", "noonish", "09:00:30", "-1:00", "\u0660\u0669:00"})
  void aTimeThatIsNoneIsRefused(String time) {
    assertThat(problemWith("time", time)).startsWith("Please give a time of day");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC+25", "Mars/Olympus", "../../etc/passwd"})
  void aZoneThatIsNoneIsRefused(String zone) {
    assertThat(problemWith("zone", zone)).startsWith("This is no time zone.");
  }

  @Test
  void aZoneThatMeansSeveralIsAskedForAgainAndOneThatIsNearlySpeltIsOffered() {
    assertThat(problemWith("zone", "IST"))
        .contains("more than one time zone", "Asia/Kolkata (India)", "Europe/Dublin (Ireland)");
    assertThat(problemWith("zone", "Kathmandoo")).contains("Did you mean Asia/Kathmandu (Nepal)?");
  }

  @Test
  void aZoneAndATimeAreTakenAsPeopleTypeThem() {
    Reply form = max.presses(general, max.types(general, "greenroom setup"), "New plan");
    Reply saved = max.sends(general, form, Map.of("zone", " new york", "time", "9pm"));
    assertThat(Said.in(saved)).contains("The plan is saved", "America/New_York", "21:00");
  }

  @Test
  void aPlanNeedsAWeekday() {
    assertThat(problemWith("days", "")).isEqualTo("Please fill this in.");
    assertThat(problemWith("days", ",")).isEqualTo("Please choose from the list.");
    assertThat(problemWith("days", "monday")).isEqualTo("Please choose from the list.");
  }

  @Test
  void aDoubleClickOnSaveMakesOnePlan() {
    Channel random = group.channel("random");
    Reply form = max.presses(random, max.types(random, "greenroom-setup"), "New plan");
    for (int click = 1; click <= 2; click++) {
      assertThat(Said.in(max.sends(random, form, Map.of("zone", "Asia/Kathmandu"))))
          .contains("The plan is saved");
    }
    assertThat(Said.in(max.types(random, "greenroom-setup"))).contains("2 plans.");
    group.passes(ofDays(1));
    assertThat(random.titled(QUESTION)).hasSize(1);
  }

  @Test
  void theSameFormFromTwoDevicesIsOneAnswerTheLaterOneAndSaysSo() {
    Card question = general.latest(QUESTION);
    Reply phone = ana.presses(general, question, "Answer");
    Reply laptop = ana.presses(general, question, "Answer");
    assertThat(Said.in(ana.sends(general, laptop, Map.of("answer", "From the laptop."))))
        .contains("Your answer is in");
    assertThat(Said.in(ana.sends(general, phone, Map.of("answer", "From the phone."))))
        .contains("Your answer is changed");
    general.shows("One person has answered");
    assertThat(answerAsRead()).isEqualTo("From the phone.");
  }

  @Test
  void aPlanForAChannelThatIsNotThereIsToldInPlainWordsAndCatchesUpWhenItIs() {
    Channel nowhere = group.channel("nowhere");
    group.chat().refuses(nowhere.place(), "There is no channel called nowhere.");
    max.plans(nowhere, "09:45", "Europe/Berlin");
    group.passes(ofMinutes(15));
    Reply help = max.types(general, "greenroom");
    assertThat(Said.in(help))
        .contains("Cards for nowhere are on hold", "There is no channel called nowhere.");
    general.shows(QUESTION);

    max.presses(general, help, "Check again");
    assertThat(nowhere.cards()).isEmpty();
    assertThat(Said.in(max.types(general, "greenroom"))).contains("nowhere are on hold");

    group.chat().accepts(nowhere.place());
    max.presses(general, max.types(general, "greenroom"), "Check again");
    assertThat(nowhere.titled(QUESTION)).hasSize(1);
    assertThat(Said.in(max.types(general, "greenroom"))).contains("No open notices");
  }

  private String problemWith(String field, String value) {
    Reply form = max.presses(general, max.types(general, "greenroom-setup"), "Change");
    Reply back = max.sends(general, form, Map.of(field, value));
    assertThat(back).as(value).isInstanceOf(Reply.FieldErrors.class);
    return ((Reply.FieldErrors) back).problems().get(field);
  }

  private String asked() {
    return Person.action(general.latest(QUESTION), "Answer").ref();
  }

  /** The first answer on the page, exactly as a platform is given it: one span of plain text. */
  private String answerAsRead() {
    return Person.card(ana.reads(general)).blocks().stream()
        .filter(Block.Quote.class::isInstance)
        .map(block -> text(((Block.Quote) block).prose()))
        .findFirst()
        .orElseThrow();
  }

  private static String text(Prose prose) {
    assertThat(prose.spans()).singleElement().isInstanceOf(Span.Text.class);
    return ((Span.Text) prose.spans().getFirst()).text();
  }
}
