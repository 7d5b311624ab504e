package dev.greenroom.playground.press;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.playground.chat.CardJson;
import dev.greenroom.ui.Field;
import dev.greenroom.ui.Form;
import dev.greenroom.ui.Input;
import org.jspecify.annotations.Nullable;

/** The neutral form as JSON. */
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

  private static ObjectNode input(Input input) {
    return switch (input) {
      case Input.Line(var max) -> CardJson.typed("line").put("max", max);
      case Input.Paragraph(var max) -> CardJson.typed("paragraph").put("max", max);
      case Input.One(var options) ->
          CardJson.typed("one").set("options", CardJson.options(options));
      case Input.Many(var options) ->
          CardJson.typed("many").set("options", CardJson.options(options));
      case Input.TimeOfDay() -> CardJson.typed("time");
      case Input.Zone _ -> CardJson.typed("zone");
      case Input.Channel() -> CardJson.typed("channel");
    };
  }
}
