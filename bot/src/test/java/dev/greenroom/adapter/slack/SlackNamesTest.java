package dev.greenroom.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.kit.PlatformDriver.Page;
import dev.greenroom.kit.slack.FakeSlack;
import dev.greenroom.kit.slack.Trouble;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People are called what they want to be called, and nobody is called by a mention. */
class SlackNamesTest {
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
  void aPersonIsShownByTheNameTheyChoseAndSlackIsAskedForItOnce() {
    Page lobby = aLobby();
    assertThat(group.people.presses("Ana", lobby, "Join as candidate")).isInstanceOf(Page.class);
    assertThat(group.people.presses("Ana", lobby, "Join as observer")).isInstanceOf(Page.class);
    assertThat(group.question().words()).contains("Observers: Ana").doesNotContain("ana99");
    assertThat(asked("Ana")).isOne();
  }

  @Test
  void nobodyWaitsForANameThatSlackDoesNotSay() {
    Page lobby = aLobby();
    var hold = new CountDownLatch(1);
    slack.trouble("users.info", new Trouble.Slow(() -> await(hold)));
    assertThat(group.people.presses("Ana", lobby, "Join as candidate")).isInstanceOf(Page.class);
    assertThat(group.question().words()).contains("Candidate: ana99");
    hold.countDown();
  }

  @Test
  void nobodyIsMentioned() {
    Page lobby = aLobby();
    assertThat(group.people.presses("Ana", lobby, "Join as candidate")).isInstanceOf(Page.class);
    group.bot.settle();
    assertThat(slack.messages(SlackGroup.GENERAL).getFirst().toString()).doesNotContain("U0ANA");
  }

  private Page aLobby() {
    var opened = group.people.types("Max", SlackGroup.GENERAL, "mock start pm 25", Map.of());
    assertThat(opened).isInstanceOf(Page.class);
    return group.question();
  }

  private long asked(String person) {
    return slack.forms("users.info").stream()
        .filter(form -> slack.account(person).equals(form.get("user")))
        .count();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
