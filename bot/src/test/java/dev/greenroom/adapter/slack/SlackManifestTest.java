package dev.greenroom.adapter.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.adapter.slack.api.Scopes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an owner pastes into Slack's pages is what the bot needs, and no more. */
class SlackManifestTest {
  private static final Path FILE = Path.of("../deploy/slack-manifest.yaml");
  private static final Path GUIDE = Path.of("../deploy/SLACK.md");

  @Test
  void itAsksForTheScopesThatTheBotNeedsAndForNoOther() throws IOException {
    assertThat(listed("    bot:", "settings:")).isEqualTo(Scopes.NEEDED);
  }

  @Test
  void everyScopeHasItsReasonAboveIt() throws IOException {
    List<String> lines = Files.readAllLines(FILE, UTF_8);
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).matches("      - [a-z]+(:[a-z]+)?")) {
        assertThat(lines.get(i - 1)).startsWith("      # ");
      }
    }
  }

  @Test
  void theScopesToLookForLostMessagesStandThereToBeChosen() throws IOException {
    List<String> offered =
        Files.readAllLines(FILE, UTF_8).stream()
            .map(String::strip)
            .filter(line -> line.matches("# - [a-z:]+"))
            .map(line -> line.substring(4))
            .toList();
    assertThat(offered).containsExactly("channels:history", "groups:history", "mpim:history");
    assertThat(Files.readString(GUIDE, UTF_8))
        .contains("| `channels:history`, `groups:history`, `mpim:history` |");
  }

  @Test
  void itHearsOfNothingThatPeopleSay() throws IOException {
    assertThat(listed("    bot_events:", "  interactivity:"))
        .containsExactly(
            "app_home_opened",
            "member_joined_channel",
            "channel_archive",
            "channel_unarchive",
            "channel_deleted",
            "group_archive",
            "group_unarchive",
            "group_deleted",
            "user_change");
    assertThat(Files.readString(FILE, UTF_8))
        .contains("\n  socket_mode_enabled: true\n", "\n  interactivity:\n    is_enabled: true\n");
  }

  @Test
  void itHasTheCommandsThatSlackSendsUs() throws IOException {
    assertThat(listed("  slash_commands:", "oauth_config:"))
        .containsExactly(
            "command: /greenroom",
            "command: /daily",
            "command: /mock",
            "command: /progress",
            "command: /leaderboard",
            "command: /greenroom-setup");
  }

  @Test
  void theGuideComesToTheFirstQuestionInEightActionsAndNamesEveryScope() throws IOException {
    String guide = Files.readString(GUIDE, UTF_8);
    assertThat(guide.lines().filter(line -> line.matches("\\d\\. .*"))).hasSize(8);
    assertThat(Scopes.NEEDED).allMatch(scope -> guide.contains("`" + scope + "`"));
  }

  /** The items between two lines of the manifest, without what is commented out. */
  private static List<String> listed(String from, String to) throws IOException {
    return Files.readAllLines(FILE, UTF_8).stream()
        .dropWhile(line -> !line.equals(from))
        .takeWhile(line -> !line.equals(to))
        .map(String::strip)
        .filter(line -> line.startsWith("- "))
        .map(line -> line.substring(2))
        .toList();
  }
}
