package dev.greenroom.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.kit.PlatformDriver.Asked;
import dev.greenroom.kit.PlatformDriver.Page;
import dev.greenroom.kit.slack.FakeSlack;
import dev.greenroom.kit.slack.Message;
import dev.greenroom.kit.slack.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an admin of a workspace runs into, and how it is mended. */
class SlackSetupTest {
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
  void aChannelWithoutTheBotIsNoticedAtOnceAndCheckedAgainWhenTheFormIsSentAgain() {
    Asked form = group.planForm();
    var refused = (Asked) group.people.sends("Max", form, SlackGroup.planned("C0ELSEWHERE"));
    assertThat(refused.problems())
        .isEqualTo(
            "Greenroom is not in this channel yet. Open the channel, type /invite @Greenroom,"
                + " then come back and send this again.");
    slack.invite("C0ELSEWHERE");
    var saved = (Page) group.people.sends("Max", refused, Map.of());
    assertThat(saved.words()).startsWith("The plan is saved");
    assertThat(slack.whispers("Max"))
        .anySatisfy(line -> assertThat(line.text()).startsWith("Greenroom can post"));
  }

  @Test
  void theZoneOfTheirProfileStandsInTheForm() {
    assertThat(group.planForm().values()).containsEntry("Time zone", "Europe/Amsterdam");
  }

  @Test
  void onlyAdminsOfTheWorkspaceSetUpAndSlackIsAskedEachTime() {
    var refused = (Page) group.people.types("Ana", SlackGroup.GENERAL, "greenroom-setup", Map.of());
    assertThat(refused.words()).contains("Only people who manage this community");
    var setup = (Page) group.people.types("Max", SlackGroup.GENERAL, "greenroom-setup", Map.of());
    assertThat(setup.controls()).contains("New plan");
    assertThat(slack.calls("users.info")).isEqualTo(2);
  }

  @Test
  void whoClosesWhatASavedPlanSaysDoesNotSeeThePageFromBeforeIt() {
    assertThat(group.people.sends("Max", group.planForm(), SlackGroup.planned(SlackGroup.GENERAL)))
        .isInstanceOf(Page.class);
    assertThat(slack.views("Max")).hasSize(2);
    slack.closes("Max");
    assertThat(slack.views("Max")).isEmpty();
  }

  @Test
  void whereSlackDoesNotSayWhoIsAnAdminNothingIsDoneAndThatIsSaid() {
    slack.trouble("users.info", new Trouble.ServerError(false));
    var told = (Page) group.people.types("Max", SlackGroup.GENERAL, "greenroom-setup", Map.of());
    assertThat(told.words()).startsWith("Please try again");
  }

  @Test
  void aChannelThatTheBotWasTakenOutOfIsOnHoldUntilItIsInvitedAgain() {
    assertThat(group.people.sends("Max", group.planForm(), SlackGroup.planned(SlackGroup.GENERAL)))
        .isInstanceOf(Page.class);
    slack.kick(SlackGroup.GENERAL);
    group.passes(Duration.ofMinutes(30));
    assertThat(group.messages()).isEmpty();
    Page notices = group.notices();
    assertThat(notices.words())
        .contains("on hold")
        .contains("not_in_channel: Greenroom is not in the channel")
        .contains("/invite @Greenroom");
    assertThat(group.people.presses("Max", notices, "Check again")).isInstanceOf(Page.class);
    assertThat(group.messages()).isEmpty();
    slack.invite(SlackGroup.GENERAL);
    await().untilAsserted(() -> assertThat(group.messages()).hasSize(1));
    await().untilAsserted(() -> assertThat(group.notices().words()).contains("No open notices"));
  }

  @Test
  void aChannelThatIsBroughtBackGetsWhatWaitedForItByItself() {
    assertThat(group.people.sends("Max", group.planForm(), SlackGroup.planned(SlackGroup.GENERAL)))
        .isInstanceOf(Page.class);
    slack.archive(SlackGroup.GENERAL, true);
    await().untilAsserted(() -> assertThat(group.notices().words()).contains("is gone"));
    group.passes(Duration.ofMinutes(30));
    slack.archive(SlackGroup.GENERAL, false);
    await().untilAsserted(() -> assertThat(group.messages()).hasSize(1));
    assertThat(group.notices().words()).contains("No open notices");
  }

  @Test
  void theHostOfARoundIsToldWhenTheAccountOfItsCandidateIsClosed() {
    var open = Map.of("track", "pm-system-design", "format", "25");
    assertThat(group.people.types("Max", SlackGroup.GENERAL, "mock", open))
        .isInstanceOf(Page.class);
    for (String press : List.of("Ana/Join as candidate", "Ben/Join as interviewer", "Max/Begin")) {
      String[] who = press.split("/", 2);
      Page lobby =
          group.messages().stream()
              .filter(page -> page.words().startsWith("Mock interview"))
              .findFirst()
              .orElseThrow();
      assertThat(group.people.presses(who[0], lobby, who[1])).isInstanceOf(Page.class);
    }
    slack.deactivates("Ana");
    await()
        .untilAsserted(
            () -> {
              group.bot.settle();
              assertThat(group.people.direct("Max"))
                  .anyMatch(page -> page.words().contains("Ana is not a member here any more"));
            });
  }

