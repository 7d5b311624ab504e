package dev.greenroom.kit.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/**
 * What Discord accepts as a message of components; what our own rules want beyond that is said.
 * Numbers and types as in its component reference.
 */
public final class MessageRules {
  private static final int COMPONENTS_V2 = 1 << 15;
  static final int ACTION_ROW = 1;
  static final int BUTTON = 2;
  static final int SELECT = 3;
  static final int TEXT = 10;
  static final int GALLERY = 12;
  static final int SEPARATOR = 14;
  static final int CONTAINER = 17;

  private final Set<String> files;
  private final Set<String> customIds = new HashSet<>();
  private final Set<Integer> ids = new HashSet<>();
  private int components;
  private int text;

  private MessageRules(Set<String> files) {
    this.files = files;
  }

  /**
   * Refuses what Discord would refuse.
   *
   * @param files names of what was uploaded with it
   */
  public static void check(JsonNode message, Set<String> files) {
    Denied.unless((message.path("flags").asInt() & COMPONENTS_V2) != 0, "not of components");
    for (String field : Set.of("content", "embeds", "poll", "sticker_ids")) {
      JsonNode there = message.path(field);
      Denied.unless(
          there.isMissingNode() || there.isNull() || (there.isEmpty() && !there.isTextual()),
          field + " beside components");
    }
    JsonNode mentions = message.path("allowed_mentions");
    Denied.unless(
        mentions.path("parse").isArray() && mentions.path("parse").isEmpty(),
        "our own rule: nobody is mentioned");
    Denied.unless(
        mentions.path("users").isEmpty()
            && mentions.path("roles").isEmpty()
            && !mentions.path("replied_user").asBoolean(),
        "our own rule: nobody is mentioned, and nobody who is replied to");
    Denied.unless(message.path("nonce").asText("").length() <= 25, "nonce");
    var names = new HashSet<String>();
    for (JsonNode attachment : message.path("attachments")) {
      names.add(attachment.path("filename").asText());
      Denied.unless(attachment.path("description").asText("").length() <= 1024, "description");
    }
    Denied.unless(names.equals(files), "attachments " + names + " but files " + files);
    var rules = new MessageRules(files);
    JsonNode top = message.path("components");
    Denied.unless(top.isArray() && !top.isEmpty(), "empty");
    top.forEach(component -> rules.component(component, true));
    Denied.unless(rules.components <= 40, rules.components + " components");
    Denied.unless(rules.text <= 4000, rules.text + " characters in all");
  }

  private void component(JsonNode json, boolean top) {
    components++;
    int id = json.path("id").asInt(0);
    Denied.unless(id == 0 || ids.add(id), "id twice: " + id);
    switch (json.path("type").asInt()) {
      case CONTAINER -> {
        Denied.unless(top, "a container in a container");
        JsonNode inside = json.path("components");
        Denied.unless(!inside.isEmpty(), "an empty container");
        inside.forEach(component -> component(component, false));
      }
      case TEXT -> {
        String content = json.path("content").asText("");
        Denied.unless(!content.isBlank(), "an empty text");
        text += content.length();
      }
      case GALLERY -> gallery(json.path("items"));
      case ACTION_ROW -> row(json.path("components"));
      case SEPARATOR -> {}
      default -> throw Denied.form("component " + json.path("type"));
    }
  }

  private void gallery(JsonNode items) {
    Denied.unless(!items.isEmpty() && items.size() <= 10, "items of a gallery");
    for (JsonNode item : items) {
      String url = item.path("media").path("url").asText();
      Denied.unless(
          url.startsWith("https://")
              || (url.startsWith("attachment://") && files.contains(url.substring(13))),
          "no such picture: " + url);
      Denied.unless(item.path("description").asText("").length() <= 1024, "description");
      Denied.unless(
          !item.path("description").asText("").isBlank(), "our own rule: a picture has words");
    }
  }

  private void row(JsonNode inside) {
    Denied.unless(!inside.isEmpty(), "an empty row");
    boolean select = inside.path(0).path("type").asInt() == SELECT;
    Denied.unless(inside.size() <= (select ? 1 : 5), "a row of " + inside.size());
    for (JsonNode control : inside) {
      components++;
      customId(control.path("custom_id").asText(""), customIds);
      switch (control.path("type").asInt()) {
        case BUTTON -> button(control);
        case SELECT -> {
          Denied.unless(select, "a select beside buttons");
          Denied.unless(control.path("placeholder").asText("").length() <= 150, "placeholder");
          options(control.path("options"), 1, 25);
        }
        default -> throw Denied.form("in a row: " + control.path("type"));
      }
    }
  }

  private static void button(JsonNode button) {
    int style = button.path("style").asInt();
    Denied.unless(style >= 1 && style <= 4, "style of a button");
    String label = button.path("label").asText("");
    Denied.unless(!label.isBlank() && label.length() <= 80, "label of a button: " + label);
  }

  static void customId(String id, Set<String> seen) {
    Denied.unless(!id.isEmpty() && id.length() <= 100, "custom id: " + id);
    Denied.unless(seen.add(id), "custom id twice: " + id);
  }

  static void options(JsonNode options, int least, int most) {
    Denied.unless(options.size() >= least && options.size() <= most, options.size() + " options");
    var values = new HashSet<String>();
    for (JsonNode option : options) {
      String label = option.path("label").asText("");
      String value = option.path("value").asText("");
      Denied.unless(!label.isBlank() && label.length() <= 100, "label of an option");
      Denied.unless(!value.isEmpty() && value.length() <= 100, "value of an option");
      Denied.unless(values.add(value), "option twice: " + value);
    }
  }
}
