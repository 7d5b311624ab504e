package dev.greenroom.adapter.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.core.port.Platform.CannotStart;
import dev.greenroom.kit.PlatformDriver.Page;
import dev.greenroom.kit.discord.FakeDiscord;
import dev.greenroom.kit.discord.Interaction;
import dev.greenroom.kit.load.LiveGroup;
import dev.greenroom.kit.load.Presses;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Fifty people on Discord, and the whole bot. */
final class DiscordCrowd implements AutoCloseable {
  private static final int LABEL = 18;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final FakeDiscord discord = new FakeDiscord();
  private final LiveGroup group;
  private final DiscordDriver driver;
  private final Map<String, Interaction> forms = new HashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  DiscordCrowd(Path directory) throws CannotStart {
    LiveGroup.PEOPLE.forEach(discord::joins);
    group = new LiveGroup(directory);
    var bot = group.bot();
    var platform =
        new DiscordPlatform(
            new DiscordAccount(FakeDiscord.TOKEN, Optional.of(discord.url())),
            bot.forPlatforms(
                chart -> chart.title().getBytes(UTF_8),
                (reference, fault) -> {
                  throw new AssertionError(reference, fault);
                },
                _ -> {}));
    platform.start();
    driver = new DiscordDriver(platform, discord);
    group.begins(driver);
    LiveGroup.PEOPLE.forEach(person -> forms.put(person, opened(person)));
  }

  private Interaction opened(String person) {
    Interaction press = pressed(person, question(), "Answer");
    await().until(() -> discord.hasForm(press));
    return press;
  }

  /** The card of the question of the day. */
  ObjectNode question() {
    return card("general");
  }

  private ObjectNode card(String channel) {
    return discord.messages(discord.channel(channel)).getLast();
  }

  private Page page(String channel) {
    return Read.page(discord.channel(channel), card(channel));
  }

  private Interaction pressed(String person, ObjectNode card, String label) {
    return discord.presses(person, card, Read.control(card, label));
  }

  /** Forms are sent; each is stored before it is answered. */
  Presses<?> answers() {
    return new Presses<>(
        "Greenroom keeps answers to one question",
        this::sent,
        Interaction::answered,
        keeping(group.events(page("general"))));
  }

  private Consumer<List<Interaction>> keeping(int before) {
    var stored = new AtomicInteger(before);
    return made -> {
      LiveGroup.areKept(told(made));
      int now = stored.addAndGet(made.size());
      assertThat(group.events(page("general"))).isEqualTo(now);
    };
  }

  private Interaction sent() {
    String person = group.anybody();
    Interaction form = forms.get(person);
    return discord.sends(
        person, form, filled(discord.form(form), "Thought " + count.incrementAndGet()));
  }

  /** The one field of an answer. */
  private static ArrayNode filled(JsonNode form, String words) {
    ArrayNode filled = JsonNodeFactory.instance.arrayNode();
    for (JsonNode part : form.path("components")) {
      if (part.path("type").asInt() == LABEL) {
        JsonNode input = part.path("component");
        ObjectNode component = filled.addObject().put("type", LABEL).put("id", 1);
        component
            .putObject("component")
            .put("type", input.path("type").asInt())
            .put("id", 2)
            .put("custom_id", input.path("custom_id").asText())
            .put("value", words);
      }
    }
    return filled;
  }

  /** Pages are opened; nothing is stored. */
  Presses<?> hints() {
    return new Presses<>(
        "Greenroom shows hints to one question",
        () -> pressed(group.anybody(), question(), "Hint"),
        Interaction::answered,
        made -> LiveGroup.areHints(told(made)));
  }

  /** Everybody wants to watch a round; then those who do leave again. */
  Presses<?> joins() {
    return new Presses<>(
        "Greenroom seats a crowd in one lobby",
        () -> pressed(next(), card("practice"), "Join as observer"),
        Interaction::answered,
        this::seated);
  }

  private String next() {
    return LiveGroup.PEOPLE.get(count.getAndIncrement() % LiveGroup.PEOPLE.size());
  }

  private void seated(List<Interaction> made) {
    List<String> told = told(made);
    LiveGroup.areSeated(told);
    int before = group.events(page("practice"));
    var left = new ArrayList<Interaction>();
    for (int i = 0; i < made.size(); i++) {
      if (told.get(i).startsWith("You are in")) {
        left.add(pressed(made.get(i).person(), card("practice"), "Leave"));
        long _ = left.getLast().answered().join();
      }
    }
    assertThat(told(left)).allMatch(words -> words.startsWith("You have left"));
    assertThat(group.events(page("practice"))).isEqualTo(before + LiveGroup.OBSERVERS);
  }

  /** What each of them read who was answered in time: Discord takes nothing after that. */
  private List<String> told(List<Interaction> made) {
    List<Interaction> answered = made.stream().filter(press -> press.answered().isDone()).toList();
    await()
        .atMost(PATIENCE)
        .until(() -> answered.stream().allMatch(press -> discord.page(press).isPresent()));
    discord.forgets();
    return answered.stream()
        .map(press -> Read.page("", discord.page(press).orElseThrow()).words())
        .toList();
  }

  @Override
  public void close() {
    driver.close();
    group.close();
  }
}
