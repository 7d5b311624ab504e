package dev.greenroom.playground.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.ui.ActionId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A control that stands in the chat.
 *
 * @param channel where
 * @param card the card it stands on, as stored
 */
public record ShownControl(String channel, ActionId action, JsonNode card) {
  /** The control of that label on a card of the chat. */
  static Optional<ShownControl> on(Message message, String label) {
    JsonNode card = PageJson.parse(String.valueOf(message.card()));
    return actions(card, label)
        .map(action -> new ShownControl(message.channel(), action, card))
        .findFirst();
  }

  /** What the controls of that label on a card stand for. */
  public static Stream<ActionId> actions(JsonNode card, String label) {
    return controls(card)
        .filter(control -> control.path("label").asText().equals(label))
        .flatMap(control -> ActionId.parse(control.path("action").asText()).stream());
  }

  /** The label of what stands for that on a card of the chat. */
  static Optional<String> label(Message message, ActionId action) {
    return controls(PageJson.parse(String.valueOf(message.card())))
        .filter(control -> control.path("action").asText().equals(action.toString()))
        .map(control -> control.path("label").asText())
        .findFirst();
  }

  /** The people whom its sentences name. */
  public List<Person> mentioned() {
    return blocks(card, "text").flatMap(block -> people(block.path("prose"))).toList();
  }

  private static Stream<JsonNode> controls(JsonNode card) {
    return blocks(card, "actions").flatMap(block -> each(block.path("controls")));
  }

  /** Names stand out in what a card says. */
  private static Stream<Person> people(JsonNode prose) {
    return each(prose)
        .filter(span -> span.path("type").asText().equals("strong"))
        .flatMap(span -> Person.called(span.path("text").asText()).stream());
  }

  private static Stream<JsonNode> blocks(JsonNode card, String type) {
    return each(card.path("blocks")).filter(block -> block.path("type").asText().equals(type));
  }

  private static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
