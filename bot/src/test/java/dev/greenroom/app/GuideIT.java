package dev.greenroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.kit.PlatformDriver;
import dev.greenroom.kit.PlatformDriver.Asked;
import dev.greenroom.kit.PlatformDriver.Page;
import dev.greenroom.kit.StudyGroup;
import dev.greenroom.kit.discord.FakeDiscord;
import dev.greenroom.kit.slack.FakeSlack;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody follows the guides word by word, from nothing to the first question: what they type,
 * what they press and what they fill in is read from the guides, and the bot is the real jar.
 */
final class GuideIT {
  private static final Pattern LINK =
      Pattern.compile("(https://discord\\.com/\\S+permissions\\S+)");

  private BotInAJar bot;

  @BeforeEach
  void begin(@TempDir Path directory) {
    bot = new BotInAJar(directory).hurries();
  }

  @AfterEach
  void end() {
    bot.close();
  }

  @Test
  void onDiscordEightActionsLeadToTheFirstQuestion() {
    var guide = Guide.of("DISCORD.md");
    assertThat(guide.actions()).hasSize(8);
    bot.discord.isInNoServer();
    String line = guide.commandLines().getFirst().replace("=...", "=" + FakeDiscord.TOKEN);
    URI link = URI.create(bot.typed(line).says(LINK));
    assertThat(bot.discord.joinsTheServerBy(link))
        .containsExactlyInAnyOrderElementsOf(guide.column("right"));
    assertThat(bot.jar().ready()).isEqualTo("discord");
    comesToTheFirstQuestion(guide, bot.onDiscord, "general", guide.typed(5).getFirst(), "Submit");
  }

  @Test
  void onSlackEightActionsLeadToTheFirstQuestion() {
    var guide = Guide.of("SLACK.md");
    assertThat(guide.actions()).hasSize(8);
    bot.slack.installs(Guide.file(guide.linked(1)));
    String _ = bot.typed(withTokens(guide.commandLines().getFirst())).ready();
    // the clock of the test hurries, and so may be ahead already
    assertThat(bot.jar().said())
        .matches("Greenroom ready: slack\n(Product time is ahead of [^\n]+\n)?");
    assertThat(guide.typed(5)).containsExactly("/invite @" + bot.slack.name());
    bot.slack.invite(bot.onSlack.channel("elsewhere"));
    String typed = guide.typed(6).getFirst();
    comesToTheFirstQuestion(guide, bot.onSlack, "elsewhere", typed, "Save");
    bot.slack.opensHome("Max");
    BotInAJar.patience("the home").until(() -> bot.slack.home("Max").has("blocks"));
    assertThat(bot.slack.home("Max").toString()).contains("Today", guide.named(6).getLast());
  }

  /** From the set-up on the guides are alike. */
  private void comesToTheFirstQuestion(
      Guide guide, PlatformDriver people, String name, String typed, String sends) {
    String channel = people.channel(name);
    Page setup = (Page) people.types("Max", channel, typed.substring(1), Map.of());
    Asked form = (Asked) people.presses("Max", setup, guide.named(6).getLast());
    List<String> named = guide.named(7);
    assertThat(named.getLast()).isEqualTo(sends);
    assertThat(named.subList(0, named.size() - 1))
        .containsExactlyElementsOf(form.values().keySet());
    Page saved = (Page) people.sends("Max", form, StudyGroup.plan(channel, bot.soon()));
    assertThat(saved.words()).startsWith("The plan is saved");
    Page question = new StudyGroup(people).card(channel, "Question of the day");
    assertThat(people.messages(channel)).hasSize(1);
    assertThat(people.presses("Ana", question, guide.named(8).getLast())).isInstanceOf(Asked.class);
  }

  @Test
  void onSlackOverHttpTheSecondCommandLineServesToo() {
    var guide = Guide.of("SLACK.md");
    String manifest = Guide.file(guide.linked(1));
    bot.slack.installs(manifest.replace("socket_mode_enabled: true", "socket_mode_enabled: false"));
    String address = BotInAJar.freeAddress();
    String line = withTokens(guide.commandLines().get(1)).replace("127.0.0.1:8080", address);
    assertThat(bot.typed(line).ready()).isEqualTo("slack");
    bot.slack.sendTo("http://" + address);
    assertThat(new StudyGroup(bot.onSlack).reads("C0GENERAL", "greenroom help").words())
        .startsWith("Greenroom");
  }

  private static String withTokens(String line) {
    return line.replace("xoxb-...", FakeSlack.TOKENS.bot())
        .replace("xapp-...", FakeSlack.TOKENS.app())
        .replace("SECRET=...", "SECRET=" + FakeSlack.TOKENS.secret());
  }
}
