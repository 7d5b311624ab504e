package dev.greenroom.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.ui.Field;
import dev.greenroom.ui.Form;
import dev.greenroom.ui.Input;
import org.jspecify.annotations.Nullable;

/** The neutral form as JSON, and back. */
public final class FormJson {
  private FormJson() {}

  public static ObjectNode of(Form form) {
    ObjectNode json =
        CardJson.object()
            .put("action", form.action().toString())
            .put("title", form.title())
            .put("submit", form.submit());
    json.set("note", CardJson.prose(form.note()));
    json.set("fields", CardJson.array(form.fields(), FormJson::field));
    return json;
  }

  /** Anything that {@link #of} did not write is an {@link IllegalArgumentException}. */
  public static Form form(JsonNode json) {
    return new Form(
        CardReader.action(json),
        CardReader.text(json, "title"),
        CardReader.text(json, "submit"),
        CardReader.prose(json.path("note")),
        CardReader.list(json.path("fields"), FormJson::field));
  }

  private static ObjectNode field(Field field) {
    ObjectNode json =
        CardJson.object()
            .put("name", field.name())
            .put("label", field.label())
            .put("required", field.required());
    putIfThere(json, "hint", field.hint());
    putIfThere(json, "value", field.value());
    json.set("input", input(field.input()));
    return json;
  }

  private static void putIfThere(ObjectNode json, String name, @Nullable String value) {
    if (value != null) {
      json.put(name, value);
    }
  }

  private static Field field(JsonNode json) {
    return new Field(
        CardReader.text(json, "name"),
        CardReader.text(json, "label"),
        json.path("hint").textValue(),
        json.path("required").asBoolean(),
        json.path("value").textValue(),
        input(json.path("input")));
  }

  private static ObjectNode input(Input input) {
    return switch (input) {
      case Input.Line(var max) -> CardJson.typed("line").put("max", max);
      case Input.Paragraph(var max) -> CardJson.typed("paragraph").put("max", max);
      case Input.One(var options) ->
          CardJson.typed("one").set("options", CardJson.options(options));
      case Input.Many(var options) ->
          CardJson.typed("many").set("options", CardJson.options(options));
      case Input.TimeOfDay() -> CardJson.typed("time");
      case Input.Zone() -> CardJson.typed("zone");
      case Input.Channel() -> CardJson.typed("channel");
    };
  }

  private static Input input(JsonNode json) {
    return switch (CardReader.text(json, "type")) {
      case "line" -> new Input.Line(json.path("max").asInt());
      case "paragraph" -> new Input.Paragraph(json.path("max").asInt());
      case "one" -> new Input.One(CardReader.options(json));
      case "many" -> new Input.Many(CardReader.options(json));
      case "time" -> new Input.TimeOfDay();
      case "zone" -> new Input.Zone();
      case "channel" -> new Input.Channel();
      case String other -> throw new IllegalArgumentException("no input: " + other);
    };
  }
}
