package dev.greenroom.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.kit.PlatformDriver.Asked;
import dev.greenroom.kit.PlatformDriver.Page;
import dev.greenroom.kit.discord.Interaction;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The six commands as Discord offers them. */
class DiscordCommandsTest {
  @TempDir private Path directory;
  private DiscordGroup group;

  @BeforeEach
  void begin() throws Exception {
    group = new DiscordGroup(directory);
  }

  @AfterEach
  void end() {
    group.close();
  }

  @Test
  void thereAreSixAndNoneHasParts() {
    assertThat(group.discord.commands())
        .extracting(command -> command.path("name").asText())
        .containsExactlyInAnyOrder(
            "greenroom", "daily", "mock", "progress", "leaderboard", "greenroom-setup");
    assertThat(options("greenroom")).containsExactly("page help,catalogue,about", "title ");
    assertThat(options("mock"))
        .containsExactly(
            "what start,list",
            "track ",
            "format 25,45,60,lightning",
            "kind any,case,drill,role-play",
            "private no,yes");
    assertThat(options("leaderboard")).containsExactly("period week,month,all");
    assertThat(List.of(options("daily"), options("progress"), options("greenroom-setup")))
        .allMatch(List::isEmpty);
  }

  private List<String> options(String command) {
    JsonNode found =
        StreamSupport.stream(group.discord.commands().spliterator(), false)
            .filter(one -> one.path("name").asText().equals(command))
            .findFirst()
            .orElseThrow();
    return found
        .path("options")
        .valueStream()
        .map(
            option ->
                option.path("name").asText()
                    + " "
                    + String.join(
                        ",",
                        option
                            .path("choices")
                            .valueStream()
                            .map(choice -> choice.path("value").asText())
                            .toList()))
        .toList();
  }

  @Test
  void eachDoesSomethingAlone() {
    assertThat(alone("Ana", "greenroom").controls()).contains("Help", "Catalogue", "About");
    assertThat(alone("Ana", "daily").words()).startsWith("No plan posts here");
    assertThat(alone("Ana", "mock").controls()).containsExactly("Start now", "Open here");
    assertThat(alone("Ana", "progress").words()).startsWith("Your progress");
    assertThat(alone("Ana", "leaderboard").words()).startsWith("Leaderboard: this week");
    assertThat(alone("Max", "greenroom-setup").controls()).contains("New plan");
  }

  @Test
  void valuesAreOptions() {
    var month = (Page) types("Ana", "leaderboard", Map.of("period", "month"));
    assertThat(month.words()).startsWith("Leaderboard: this month");
    assertThat(types("Ana", "mock", Map.of("what", "start"))).isInstanceOf(Asked.class);
    var opened = (Page) types("Ana", "mock", Map.of("track", "pm", "format", "25"));
    assertThat(opened.words()).startsWith("The lobby is open");
    var list = (Page) types("Ana", "mock", Map.of("what", "list"));
    assertThat(list.words()).startsWith("Rounds");
    var track =
        (Page)
            types(
                "Ana",
                "greenroom",
                Map.of("page", "catalogue", "title", "System design for LLM products"));
    assertThat(track.words()).startsWith("System design for LLM products, 1 of");
  }

  @Test
  void theSetUpIsHiddenFromMembersAndCheckedWhereTheServerOffersItToThem() {
    assertThatThrownBy(() -> group.discord.types("Ana", group.general, "greenroom-setup", Map.of()))
        .hasMessageContaining("hidden from Ana");
    group.discord.offersToEverybody("greenroom-setup");
    var refused = (Page) types("Ana", "greenroom-setup", Map.of());
    assertThat(refused.words()).contains("Only people who manage this community");
  }

  @Test
  void anOlderNameGetsOneSentenceWithTheNewOne() {
    assertThat(old("greenroom", "setup")).contains("/greenroom setup has become /greenroom-setup.");
    assertThat(old("greenroom", "help")).contains("/greenroom help has become /greenroom.");
    assertThat(old("mock", "start")).contains("/mock start has become /mock.");
  }

  private String old(String command, String part) {
    Interaction press = group.discord.typesOld("Max", group.general, command, part);
    await().until(press::wasAcknowledged);
    await().until(() -> group.discord.page(press).isPresent());
    return group.discord.page(press).orElseThrow().toString();
  }

  private Page alone(String person, String command) {
    return (Page) types(person, command, Map.of());
  }

  private Object types(String person, String command, Map<String, String> values) {
    return group.people.types(person, group.general, command, values);
  }
}
