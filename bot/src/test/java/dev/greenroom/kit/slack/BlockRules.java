package dev.greenroom.kit.slack;

import static dev.greenroom.kit.slack.Refusal.unless;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Block Kit as Slack's reference has it: what may stand where, and how long it may be. Everything
 * that is not known here is refused, as Slack does.
 */
public final class BlockRules {
  static final String BLOCKS = "invalid_blocks";

  /** Over all blocks of a message; Slack does not document it. */
  private static final int MESSAGE = 13_200;

  private static final Map<String, Set<String>> KEYS =
      Map.ofEntries(
          Map.entry("header", Set.of("text")),
          Map.entry("section", Set.of("text", "fields")),
          Map.entry("divider", Set.of()),
          Map.entry("context", Set.of("elements")),
          Map.entry("actions", Set.of("elements")),
          Map.entry("rich_text", Set.of("elements")),
          Map.entry("image", Set.of("alt_text", "title", "image_url", "slack_file")),
          Map.entry("input", Set.of("label", "hint", "optional", "element")));

  private static final Map<String, Set<String>> ELEMENT_KEYS =
      Map.of(
          "button", Set.of("text", "style", "value", "accessibility_label"),
          "static_select", Set.of("placeholder", "options", "initial_option"),
          "multi_static_select", Set.of("placeholder", "options", "initial_options"),
          "radio_buttons", Set.of("options", "initial_option"),
          "checkboxes", Set.of("options", "initial_options"),
          "plain_text_input",
              Set.of("multiline", "max_length", "min_length", "initial_value", "placeholder"),
          "timepicker", Set.of("initial_time", "placeholder"),
          "conversations_select", Set.of("initial_conversation", "filter", "placeholder"));

  private static final Set<String> PRESSED = Set.of("button", "static_select");

  private final Predicate<String> files;
  private final Predicate<String> channels;

  /**
   * @param files whether a file of this id can be shown
   * @param channels whether there is a channel of this id
   */
  BlockRules(Predicate<String> files, Predicate<String> channels) {
    this.files = files;
    this.channels = channels;
  }

  /** Where every file and channel is known. */
  public static BlockRules alone() {
    return new BlockRules(_ -> true, _ -> true);
  }

  public void message(JsonNode blocks) {
    unless(blocks.isArray() && blocks.size() <= 50, BLOCKS, "1 to 50 blocks");
    unless(length(blocks) <= MESSAGE, "msg_blocks_too_long", "");
    each(blocks, false);
  }

  public void view(JsonNode view) {
    known(
        view,
        Set.of(
            "type",
            "title",
            "submit",
            "close",
            "clear_on_close",
            "blocks",
            "callback_id",
            "private_metadata"),
        "view");
    boolean modal = view.path("type").asText().equals("modal");
    unless(modal || view.path("type").asText().equals("home"), "invalid_arguments", "type");
    JsonNode blocks = view.path("blocks");
    unless(blocks.isArray() && blocks.size() <= 100, "invalid_arguments", "100 blocks");
    if (modal) {
      plain(view.path("title"), 24, "title");
      optionalPlain(view.path("submit"), 24, "submit");
      optionalPlain(view.path("close"), 24, "close");
      boolean asks = count(blocks, "input") > 0;
      unless(!asks || view.has("submit"), "invalid_arguments", "inputs need a submit");
    }
    unless(view.path("callback_id").asText().length() <= 255, "invalid_arguments", "callback_id");
    unless(
        view.path("private_metadata").asText().length() <= 3000, "invalid_arguments", "metadata");
    each(blocks, modal);
  }

  private void each(JsonNode blocks, boolean inputs) {
    var ids = new HashSet<String>();
    for (JsonNode block : blocks) {
      String type = block.path("type").asText();
      unless(KEYS.containsKey(type), BLOCKS, "no block " + type);
      unless(inputs || !type.equals("input"), BLOCKS, "no inputs here");
      var keys = new HashSet<>(KEYS.get(type));
      keys.addAll(Set.of("type", "block_id"));
      known(block, keys, type);
      if (block.has("block_id")) {
        String id = block.path("block_id").asText();
        unless(!id.isEmpty() && id.length() <= 255 && ids.add(id), BLOCKS, "block_id " + id);
      }
      block(type, block);
    }
  }

  private void block(String type, JsonNode block) {
    switch (type) {
      case "header" -> plain(block.path("text"), 150, "header");
      case "section" -> section(block);
      case "context" -> context(block.path("elements"));
      case "actions" -> actions(block.path("elements"));
      case "rich_text" -> new RichTextRules(channels).check(block.path("elements"));
      case "image" -> image(block);
      case "input" -> input(block);
      default -> {}
    }
  }

  private static void section(JsonNode block) {
    if (block.has("text")) {
      text(block.path("text"), 3000, "section");
    }
    unless(block.path("fields").size() <= 10, BLOCKS, "10 fields");
    block.path("fields").forEach(field -> text(field, 2000, "field"));
    unless(block.has("text") || block.has("fields"), BLOCKS, "an empty section");
  }

  private static void context(JsonNode elements) {
    size(elements, 1, 10, "context");
    elements.forEach(element -> text(element, 3000, "context"));
  }

