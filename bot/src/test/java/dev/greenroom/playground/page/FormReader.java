package dev.greenroom.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.playground.press.FormJson;
import dev.greenroom.ui.Field;
import dev.greenroom.ui.Form;
import dev.greenroom.ui.Input;

/** Reads a form back from what the page gets. */
public final class FormReader {
  private FormReader() {}

  /** Anything that {@link FormJson} did not write is an {@link IllegalArgumentException}. */
  public static Form form(JsonNode json) {
    return new Form(
        CardReader.action(json),
        CardReader.text(json, "title"),
        CardReader.text(json, "submit"),
        CardReader.prose(json.path("note")),
        CardReader.list(json.path("fields"), FormReader::field));
  }

  private static Field field(JsonNode json) {
    return new Field(
        CardReader.text(json, "name"),
        CardReader.text(json, "label"),
        json.path("hint").textValue(),
        json.path("required").asBoolean(),
        null,
        json.path("value").textValue(),
        input(json.path("input")));
  }

  private static Input input(JsonNode json) {
    return switch (CardReader.text(json, "type")) {
      case "line" -> new Input.Line(json.path("max").asInt());
      case "paragraph" -> new Input.Paragraph(json.path("max").asInt());
      case "one" -> new Input.One(CardReader.options(json));
      case "many" -> new Input.Many(CardReader.options(json));
      case "time" -> new Input.TimeOfDay();
      case "zone" -> new Input.Zone(java.util.List.of());
      case "channel" -> new Input.Channel();
      case String other -> throw new IllegalArgumentException("no input: " + other);
    };
  }
}
