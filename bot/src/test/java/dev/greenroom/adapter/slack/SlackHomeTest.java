package dev.greenroom.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.kit.PlatformDriver.Asked;
import dev.greenroom.kit.PlatformDriver.Page;
import dev.greenroom.kit.slack.FakeSlack;
import dev.greenroom.kit.slack.OpenView;
import dev.greenroom.kit.slack.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The app's own page: what somebody can do now, wherever it stands. */
class SlackHomeTest {
  private static final Duration SOON = Duration.ofSeconds(5);

  @TempDir private Path directory;
  private SlackGroup group;
  private FakeSlack slack;

  @BeforeEach
  void begin() throws Exception {
    group = new SlackGroup(directory);
    slack = group.on.slack;
  }

  @AfterEach
  void end() {
    group.close();
  }

  @Test
  void itShowsEachPersonTheirOwnAndAdminsTheSetUp() {
    JsonNode max = opened("Max").view().path("blocks");
    JsonNode ana = opened("Ana").view().path("blocks");
    assertThat(titles(max))
        .containsExactly("Today", "Set-up", "Rounds", "Your progress", "Greenroom");
    assertThat(controls(max)).contains("New plan");
    assertThat(titles(ana)).containsExactly("Today", "Rounds", "Your progress", "Greenroom");
    assertThat(controls(ana)).doesNotContain("New plan");
    assertThat(slack.calls("views.publish")).isEqualTo(2);
  }

  @Test
  void todaysQuestionIsAnsweredFromIt() {
    group.aQuestionIsDue();
    OpenView home = opened("Ana");
    var form = (Asked) press("Ana", home, "Answer");
    var told = (Page) group.people.sends("Ana", form, Map.of("Your answer", "First come."));
    assertThat(told.words()).startsWith("Your answer is in");
    assertThat(group.question().words()).contains("One person has answered");
  }

  @Test
  void whatOthersWroteIsReadInItsChannelAlone() {
    group.aQuestionIsDue();
    var form = (Asked) press("Ana", opened("Ana"), "Answer");
    var told = (Page) group.people.sends("Ana", form, Map.of("Your answer", "First come."));
    var refused = (Page) group.people.presses("Ana", told, "Read answers");
    assertThat(refused.words()).contains("Answers are read where the question stands");
    var read = (Page) group.people.presses("Ana", group.question(), "Read answers");
    assertThat(read.words()).contains("First come.");
  }

  @Test
  void anOpenRoundIsJoinedFromIt() {
    var lobby = group.people.types("Max", SlackGroup.GENERAL, "mock start pm 25", Map.of());
    assertThat(lobby).isInstanceOf(Page.class);
    OpenView home = opened("Ana");
    assertThat(press("Ana", home, "Join as observer")).isInstanceOf(Page.class);
    assertThat(group.question().words()).contains("Observers: Ana");
  }

  @Test
  void aPlanIsMadeFromItAndItShowsThatAtOnce() {
    OpenView home = opened("Max");
    var form = (Asked) press("Max", home, "New plan");
    slack.looksAway("Max");
    var told = (Page) group.people.sends("Max", form, SlackGroup.planned(SlackGroup.GENERAL));
    assertThat(told.words()).startsWith("The plan is saved");
    JsonNode now = (JsonNode) slack.shown("Max", SOON).orElseThrow();
    assertThat(Seen.words(now.path("blocks"))).contains("Europe/Berlin");
  }

  @Test
  void noticesThatAreAskedForOnItComeAsADirectMessage() {
    assertThat(group.people.sends("Max", group.planForm(), SlackGroup.planned(SlackGroup.GENERAL)))
        .isInstanceOf(Page.class);
    assertThat(press("Max", opened("Max"), "Show notices here")).isInstanceOf(Page.class);
    slack.kick(SlackGroup.GENERAL);
    group.passes(Duration.ofMinutes(30));
    group.bot.settle();
    assertThat(group.people.direct("Max"))
        .anySatisfy(page -> assertThat(page.words()).contains("not_in_channel"));
  }

  @Test
  void anAdminFindsWhatIsOnHoldOnItAndHasItCheckedAgain() {
    assertThat(group.people.sends("Max", group.planForm(), SlackGroup.planned(SlackGroup.GENERAL)))
        .isInstanceOf(Page.class);
    slack.kick(SlackGroup.GENERAL);
    group.passes(Duration.ofMinutes(30));
    assertThat(group.messages()).isEmpty();
    OpenView home = opened("Max");
    assertThat(Seen.words(home.view().path("blocks"))).contains("on hold");
    slack.invite(SlackGroup.GENERAL);
    assertThat(press("Max", home, "Check again")).isInstanceOf(Page.class);
    assertThat(group.messages()).hasSize(1);
  }

  @Test
  void whereSlackDoesNotSayWhoSomebodyIsItSaysSoAndTheNextEventShowsIt() {
    slack.trouble("users.info", new Trouble.ServerError(false));
    var event = slack.homeOpened("Ana", "Ev1");
    assertThat(FakeSlack.ack(slack.deliver("events_api", event, 0))).isEmpty();
    assertThat(words(shown("Ana"))).contains("Open this page again");
    // nobody knows when the first is over but by what it leaves behind
    org.awaitility.Awaitility.await()
        .untilAsserted(
            () -> {
              assertThat(FakeSlack.ack(slack.deliver("events_api", event, 1))).isEmpty();
              assertThat(words(slack.home("Ana"))).contains("progress");
            });
  }

  @Test
  void anEventThatSlackRepeatsIsDoneOnce() {
    var event = slack.homeOpened("Ana", "Ev1");
    assertThat(FakeSlack.ack(slack.deliver("events_api", event, 0))).isEmpty();
    assertThat(FakeSlack.ack(slack.deliver("events_api", event, 1))).isEmpty();
    assertThat(words(shown("Ana"))).contains("progress");
    assertThat(words(home(slack.homeOpened("Ana", "Ev2")))).contains("progress");
    assertThat(slack.calls("views.publish")).isEqualTo(2);
  }

  private JsonNode home(JsonNode event) {
    slack.looksAway("Ana");
    assertThat(FakeSlack.ack(slack.deliver("events_api", event, 0))).isEmpty();
    return shown("Ana");
  }

  private static String words(JsonNode home) {
    return Seen.words(home.path("blocks"));
  }

  private JsonNode shown(String person) {
    return (JsonNode) slack.shown(person, SOON).orElseThrow();
  }

  private OpenView opened(String person) {
    slack.closesViews(person);
    slack.looksAway(person);
    slack.opensHome(person);
    return new OpenView("H" + person, person, shown(person), 0);
  }

  private static List<String> controls(JsonNode blocks) {
    return blocks.findParents("action_id").stream().map(Seen::label).toList();
  }

  private static List<String> titles(JsonNode blocks) {
    return Seen.stream(blocks)
        .filter(block -> block.path("type").asText().equals("header"))
        .map(block -> block.path("text").path("text").asText())
        .toList();
  }

  private Object press(String person, OpenView home, String label) {
    slack.looksAway(person);
    JsonNode block = SeenControls.block(home.view().path("blocks"), label);
    assertThat(slack.presses(person, home, block, SeenControls.control(block, label), ""))
        .isEmpty();
    return group.people.next(person);
  }
}