  @Test
  void aPostThatMayHaveArrivedIsNotPostedAgainAndOneNoticeSaysSo() {
    slack.trouble("chat.postMessage", new Trouble.Lost(true));
    group.aQuestionIsDue();
    assertThat(group.messages()).hasSize(1);
    assertThat(slack.forms("chat.postMessage"))
        .filteredOn(form -> SlackGroup.GENERAL.equals(form.get("channel")))
        .hasSize(1);
    assertThat(group.notices().words())
        .contains("One open notice")
        .contains("whether it arrived is not known");
    assertThat(group.people.direct("Max"))
        .singleElement()
        .satisfies(told -> assertThat(told.words()).contains("whether it arrived is not known"));
  }

  @Test
  void whatDidNotArriveIsPostedWhenSomebodyHasLookedAndSaysSo() {
    slack.trouble("chat.postMessage", new Trouble.Lost(false));
    group.aQuestionIsDue();
    assertThat(group.messages()).isEmpty();
    Page told = (Page) group.people.presses("Max", group.notices(), "Post now");
    assertThat(told.words()).contains("It is posted in a moment");
    assertThat(group.messages()).hasSize(1);
    assertThat(group.notices().words()).contains("No open notices");
    assertThat(group.people.direct("Max")).isEmpty();
  }

  @Test
  void withAHistoryScopeAPostThatArrivedIsFoundAndOneThatDidNotIsPosted() {
    slack.grant("channels:history");
    slack.trouble("chat.postMessage", new Trouble.Lost(true));
    group.aQuestionIsDue();
    assertThat(group.messages()).hasSize(1);
    assertThat(slack.calls("chat.postMessage")).isOne();
    slack.trouble("chat.postMessage", new Trouble.ServerError(false));
    group.passes(Duration.ofDays(1));
    assertThat(group.messages().stream().filter(page -> page.words().startsWith("Question of")))
        .hasSize(2);
    assertThat(group.notices().words()).contains("No open notices");
  }

  @Test
  void everythingIsReachedBehindGreenroomWhereAnotherAppHasTheName() {
    var form =
        (Asked) group.people.types("Ana", SlackGroup.GENERAL, "greenroom mock start", Map.of());
    assertThat(form.title()).isNotBlank();
    var daily = (Page) group.people.types("Ana", SlackGroup.GENERAL, "greenroom daily", Map.of());
    assertThat(daily.words()).isNotBlank();
    var help = (Page) group.people.types("Ana", SlackGroup.GENERAL, "greenroom", Map.of());
    assertThat(help.words()).contains("/mock");
    var unknown =
        (Page) group.people.types("Ana", SlackGroup.GENERAL, "greenroom nonsense", Map.of());
    assertThat(unknown.words()).contains("/greenroom does not know nonsense");
  }

  @Test
  void whatStandsAgainstAChannelIsSaidInSlacksOwnWordWhereWeKnowNoOther() {
    Asked form = group.planForm();
    slack.trouble("chat.postEphemeral", new Trouble.Refuses("ekm_access_denied"));
    var refused = (Asked) group.people.sends("Max", form, SlackGroup.planned("C0ELSEWHERE"));
    assertThat(refused.problems()).contains("cannot post in this channel: ekm_access_denied");
  }

  @Test
  void whoeverSetsUpAChannelNeedNotBeInIt() {
    Asked form = group.planForm();
    slack.trouble("chat.postEphemeral", new Trouble.Refuses("user_not_in_channel"));
    assertThat(group.people.sends("Max", form, SlackGroup.planned(SlackGroup.GENERAL)))
        .isInstanceOf(Page.class);
  }

  @Test
  void aButtonOfAnotherVersionIsAnsweredInWords() {
    group.aQuestionIsDue();
    Message question = slack.messages(SlackGroup.GENERAL).getFirst();
    ObjectNode block = SeenControls.block(question.blocks(), "Hint").deepCopy();
    ObjectNode button = SeenControls.control(block, "Hint").deepCopy();
    button.put("action_id", "greenroom:hint:7");
    slack.looksAway("Ana");
    assertThat(slack.presses("Ana", question, block, button, "")).isEmpty();
    assertThat(((Page) group.people.next("Ana")).words()).isNotBlank();
  }

  @Test
  void everyPressOfOneLifeIsLetInWithoutAskingSlackWhoTheBotIs() {
    assertThat(group.notices().words()).isNotBlank();
    assertThat(group.notices().words()).isNotBlank();
    assertThat(slack.calls("auth.test")).as("at the start").isOne();
  }
}
