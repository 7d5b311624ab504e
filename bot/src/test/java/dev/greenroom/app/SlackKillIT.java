package dev.greenroom.app;

import static dev.greenroom.kit.StudyGroup.LOBBY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.kit.PlatformDriver.Asked;
import dev.greenroom.kit.PlatformDriver.Page;
import dev.greenroom.kit.StudyGroup;
import dev.greenroom.kit.slack.FakeSlack;
import dev.greenroom.kit.slack.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real jar on Slack, killed with -9 while Slack has a call of it. By default it cannot look
 * what arrived: it posts nothing again and tells those who run the group. Where it may look, what
 * it sent stands there exactly once.
 */
final class SlackKillIT {
  private static final String POST = "chat.postMessage";
  private static final String EDIT = "chat.update";
  private static final String IN_DOUBT = "was sent, but whether it arrived is not known";

  private BotInAJar bot;
  private StudyGroup group;
  private String practice;

  @BeforeEach
  void begin(@TempDir Path directory) {
    bot = new BotInAJar(directory).withSlack();
    group = new StudyGroup(bot.onSlack);
    practice = group.channel("practice");
  }

  @AfterEach
  void end() {
    bot.close();
  }

  private void letsItLook() {
    List.of("channels:history", "groups:history", "mpim:history").forEach(bot.slack::grant);
  }

  @Test
  void aCardThatSlackHadTakenIsNotPostedAgainAndThoseWhoRunTheGroupAreToldOnce() {
    bot.starts().slack.trouble(POST, new Trouble.Silent(true));
    group.opens(practice, false);
    bot.isKilledOnce(() -> !group.cards(practice, LOBBY).isEmpty());
    wasLeftToThoseWhoRunTheGroup(practice);
    assertThat(bot.slack.messages(practice)).hasSize(1);
    assertThat(group.presses("Ana", practice, LOBBY, "Join as candidate").words())
        .startsWith("You are in");
  }

  @Test
  void norIsOneThatItHadNotTakenUntilSomebodyHasLookedAndSaysSo() {
    bot.starts().slack.trouble(POST, new Trouble.Silent(false));
    group.opens(practice, false);
    bot.isKilledOnce(() -> bot.slack.calls(POST) == 1);
    wasLeftToThoseWhoRunTheGroup(practice);
    assertThat(bot.slack.messages(practice)).isEmpty();
    Page help = group.reads(practice, "greenroom help");
    assertThat(group.people().presses("Max", help, "Post now")).isInstanceOf(Page.class);
    assertThat(group.card(practice, LOBBY).controls()).contains("Join as candidate");
    bot.isDone();
    assertThat(bot.slack.messages(practice)).hasSize(1);
    noNoticeIsOpen();
  }

  private void wasLeftToThoseWhoRunTheGroup(String channel) {
    assertThat(bot.slack.forms(POST).stream().filter(post -> channel.equals(post.get("channel"))))
        .hasSize(1);
    assertThat(group.reads(practice, "greenroom help").words())
        .contains("One open notice")
        .containsOnlyOnce(IN_DOUBT);
  }

  @Test
  void whereItMayLookACardThatSlackHadTakenIsFound() {
    letsItLook();
    bot.starts().slack.trouble(POST, new Trouble.Silent(true));
    group.opens(practice, false);
    bot.isKilledInDoubtOnce(() -> !group.cards(practice, LOBBY).isEmpty());
    group.fills(practice);
    bot.isDone();
    assertThat(bot.slack.messages(practice)).hasSize(1);
    assertThat(group.card(practice, LOBBY).words()).contains("Ana", "Ben", "Chi");
    noNoticeIsOpen();
  }

  @Test
  void whereItMayLookACardThatSlackHadNotTakenIsPosted() {
    letsItLook();
    bot.starts().slack.trouble(POST, new Trouble.Silent(false));
    group.opens(practice, false);
    bot.isKilledInDoubtOnce(() -> bot.slack.calls(POST) == 1);
    assertThat(bot.slack.messages(practice)).hasSize(1);
    assertThat(bot.slack.calls(POST)).isEqualTo(2);
    noNoticeIsOpen();
  }

