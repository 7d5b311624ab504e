package dev.greenroom.kit.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** What Discord accepts as a modal. */
public final class ModalRules {
  static final int TEXT_INPUT = 4;
  static final int CHANNEL_SELECT = 8;
  static final int LABEL = 18;
  static final int RADIO = 21;
  static final int CHECKBOXES = 22;

  private ModalRules() {}

  public static void check(JsonNode modal) {
    String title = modal.path("title").asText("");
    Denied.unless(!title.isBlank() && title.length() <= 45, "title: " + title);
    MessageRules.customId(modal.path("custom_id").asText(""), new HashSet<>());
    JsonNode parts = modal.path("components");
    Denied.unless(!parts.isEmpty() && parts.size() <= 5, parts.size() + " parts of a modal");
    var ids = new HashSet<String>();
    for (JsonNode part : parts) {
      switch (part.path("type").asInt()) {
        case LABEL -> label(part, ids);
        case MessageRules.TEXT ->
            Denied.unless(!part.path("content").asText("").isBlank(), "an empty text");
        default -> throw Denied.form("in a modal: " + part.path("type"));
      }
    }
    Denied.unless(!ids.isEmpty(), "a modal without a field");
  }

  private static void label(JsonNode label, Set<String> ids) {
    String words = label.path("label").asText("");
    Denied.unless(!words.isBlank() && words.length() <= 45, "label: " + words);
    Denied.unless(label.path("description").asText("").length() <= 100, "description");
    JsonNode input = label.path("component");
    MessageRules.customId(input.path("custom_id").asText(""), ids);
    switch (input.path("type").asInt()) {
      case TEXT_INPUT -> text(input);
      case MessageRules.SELECT -> {
        MessageRules.options(input.path("options"), 1, 25);
        chosen(input, "default");
      }
      case RADIO -> {
        MessageRules.options(input.path("options"), 2, 10);
        Denied.unless(count(input, "default") <= 1, "two chosen of one");
      }
      case CHECKBOXES -> {
        MessageRules.options(input.path("options"), 1, 10);
        chosen(input, "default");
      }
      case CHANNEL_SELECT ->
          Denied.unless(input.path("default_values").size() <= 1, "two channels of one");
      default -> throw Denied.form("in a label: " + input.path("type"));
    }
    boolean required = input.path("required").asBoolean(true);
    int least = input.path("min_values").asInt(1);
    boolean chooses = input.has("min_values");
    Denied.unless(!chooses || !required || least >= 1, "required, but none will do");
  }

  private static void chosen(JsonNode input, String mark) {
    int most = input.path("max_values").asInt(1);
    Denied.unless(most <= input.path("options").size(), "more than there are: " + most);
    Denied.unless(count(input, mark) <= most, "more chosen than may be");
  }

  private static long count(JsonNode input, String mark) {
    return Json.each(input.path("options")).filter(option -> option.path(mark).asBoolean()).count();
  }

  private static void text(JsonNode input) {
    int style = input.path("style").asInt();
    Denied.unless(style == 1 || style == 2, "style of a text input");
    int most = input.path("max_length").asInt(4000);
    Denied.unless(most >= 1 && most <= 4000, "max_length " + most);
    Denied.unless(input.path("value").asText("").length() <= most, "value longer than " + most);
    Denied.unless(input.path("placeholder").asText("").length() <= 100, "placeholder");
  }
}
