package dev.greenroom.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.greenroom.core.port.Platform.CannotStart;
import dev.greenroom.kit.PlatformDriver.Page;
import java.nio.file.Path;
import java.time.Duration;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever runs a community sees of what Discord does not take. */
class DiscordSetupTest {
  private static final String POST = "POST channels/\\d+/messages";

  @TempDir Path directory;
  private DiscordGroup group;

  @BeforeEach
  void begin() throws CannotStart {
    group = new DiscordGroup(directory);
    group.aPlanIsMade();
  }

  @AfterEach
  void end() {
    group.close();
  }

  @Test
  void aChannelWithoutARightIsOnHoldByItsNameUntilTheRightIsBack() {
    group.discord.takes(Permission.MESSAGE_SEND);
    group.passes(Duration.ofMinutes(30));
    assertThat(group.messages()).isEmpty();
    Page help = group.help();
    assertThat(help.words()).contains("on hold", "Missing Permissions", "Send Messages");
    assertThat(group.people.presses("Max", help, "Check again")).isInstanceOf(Page.class);
    assertThat(group.messages()).isEmpty();
    int calls = group.discord.calls(POST).size();
    group.passes(Duration.ofMinutes(10));
    assertThat(group.discord.calls(POST)).as("nobody asks in vain").hasSize(calls);
    group.discord.givesBack(Permission.MESSAGE_SEND);
    await().untilAsserted(() -> assertThat(group.messages()).hasSize(1));
    await().untilAsserted(() -> assertThat(group.help().words()).contains("No open notices"));
  }

  @Test
  void whatWaitedWhileTheBotWasPutOutIsPostedOnceItIsBack() {
    group.discord.kicksTheBot();
    group.passes(Duration.ofMinutes(30));
    assertThat(group.messages()).isEmpty();
    group.discord.givesBack(Permission.VIEW_CHANNEL);
    group.discord.joinsTheServer();
    await().untilAsserted(() -> assertThat(group.messages()).hasSize(1));
  }

  @Test
  void aPostWhoseAnswerIsLostStandsThereOnce() {
    group.discord.troubles().failsAfterwards(POST, 500);
    group.passes(Duration.ofMinutes(30));
    assertThat(group.messages()).hasSize(1);
    assertThat(group.help().words()).contains("No open notices");
  }

  @Test
  void aPostThatMayHaveArrivedAndCannotBeLookedForIsNotSentAgainAndANoticeSaysSo() {
    group.discord.takes(Permission.MESSAGE_HISTORY);
    group.discord.troubles().failsAfterwards(POST, 500);
    group.passes(Duration.ofMinutes(30));
    assertThat(group.messages()).hasSize(1);
    assertThat(group.discord.calls("POST channels/" + group.general + "/messages")).hasSize(1);
    assertThat(group.help().words()).contains("whether it arrived is not known");
  }
}
