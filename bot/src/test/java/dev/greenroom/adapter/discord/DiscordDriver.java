package dev.greenroom.adapter.discord;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.core.port.Chat;
import dev.greenroom.kit.PlatformDriver;
import dev.greenroom.kit.discord.FakeDiscord;
import dev.greenroom.kit.discord.Interaction;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.core.ConditionTimeoutException;

/** People on Discord. */
public final class DiscordDriver implements PlatformDriver {
  private static final int CHANNEL_SELECT = 8;
  private static final int LABEL = 18;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration A_MOMENT = Duration.ofSeconds(2);

  private final Optional<DiscordPlatform> platform;
  private final FakeDiscord discord;
  private final Map<String, Interaction> forms = new HashMap<>();
  private final Map<String, JsonNode> seen = new HashMap<>();

  DiscordDriver(DiscordPlatform platform, FakeDiscord discord) {
    this(Optional.of(platform), discord);
  }

  private DiscordDriver(Optional<DiscordPlatform> platform, FakeDiscord discord) {
    this.platform = platform;
    this.discord = discord;
  }

  /** People whose bot runs elsewhere. */
  public static DiscordDriver on(FakeDiscord discord) {
    return new DiscordDriver(Optional.empty(), discord);
  }

  @Override
  public Chat chat() {
    return platform.orElseThrow().chat();
  }

  @Override
  public String channel(String name) {
    return discord.channel(name);
  }

  @Override
  public String account(String person) {
    return discord.account(person);
  }

  @Override
  public Got types(String person, String where, String command, Map<String, String> values) {
    if (command.equals("greenroom-setup")) {
      discord.offersToEverybody(command);
    }
    return got(discord.types(person, where, command, values), where);
  }

  @Override
  public Got presses(String person, Page on, String label) {
    ObjectNode message = message(person, on);
    String control = control(message, on, label).path("custom_id").asText();
    return got(discord.presses(person, message, control), on.where());
  }

  @Override
  public Got chooses(String person, Page on, String label, String option) {
    ObjectNode message = message(person, on);
    JsonNode select = control(message, on, label);
    return got(
        discord.chooses(person, message, select.path("custom_id").asText(), chosen(select, option)),
        on.where());
  }

