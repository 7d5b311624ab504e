package dev.greenroom.feature.community;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.model.Reply;
import dev.greenroom.kit.Channel;
import dev.greenroom.kit.Person;
import dev.greenroom.kit.Said;
import dev.greenroom.kit.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The six commands as people type them, alone and with words behind them. */
class CommandsScenarioTest {
  private Scenario group;
  private Channel general;
  private Person max;
  private Person ana;
  private Person ben;

  @BeforeEach
  void begin(@TempDir Path directory) {
    group = Scenario.of(directory, "2027-03-01T08:00:00Z");
    general = group.channel("general");
    max = group.manager("Max");
    ana = group.person("Ana");
    ben = group.person("Ben");
  }

  @AfterEach
  void end() {
    group.close();
  }

  @Test
  void eachIsUsefulAlone() {
    assertThat(types(ana, "greenroom"))
        .contains("Nothing needs you right now.", "[Help] [Catalogue] [About]");
    assertThat(types(ana, "daily")).contains("No plan posts here");
    assertThat(types(ana, "mock")).contains("[Start now] [Open here]");
    assertThat(types(ana, "progress")).contains("Your progress");
    assertThat(types(ana, "leaderboard")).contains("Leaderboard: this week");
    assertThat(types(max, "greenroom-setup")).contains("[New plan]");
    assertThat(types(ana, "greenroom-setup")).contains("Only people who manage");
  }

  @Test
  void thePagesOfGreenroomAreBehindItsButtonsAndItsWords() {
    Reply start = ana.types(general, "greenroom");
    for (var page : Map.of("Help", "help", "Catalogue", "catalogue", "About", "about").entrySet()) {
      assertThat(Said.in(ana.presses(general, start, page.getKey())))
          .isEqualTo(types(ana, "greenroom " + page.getValue()));
    }
    assertThat(types(ana, "greenroom about"))
        .as("the version")
        .contains("Greenroom in development.");
    assertThat(types(ana, "greenroom catalogue pm-system-design"))
        .isEqualTo(types(ana, "greenroom Catalogue System design for LLM products"))
        .isEqualTo(types(ana, "greenroom pm-system-design"))
        .contains("System design for LLM products, 1 of");
  }

  @Test
  void whatWaitsForSomebodyStandsOnTheirPageUntilItIsDone() {
    assertThat(types(max, "greenroom")).contains("No daily question is planned yet.", "[New plan]");
    max.plans(general, "09:30", "Europe/Berlin");
    assertThat(types(max, "greenroom")).contains("Nothing needs you").doesNotContain("[New plan]");
    group.passes(ofMinutes(30));
    Reply start = ana.types(general, "greenroom");
    assertThat(Said.in(start)).contains("What needs you", "waits for your answer");
    assertThat(Said.in(ana.types(group.channel("practice"), "greenroom")))
        .as("wherever one asks from")
        .contains("waits for your answer");
    ana.sends(general, ana.presses(general, start, "Answer"), Map.of("answer", "Measure first."));
    assertThat(types(ana, "greenroom")).contains("Nothing needs you").doesNotContain("[Answer]");
    max.starts(general, "pm 25");
    assertThat(types(max, "greenroom")).contains("you are in its lobby");
    assertThat(types(ben, "greenroom")).doesNotContain("lobby");
  }

  @Test
  void aLobbyIsOpenedWithOrWithoutTheWordStart() {
    assertThat(types(max, "mock start pm 25")).contains("The lobby is open");
    assertThat(types(max, "mock pm 25")).contains("The lobby is open");
    assertThat(types(max, "mock 25 System design for LLM products private"))
        .contains("The lobby is open");
    assertThat(types(max, "mock list"))
        .isEqualTo(Said.in(max.presses(general, max.types(general, "mock"), "Open here")))
        .contains("Rounds", "the lobby waits");
    assertThat(max.types(general, "mock start")).isInstanceOf(Reply.Ask.class);
    Reply form = max.presses(general, max.types(general, "mock"), "Start now");
    assertThat(Said.in(max.sends(general, form, Map.of()))).contains("The lobby is open");
  }

  @Test
  void thePeriodOfABoardIsAWord() {
    assertThat(types(ana, "leaderboard month")).contains("Leaderboard: this month");
    assertThat(types(ana, "leaderboard ALL")).contains("Leaderboard: all time");
    assertThat(types(ana, "greenroom leaderboard month")).contains("Leaderboard: this month");
    assertThat(types(ana, "leaderboard period=month")).contains("Leaderboard: this month");
  }

  @Test
  void wordsThatMeanNothingAreNamedWithWhatIsTaken() {
    assertThat(types(ana, "leaderboard year"))
        .contains("/leaderboard does not know year. It takes: week, month, all.");
    assertThat(types(ana, "leaderboard monht")).contains("Did you mean month?");
    assertThat(types(ana, "leaderboard week month")).contains("so month is one too many");
    assertThat(types(ana, "leaderboard month please")).contains("does not know please");
    for (String alone : List.of("daily", "progress")) {
      assertThat(types(ana, alone + " now"))
          .contains("/" + alone + " takes nothing behind it", "now");
    }
    assertThat(types(max, "greenroom-setup zone")).contains("takes nothing behind it", "zone");
    assertThat(types(max, "greenroom setup zone")).contains("takes nothing behind it", "zone");
    assertThat(types(ana, "greenroom hlep")).contains("does not know hlep", "Did you mean help?");
    assertThat(types(ana, "greenroom leaderbord")).contains("Did you mean leaderboard?");
    assertThat(types(ana, "greenroom help me"))
        .contains("/greenroom does not know me. It takes: help, catalogue (with a title), about.");
    assertThat(types(ana, "greenroom catalogue brewing")).contains("no question called brewing");
    assertThat(types(ana, "mock list pm")).contains("list of open rounds takes nothing more", "pm");
    assertThat(types(ana, "mock pm 25 frobnicate now")).contains("does not know frobnicate now");
    assertThat(types(ana, "mock pm 30")).contains("Did you mean 25?");
    assertThat(general.cards()).isEmpty();
  }

  @Test
  void aNameThatIsNoneIsNeverItsOwnSuggestion() {
    assertThat(types(ana, "help")).contains("no command /help. Did you mean /greenroom help?");
    assertThat(types(max, "setup")).contains("Did you mean /greenroom-setup?");
    assertThat(types(ana, "mokc")).contains("Did you mean /mock?");
    for (String name : List.of("greenroom", "daily", "mock", "progress", "leaderboard")) {
      assertThat(types(ana, name)).doesNotContain("Did you mean", "There is no command");
    }
  }

  @Test
  void anAnswerThatShowsNothingIsNone() {
    max.plans(general, "09:30", "Europe/Berlin");
    group.passes(ofMinutes(30));
    for (String nothing : List.of("\u200B", "\u3164 \u2800", "\uFE0F\u00AD\uFEFF", "\u0301")) {
      assertThat(ana.answers(general, nothing)).isInstanceOf(Reply.FieldErrors.class);
    }
    assertThat(Said.in(ana.answers(general, "\u200B.\u200B"))).contains("Your answer is in");
  }

  private String types(Person person, String line) {
    return Said.in(person.types(general, line));
  }
}