  private void noNoticeIsOpen() {
    assertThat(group.reads(practice, "greenroom help").words()).contains("No open notices");
  }

  @Test
  void theQuestionOfADayIsNotPostedTwice() {
    String general = group.channel("general");
    group.plans(general, bot.hurries().starts().soon());
    bot.slack.trouble(POST, new Trouble.Silent(true));
    bot.isKilledOnce(() -> !group.cards(general, "Question").isEmpty());
    wasLeftToThoseWhoRunTheGroup(general);
    assertThat(bot.slack.messages(general)).hasSize(1);
    assertThat(group.people().presses("Ana", group.card(general, "Question"), "Answer"))
        .isInstanceOf(Asked.class);
  }

  @Test
  void aPrivateRoundBeginsOnceInTheMessagesOfThoseInIt() {
    letsItLook();
    bot.starts();
    group.opens(practice, true);
    group.fills(practice);
    bot.isDone();
    bot.slack.trouble(POST, new Trouble.Silent(true));
    assertThat(group.presses("Max", practice, LOBBY, "Begin").words()).contains("has begun");
    bot.isKilledInDoubtOnce(() -> bot.slack.groups().keySet().stream().anyMatch(this::isBegun));
    String room = bot.slack.groups().keySet().iterator().next();
    assertThat(bot.slack.groups()).hasSize(1);
    assertThat(group.card(room, "Phase 1").controls()).contains("My brief");
    assertThat(group.cards(room, "Phase 1")).hasSize(1);
    assertThat(group.people().threads(practice)).hasSize(1);
  }

  private boolean isBegun(String room) {
    return !bot.slack.messages(room).isEmpty();
  }

  @Test
  void aCardWithAPictureStandsThereOnceWithIt() {
    letsItLook();
    bot.hurries().starts();
    String room = group.debriefs(practice);
    bot.isDone();
    bot.slack.trouble(POST, new Trouble.Silent(true));
    group.showsTheDebrief();
    bot.isKilledInDoubtOnce(() -> !group.cards(room, "Debrief").isEmpty());
    assertThat(group.cards(room, "Debrief"))
        .singleElement()
        .satisfies(card -> assertThat(card.pictures()).hasSize(1));
  }

  @Test
  void anEditUnderWayIsMadeAgain() {
    bot.starts();
    group.opens(practice, false);
    bot.isDone();
    bot.slack.trouble(EDIT, new Trouble.Silent(false));
    assertThat(group.presses("Ana", practice, LOBBY, "Join as candidate").words())
        .startsWith("You are in");
    bot.isKilledOnce(() -> bot.slack.calls(EDIT) == 1);
    assertThat(group.card(practice, LOBBY).words()).contains("Ana");
    assertThat(bot.slack.messages(practice)).hasSize(1);
    noNoticeIsOpen();
  }

  @Test
  void aCommandThatWasKeptButNeverAnsweredDoesNothingWhenSlackSendsItAgain() {
    String address = BotInAJar.freeAddress();
    letsItLook();
    bot.with("SLACK_BOT_TOKEN", FakeSlack.TOKENS.bot())
        .with("SLACK_SIGNING_SECRET", FakeSlack.TOKENS.secret())
        .without("SLACK_APP_TOKEN")
        .with("GREENROOM_HTTP", address)
        .starts();
    bot.slack.sendTo("http://" + address);
    bot.slack.trouble(POST, new Trouble.Silent(true));
    var command = bot.slack.command("Max", practice, "/mock", "start pm-system-design lightning");
    // whatever was answered before the kill never reached Slack
    var _ = bot.slack.deliver("slash_commands", command, 0);
    bot.isKilledInDoubtOnce(() -> !group.cards(practice, LOBBY).isEmpty());
    bot.slack.looksAway("Max");
    var _ = FakeSlack.ack(bot.slack.deliver("slash_commands", command, 1));
    assertThat(bot.slack.shown("Max", Duration.ofSeconds(5)))
        .get()
        .asString()
        .contains("The lobby is open");
    bot.isDone();
    assertThat(bot.slack.messages(practice)).hasSize(1);
  }
}
