package dev.greenroom.app;

import static dev.greenroom.kit.StudyGroup.LOBBY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.kit.PlatformDriver.Asked;
import dev.greenroom.kit.StudyGroup;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real jar on Discord, killed with -9 while Discord has a call of it. After the next start what
 * was sent stands there exactly once, and works.
 */
final class DiscordKillIT {
  private static final String POST = "POST channels/\\d+/messages";
  private static final String EDIT = "PATCH channels/\\d+/messages/\\d+";

  private BotInAJar bot;
  private StudyGroup group;
  private String practice;

  @BeforeEach
  void begin(@TempDir Path directory) {
    bot = new BotInAJar(directory).withDiscord();
    group = new StudyGroup(bot.onDiscord);
    practice = group.channel("practice");
  }

  @AfterEach
  void end() {
    bot.close();
  }

  @Test
  void aCardThatDiscordHadTakenStandsThereOnce() {
    bot.starts().discord.troubles().takesWithoutAWord(POST);
    group.opens(practice, false);
    bot.isKilledInDoubtOnce(() -> !group.cards(practice, LOBBY).isEmpty());
    group.fills(practice);
    bot.isDone();
    assertThat(group.people().messages(practice)).hasSize(1);
    assertThat(group.card(practice, LOBBY).words()).contains("Ana", "Ben", "Chi");
  }

  @Test
  void aCardThatDiscordHadNotTakenIsPostedOnce() {
    bot.starts().discord.troubles().neverTakes(POST);
    group.opens(practice, false);
    bot.isKilledInDoubtOnce(() -> !bot.discord.calls(POST).isEmpty());
    assertThat(group.cards(practice, LOBBY)).hasSize(1);
    assertThat(bot.discord.calls(POST)).hasSize(2);
  }

  @Test
  void theQuestionOfADayStandsThereOnce() {
    String general = group.channel("general");
    group.plans(general, bot.hurries().starts().soon());
    bot.discord.troubles().takesWithoutAWord(POST);
    bot.isKilledInDoubtOnce(() -> !group.cards(general, "Question").isEmpty());
    assertThat(group.people().messages(general)).hasSize(1);
    assertThat(group.people().presses("Ana", group.card(general, "Question"), "Answer"))
        .isInstanceOf(Asked.class);
  }

  @Test
  void aCardWithAPictureStandsThereOnceWithIt() {
    bot.hurries().starts();
    String room = group.debriefs(practice);
    bot.isDone();
    bot.discord.troubles().takesWithoutAWord(POST);
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
    bot.discord.troubles().neverTakes(EDIT);
    assertThat(group.presses("Ana", practice, LOBBY, "Join as candidate").words())
        .startsWith("You are in");
    bot.isKilledOnce(() -> !bot.discord.calls(EDIT).isEmpty());
    assertThat(group.card(practice, LOBBY).words()).contains("Ana");
    assertThat(group.people().messages(practice)).hasSize(1);
  }

  @Test
  void aRoundHasOneThread() {
    hasOneThread(false, "POST channels/\\d+/messages/\\d+/threads");
  }

  @Test
  void aPrivateRoundHasOneThreadWithThoseWhoAreInIt() {
    hasOneThread(true, "POST channels/\\d+/threads");
    assertThat(bot.discord.threads().getFirst().people())
        .contains(bot.discord.account("Ana"), bot.discord.account("Ben"));
  }

  private void hasOneThread(boolean isPrivate, String call) {
    bot.starts();
    group.opens(practice, isPrivate);
    group.fills(practice);
    bot.discord.troubles().takesWithoutAWord(call);
    assertThat(group.presses("Max", practice, LOBBY, "Begin").words()).contains("has begun");
    bot.isKilledInDoubtOnce(() -> !bot.discord.threads().isEmpty());
    assertThat(bot.discord.threads()).hasSize(1);
    String room = bot.discord.threads().getFirst().id();
    assertThat(group.card(room, "Phase 1").controls()).contains("My brief");
    assertThat(group.cards(room, "Phase 1")).hasSize(1);
  }

  @Test
  void aPressThatWasKeptButNeverAnsweredCanBeMadeAgain() {
    bot.starts();
    group.opens(practice, false);
    bot.isDone();
    bot.discord.troubles().neverTakes("POST interactions/.*");
    var card = bot.discord.messages(practice).getFirst();
    var press = bot.discord.presses("Ana", card, control(card, "Join as candidate"));
    bot.isKilledOnce(() -> group.card(practice, LOBBY).words().contains("Ana"));
    assertThat(press.wasAcknowledged()).isFalse();
    assertThat(group.presses("Ana", practice, LOBBY, "Join as candidate").words()).isNotBlank();
    bot.isDone();
    assertThat(group.card(practice, LOBBY).words()).containsOnlyOnce("Ana");
    assertThat(group.people().messages(practice)).hasSize(1);
  }

  private static String control(JsonNode card, String label) {
    return card.findParents("custom_id").stream()
        .filter(control -> control.path("label").asText().equals(label))
        .map(control -> control.path("custom_id").asText())
        .findFirst()
        .orElseThrow();
  }
}
