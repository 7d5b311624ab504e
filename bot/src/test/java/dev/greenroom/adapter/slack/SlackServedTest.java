package dev.greenroom.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.kit.PlatformDriver.Page;
import dev.greenroom.kit.slack.FakeSlack;
import dev.greenroom.kit.slack.Message;
import dev.greenroom.kit.slack.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose presses count: those of the people of this workspace, for this app. */
class SlackServedTest {
  @TempDir private Path directory;
  private SlackGroup group;
  private FakeSlack slack;

  @BeforeEach
  void begin() throws Exception {
    group = new SlackGroup(directory);
    slack = group.on.slack;
    group.aQuestionIsDue();
  }

  @AfterEach
  void end() {
    group.close();
  }

  @Test
  void aStrangerInASharedChannelHearsInOneSentenceWhyNothingHappens() {
    slack.shares("Zoe", "T0ELSEWHERE");
    assertThat(answered("Zoe", _ -> {})).isTrue();
    Awaitility.await().until(() -> slack.whispers("Zoe").size() == 1);
    assertThat(slack.whispers("Zoe").getFirst().text())
        .contains("For the people of this workspace");
    assertThat(slack.views("Zoe")).isEmpty();
  }

  @Test
  void aStrangerOfWhomSlackDoesNotSpeakIsKnownByTheCardTheyPressed() {
    slack.shares("Zoe", "T0ELSEWHERE");
    slack.trouble("users.info", new Trouble.Refuses("user_not_visible"));
    assertThat(answered("Zoe", _ -> {})).isTrue();
    Awaitility.await().until(() -> slack.whispers("Zoe").size() == 1);
  }

  @Test
  void whatIsMeantForAnotherAppOrInstallationIsTakenAndIgnored() {
    ignored(press -> press.put("api_app_id", "A0OTHER"));
    ignored(press -> press.putObject("team").put("id", "T0OTHER"));
    ignored(press -> press.put("is_enterprise_install", true));
    ignored(press -> press.putObject("enterprise").put("id", "E0OTHER"));
    ignored(
        press -> {
          press.put("is_enterprise_install", true).putObject("enterprise").put("id", "E0OTHER");
          press.putNull("team");
        });
  }

  private void ignored(Consumer<ObjectNode> changed) {
    slack.looksAway("Ana");
    assertThat(answered("Ana", changed)).isTrue();
    assertThat(slack.shown("Ana", Duration.ofMillis(100))).isEmpty();
  }

  @Test
  void aPressAsSlackSendsItIsServed() {
    slack.looksAway("Ana");
    assertThat(answered("Ana", _ -> {})).isTrue();
    assertThat(slack.shown("Ana", Duration.ofSeconds(5))).isPresent();
  }

  @Test
  void aCommandAndAnEventOfAnotherInstallationAreIgnored() {
    slack.looksAway("Ana");
    ObjectNode command = slack.command("Ana", SlackGroup.GENERAL, "/greenroom", "help");
    taken("slash_commands", command.put("team_id", "T0OTHER"));
    ObjectNode event = slack.homeOpened("Ana", "Ev7");
    event.putArray("authorizations").addObject().put("team_id", "T0OTHER");
    taken("events_api", event);
    assertThat(slack.shown("Ana", Duration.ofMillis(100))).isEmpty();
  }

  @Test
  void anEventOfASharedChannelNamesAnotherTeamAndIsForUsStill() {
    slack.looksAway("Ana");
    taken("events_api", slack.homeOpened("Ana", "Ev8").put("team_id", "T0ELSEWHERE"));
    assertThat(slack.shown("Ana", Duration.ofSeconds(5))).isPresent();
  }

  @Test
  void aFormOfAnotherInstallationIsIgnored() {
    assertThat(group.people.presses("Ana", group.question(), "Answer")).isNotNull();
    var view = slack.views("Ana").getFirst();
    JsonNode state =
        Filled.state(view.view().path("blocks"), Map.of("Your answer", "From elsewhere."));
    ObjectNode form = slack.submission("Ana", view, state);
    ((ObjectNode) form.path("view")).put("app_installed_team_id", "T0OTHER");
    taken("interactive", form);
    Page question = group.question();
    assertThat(question.words()).doesNotContain("One person has answered");
  }

  private void taken(String type, ObjectNode payload) {
    assertThat(FakeSlack.ack(slack.deliver(type, payload, 0))).isEmpty();
  }

  /** Whether Slack was answered at once, and with nothing. */
  private boolean answered(String person, Consumer<ObjectNode> changed) {
    Message question = slack.messages(SlackGroup.GENERAL).getFirst();
    JsonNode block = SeenControls.block(question.blocks(), "Hint");
    ObjectNode press =
        slack.press(person, question, block, SeenControls.control(block, "Hint"), "");
    changed.accept(press);
    return FakeSlack.ack(slack.deliver("interactive", press, 0)).isEmpty();
  }
}