  private ObjectNode message(String person, Page on) {
    return Stream.of(discord.messages(on.where()), discord.alone(person), discord.direct(person))
        .flatMap(List::stream)
        .filter(one -> one.path("id").asText().equals(on.id()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("not there any more: " + on));
  }

  /** As it stands there now, or stood when it was last read. */
  private JsonNode control(JsonNode message, Page on, String label) {
    return Read.find(message, label)
        .or(() -> Optional.ofNullable(seen.get(on.id() + label)))
        .orElseThrow(() -> new AssertionError("no " + label + " on " + on));
  }

  private Page page(String where, ObjectNode message) {
    Page page = Read.page(where, message);
    page.controls()
        .forEach(
            label -> Read.find(message, label).ifPresent(one -> seen.put(page.id() + label, one)));
    return page;
  }

  @Override
  public void deletes(Page message) {
    discord.deletes(message.where(), message.id());
  }

  @Override
  public boolean deletesThread(String where) {
    discord.deletesTheChannel(where);
    return true;
  }

  @Override
  public boolean deletesChannel(String where) {
    discord.deletesTheChannel(where);
    return true;
  }

  @Override
  public void losesTheNextAnswer() {
    discord.troubles().dropsTheAnswer("POST channels/\\d+/messages");
  }

  @Override
  public boolean forbids(String where) {
    discord.shuts(where);
    return true;
  }

  @Override
  public void allows(String where) {
    discord.opens(where);
  }

  private Got got(Interaction press, String where) {
    await().atMost(PATIENCE).until(press::wasAcknowledged);
    if (press.wasDeferred() && !comes(press)) {
      return new Nothing();
    }
    if (discord.hasForm(press)) {
      return asked(press, "");
    }
    return discord.page(press).<Got>map(page -> page(where, page)).orElseGet(Nothing::new);
  }

  /** A deferred answer still comes, unless there is nothing to say. */
  private boolean comes(Interaction press) {
    try {
      await().atMost(A_MOMENT).until(() -> discord.page(press).isPresent());
      return true;
    } catch (ConditionTimeoutException e) {
      return false;
    }
  }

  @Override
  public Got sends(String person, Asked asked, Map<String, String> values) {
    Interaction opened = forms.get(asked.id());
    var filled = JsonNodeFactory.instance.arrayNode();
    for (JsonNode part : discord.form(opened).path("components")) {
      if (part.path("type").asInt() == LABEL) {
        String label = part.path("label").asText();
        String value = values.getOrDefault(label, asked.values().getOrDefault(label, ""));
        filled.add(filled(part.path("component"), value));
      }
    }
    Interaction sent = discord.sends(person, opened, filled);
    Got got = got(sent, opened.where());
    return got instanceof Page page && page.controls().contains("Fix it")
        ? mend(person, page)
        : got;
  }

  /** Discord shows what is wrong on a page, whose button opens the form again. */
  private Got mend(String person, Page page) {
    Asked again = (Asked) presses(person, page, "Fix it");
    return new Asked(again.id(), again.title(), again.values(), page.words());
  }

  private static ObjectNode filled(JsonNode input, String value) {
    ObjectNode label = JsonNodeFactory.instance.objectNode().put("type", LABEL).put("id", 1);
    ObjectNode filled = label.putObject("component");
    filled.put("type", input.path("type").asInt()).put("id", 2);
    filled.put("custom_id", input.path("custom_id").asText());
    switch (input.path("type").asInt()) {
      case 4 -> filled.put("value", value);
      case 21 -> {
        if (value.isEmpty()) {
          filled.putNull("value");
        } else {
          filled.put("value", chosen(input, value));
        }
      }
      default -> {
        ArrayNode values = filled.putArray("values");
        // a label of one of several may have commas of its own
        String[] chosen = input.path("max_values").asInt(1) > 1 ? value.split(",") : one(value);
        Arrays.stream(chosen)
            .filter(one -> !one.isEmpty())
            .forEach(one -> values.add(chosen(input, one)));
      }
    }
    return label;
  }

  private static String[] one(String value) {
    return new String[] {value};
  }

  private static String chosen(JsonNode input, String label) {
    return each(input.path("options"))
        .filter(option -> option.path("label").asText().equals(label))
        .map(option -> option.path("value").asText())
        .findFirst()
        .orElse(label);
  }

  private Asked asked(Interaction press, String problems) {
    ObjectNode form = discord.form(press);
    String id = form.path("custom_id").asText() + "/" + forms.size();
    forms.put(id, press);
    var values = new LinkedHashMap<String, String>();
    for (JsonNode part : form.path("components")) {
      if (part.path("type").asInt() == LABEL) {
        values.put(part.path("label").asText(), standing(part.path("component")));
      }
    }
    return new Asked(id, form.path("title").asText(), values, problems);
  }

  private static String standing(JsonNode input) {
    if (input.path("type").asInt() == CHANNEL_SELECT) {
      return input.path("default_values").path(0).path("id").asText("");
    }
    return input.has("options")
        ? each(input.path("options"))
            .filter(option -> option.path("default").asBoolean())
            .map(option -> option.path("label").asText())
            .collect(Collectors.joining(","))
        : input.path("value").asText("");
  }

  private static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  @Override
  public List<Page> messages(String where) {
    return discord.messages(where).stream().map(message -> page(where, message)).toList();
  }

  @Override
  public List<Thread> threads(String where) {
    return discord.threads().stream()
        .filter(thread -> thread.parent().equals(where))
        .map(one -> new Thread(one.id(), one.title(), one.open(), one.live()))
        .toList();
  }

  @Override
  public List<Page> direct(String person) {
    return discord.direct(person).stream()
        .map(message -> page(message.path("channel_id").asText(), message))
        .toList();
  }

  @Override
  public List<Page> alone(String person) {
    return discord.alone(person).stream()
        .map(message -> page(message.path("channel_id").asText(), message))
        .toList();
  }

  @Override
  public void close() {
    platform.ifPresent(DiscordPlatform::close);
    discord.close();
  }
}
