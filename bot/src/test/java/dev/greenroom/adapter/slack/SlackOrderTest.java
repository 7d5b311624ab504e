package dev.greenroom.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.kit.HandPace;
import dev.greenroom.kit.PlatformDriver.Asked;
import dev.greenroom.kit.PlatformDriver.Got;
import dev.greenroom.kit.PlatformDriver.Page;
import dev.greenroom.kit.slack.FakeSlack;
import dev.greenroom.kit.slack.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several cards of one channel, and Slack wants fewer: with the real relay, by hand. */
class SlackOrderTest {
  @TempDir private Path directory;
  private final HandPace pace = HandPace.still();
  private SlackGroup group;
  private FakeSlack slack;

  @BeforeEach
  void begin() throws Exception {
    group = SlackGroup.paced(directory, pace, Duration.ofSeconds(1));
    slack = group.on.slack;
  }

  @AfterEach
  void end() {
    group.close();
  }

  @Test
  void aLimitHoldsAChannelUpInItsOrderWhilePressesAreAnswered() {
    slack.trouble("chat.postMessage", new Trouble.Refuses(""));
    slack.trouble("chat.postMessage", new Trouble.Limited("30"));
    for (String minutes : List.of("25", "45", "60")) {
      assertThat(types("mock start pm " + minutes)).isInstanceOf(Page.class);
    }
    passes(Duration.ofSeconds(2));
    assertThat(lobbies()).containsExactly("Length: 25 minutes");
    long tried = slack.calls("chat.postMessage");
    assertThat(tried).isEqualTo(2);
    passes(Duration.ofSeconds(27));
    assertThat(slack.calls("chat.postMessage")).as("nothing is tried meanwhile").isEqualTo(tried);
    assertThat(types("greenroom")).as("a press meanwhile").isInstanceOf(Page.class);
    assertThat(types("mock start")).as("a form meanwhile").isInstanceOf(Asked.class);
    for (int i = 0; i < 6; i++) {
      passes(Duration.ofSeconds(1));
    }
    assertThat(lobbies())
        .containsExactly("Length: 25 minutes", "Length: 45 minutes", "Length: 60 minutes");
  }

  @Test
  void cardsOfOneChannelStandASecondApart() {
    for (String minutes : List.of("25", "45", "60")) {
      assertThat(types("mock start pm " + minutes)).isInstanceOf(Page.class);
    }
    for (int i = 1; i <= 3; i++) {
      assertThat(lobbies()).hasSize(i);
      passes(Duration.ofSeconds(1));
    }
    assertThat(slack.calls("chat.postMessage")).isEqualTo(3);
  }

  private Got types(String words) {
    Got got = group.people.types("Max", SlackGroup.GENERAL, words, Map.of());
    group.bot.settle();
    return got;
  }

  private void passes(Duration time) {
    group.on.passes(time);
    pace.passes(time);
    group.bot.settle();
  }

  private List<String> lobbies() {
    return group.people.messages(SlackGroup.GENERAL).stream()
        .flatMap(page -> page.words().lines())
        .filter(line -> line.startsWith("Length"))
        .toList();
  }
}
