package dev.greenroom.adapter.slack.block;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.greenroom.adapter.slack.api.BlockJson;
import dev.greenroom.ui.Field;
import dev.greenroom.ui.Input;
import dev.greenroom.ui.Limits;
import dev.greenroom.ui.Option;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The control by which a field is filled in, and what comes back from it. */
public final class Element {
  private static final String VALUE = "value";

  /** So few choices are read at a glance; more go into a list. */
  private static final int AT_A_GLANCE = 5;

  /** Slack's limit for boxes to tick. */
  private static final int BOXES = 10;

  private Element() {}

  static ObjectNode of(Field field) {
    String value = Objects.requireNonNullElse(field.value(), "");
    ObjectNode element =
        switch (field.input()) {
          case Input.Line(var max) -> text(max, value);
          case Input.Paragraph(var max) -> text(max, value).put("multiline", true);
          case Input.One(var options) -> one(options, value);
          case Input.Many(var options) -> many(options, value);
          case Input.TimeOfDay _ -> clock(value);
          case Input.Zone _ -> text(Limits.OPTION_VALUE, value);
          case Input.Channel() -> channel(value);
        };
    return element.put("action_id", VALUE);
  }

  private static ObjectNode text(int max, String value) {
    int room = Math.min(max, Limits.ANSWER);
    ObjectNode json = BlockJson.typed("plain_text_input").put("max_length", room);
    return value.isEmpty() ? json : json.put("initial_value", Limits.cut(value, room));
  }

  private static ObjectNode one(List<Option> options, String value) {
    ObjectNode json =
        BlockJson.typed(options.size() <= AT_A_GLANCE ? "radio_buttons" : "static_select")
            .set("options", BlockJson.each(options, BlockJson::option));
    options.stream()
        .filter(option -> option.value().equals(value))
        .findFirst()
        .ifPresent(option -> json.set("initial_option", BlockJson.option(option)));
    return json;
  }

  private static ObjectNode many(List<Option> options, String value) {
    List<String> chosen = Arrays.asList(value.split(",", -1));
    List<Option> initial =
        options.stream().filter(option -> chosen.contains(option.value())).toList();
    ObjectNode json =
        BlockJson.typed(options.size() <= BOXES ? "checkboxes" : "multi_static_select")
            .set("options", BlockJson.each(options, BlockJson::option));
    return initial.isEmpty()
        ? json
        : json.set("initial_options", BlockJson.each(initial, BlockJson::option));
  }

  /** Slack refuses a whole view for a time of day that is none. */
  private static ObjectNode clock(String value) {
    ObjectNode json = BlockJson.typed("timepicker");
    return value.matches("([01][0-9]|2[0-3]):[0-5][0-9]") ? json.put("initial_time", value) : json;
  }

  private static ObjectNode channel(String value) {
    ObjectNode only = BlockJson.object().put("exclude_bot_users", true);
    only.putArray("include").add("public").add("private");
    ObjectNode json = BlockJson.typed("conversations_select").set("filter", only);
    return Mrkdwn.isChannel(value) ? json.put("initial_conversation", value) : json;
  }

  /** What was filled in, by name of field; "" for nothing. */
  public static Map<String, String> values(View view) {
    var values = new LinkedHashMap<String, String>();
    view.getState()
        .getValues()
        .forEach((name, block) -> block.values().forEach(one -> values.put(name, value(one))));
    return values;
  }

  /** The channels that were chosen, by name of field. */
  public static Map<String, String> channels(View view) {
    var chosen = new LinkedHashMap<String, String>();
    view.getState()
        .getValues()
        .forEach(
            (name, block) ->
                block.values().stream()
                    .map(ViewState.Value::getSelectedConversation)
                    .filter(Objects::nonNull)
                    .forEach(channel -> chosen.put(name, channel)));
    return chosen;
  }

  private static String value(ViewState.Value value) {
    var options = value.getSelectedOptions();
    if (options != null) {
      return options.stream()
          .map(ViewState.SelectedOption::getValue)
          .collect(Collectors.joining(","));
    }
    ViewState.@Nullable SelectedOption one = value.getSelectedOption();
    return Stream.of(
            one == null ? null : one.getValue(),
            value.getValue(),
            value.getSelectedTime(),
            value.getSelectedConversation())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }
}
