package dev.greenroom.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.adapter.slack.api.SlackLocation;
import dev.greenroom.kit.PlatformDriver.Page;
import dev.greenroom.kit.slack.Markup;
import dev.greenroom.kit.slack.Message;
import dev.greenroom.kit.slack.OpenView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Block Kit as people read it. */
final class Seen {
  private Seen() {}

  static Page page(Message message) {
    String spot =
        new SlackLocation(message.channel(), message.thread().isEmpty() ? null : message.thread())
            .toString();
    return page(message.channel() + ":" + message.ts(), spot, "", message.blocks());
  }

  static Page page(OpenView view) {
    return page(view.id(), view.from(), title(view.view()), view.view().path("blocks"));
  }

  /** All words of a page. */
  static String paper(JsonNode view) {
    return title(view) + words(view.path("blocks"));
  }

  /** The line of its title; "" where a page begins with a title of its own. */
  private static String title(JsonNode view) {
    return view.path("blocks").path(0).path("type").asText().equals("header")
        ? ""
        : view.path("title").path("text").asText() + "\n";
  }

  private static Page page(String id, String where, String title, JsonNode blocks) {
    var controls = new ArrayList<String>();
    var pictures = new ArrayList<String>();
    for (JsonNode block : blocks) {
      switch (block.path("type").asText()) {
        case "actions" -> block.path("elements").forEach(one -> controls.add(label(one)));
        case "image" -> pictures.add(block.path("alt_text").asText());
        default -> {}
      }
    }
    return new Page(id, where, title + words(blocks), controls, pictures);
  }

  /** What stands on a control. */
  static String label(JsonNode control) {
    return control.path(control.has("placeholder") ? "placeholder" : "text").path("text").asText();
  }

  static String words(JsonNode blocks) {
    return stream(blocks).flatMap(block -> lines(block).stream()).collect(Collectors.joining("\n"));
  }

  /** All words of a form, a line for each part; what stands in its fields is none of them. */
  static String form(JsonNode view) {
    return Stream.concat(
            Stream.of(view.path("title").path("text").asText()),
            stream(view.path("blocks")).flatMap(block -> asked(block).stream()))
        .collect(Collectors.joining("\n"));
  }

  private static List<String> asked(JsonNode block) {
    return block.path("type").asText().equals("input")
        ? Stream.of(
                Stream.of(block.path("label"), block.path("hint")),
                stream(block.path("element").path("options")).map(one -> one.path("text")))
            .flatMap(texts -> texts)
            .map(text -> text.path("text").asText())
            .toList()
        : lines(block);
  }

  private static List<String> lines(JsonNode block) {
    return switch (block.path("type").asText()) {
      case "header" -> List.of(block.path("text").path("text").asText());
      case "context" ->
          stream(block.path("elements"))
              .map(one -> Markup.read(one.path("text").asText()))
              .toList();
      case "rich_text" ->
          stream(block.path("elements")).flatMap(one -> rich(one).stream()).toList();
      case "image" -> List.of(block.path("alt_text").asText());
      default -> List.of();
    };
  }

  private static List<String> rich(JsonNode element) {
    return element.path("type").asText().equals("rich_text_list")
        ? stream(element.path("elements")).map(Seen::line).toList()
        : List.of(line(element));
  }

  private static String line(JsonNode section) {
    return stream(section.path("elements"))
        .map(
            span ->
                switch (span.path("type").asText()) {
                  case "date" -> span.path("fallback").asText();
                  case "user" -> "@" + span.path("user_id").asText();
                  case "channel" -> "#" + span.path("channel_id").asText();
                  default -> span.path("text").asText();
                })
        .collect(Collectors.joining());
  }

  static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