  private void actions(JsonNode elements) {
    size(elements, 1, 25, "actions");
    var ids = new HashSet<String>();
    for (JsonNode element : elements) {
      unless(PRESSED.contains(element.path("type").asText()), BLOCKS, "cannot be pressed");
      element(element);
      unless(ids.add(element.path("action_id").asText()), BLOCKS, "two of one action_id");
    }
  }

  private void input(JsonNode block) {
    plain(block.path("label"), 2000, "label");
    optionalPlain(block.path("hint"), 2000, "hint");
    unless(!block.path("element").path("type").asText().equals("button"), BLOCKS, "no input");
    element(block.path("element"));
  }

  private void element(JsonNode element) {
    String type = element.path("type").asText();
    unless(ELEMENT_KEYS.containsKey(type), BLOCKS, "no element " + type);
    var keys = new HashSet<>(ELEMENT_KEYS.get(type));
    keys.addAll(Set.of("type", "action_id"));
    known(element, keys, type);
    String id = element.path("action_id").asText();
    unless(!id.isEmpty() && id.length() <= 255, BLOCKS, "action_id");
    optionalPlain(element.path("placeholder"), 150, "placeholder");
    switch (type) {
      case "button" -> button(element);
      case "static_select", "multi_static_select" -> options(element, 100);
      case "radio_buttons", "checkboxes" -> options(element, 10);
      case "plain_text_input" -> textInput(element);
      case "timepicker" ->
          unless(
              !element.has("initial_time")
                  || element.path("initial_time").asText().matches("([01]\\d|2[0-3]):[0-5]\\d"),
              BLOCKS,
              "initial_time");
      default ->
          unless(
              !element.has("initial_conversation")
                  || channels.test(element.path("initial_conversation").asText()),
              BLOCKS,
              "initial_conversation");
    }
  }

  private static void button(JsonNode button) {
    plain(button.path("text"), 75, "button");
    unless(
        !button.has("style") || Set.of("primary", "danger").contains(button.path("style").asText()),
        BLOCKS,
        "style");
    unless(button.path("value").asText().length() <= 2000, BLOCKS, "value");
  }

  private static void options(JsonNode element, int most) {
    size(element.path("options"), 1, most, "options");
    var values = new HashSet<JsonNode>();
    for (JsonNode option : element.path("options")) {
      known(option, Set.of("text", "value"), "option");
      plain(option.path("text"), 75, "option");
      String value = option.path("value").asText();
      unless(!value.isEmpty() && value.length() <= 150, BLOCKS, "option value");
      values.add(option);
    }
    if (element.has("initial_option")) {
      unless(values.contains(element.path("initial_option")), BLOCKS, "initial_option");
    }
    for (JsonNode initial : element.path("initial_options")) {
      unless(values.contains(initial), BLOCKS, "initial_options");
    }
    unless(
        !element.has("initial_options") || !element.path("initial_options").isEmpty(),
        BLOCKS,
        "no initial_options");
  }

  private static void textInput(JsonNode element) {
    int most = element.path("max_length").asInt(3000);
    unless(most >= 1 && most <= 3000, BLOCKS, "max_length");
    if (element.has("initial_value")) {
      int length = element.path("initial_value").asText().length();
      unless(length >= 1 && length <= most, BLOCKS, "initial_value");
    }
  }

  private void image(JsonNode block) {
    int alt = block.path("alt_text").asText().length();
    unless(alt >= 1 && alt <= 2000, BLOCKS, "alt_text");
    unless(block.has("image_url") != block.has("slack_file"), BLOCKS, "one source");
    if (block.has("slack_file")) {
      unless(
          files.test(block.path("slack_file").path("id").asText()), BLOCKS, "invalid slack file");
    }
  }

  private static void text(JsonNode text, int most, String where) {
    if (text.path("type").asText().equals("plain_text")) {
      plain(text, most, where);
      return;
    }
    known(text, Set.of("type", "text", "verbatim"), where);
    unless(text.path("type").asText().equals("mrkdwn"), BLOCKS, where);
    String words = text.path("text").asText();
    unless(!words.isEmpty() && words.length() <= most, BLOCKS, where);
    Markup.check(words);
  }

  private static void optionalPlain(JsonNode text, int most, String where) {
    if (!text.isMissingNode()) {
      plain(text, most, where);
    }
  }

  private static void plain(JsonNode text, int most, String where) {
    known(text, Set.of("type", "text", "emoji"), where);
    unless(text.path("type").asText().equals("plain_text"), BLOCKS, where + " is plain_text");
    String words = text.path("text").asText();
    unless(
        !words.isBlank() && words.length() <= most,
        BLOCKS,
        where + " of " + words.length() + ", at most " + most);
  }

  static void size(JsonNode array, int least, int most, String where) {
    unless(array.isArray() && array.size() >= least && array.size() <= most, BLOCKS, where);
  }

  static void known(JsonNode json, Set<String> keys, String where) {
    json.fieldNames()
        .forEachRemaining(key -> unless(keys.contains(key), BLOCKS, where + " has no " + key));
  }

  private static int count(JsonNode blocks, String type) {
    int found = 0;
    for (JsonNode block : blocks) {
      found += block.path("type").asText().equals(type) ? 1 : 0;
    }
    return found;
  }

  /** The characters of all texts in it. */
  public static int length(JsonNode json) {
    int length = 0;
    for (JsonNode child : json) {
      length += length(child);
    }
    JsonNode text = json.path("text");
    return length + (text.isTextual() ? text.textValue().length() : 0);
  }
}
