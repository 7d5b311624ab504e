package dev.greenroom.kit.slack;

import static dev.greenroom.kit.slack.BlockRules.BLOCKS;
import static dev.greenroom.kit.slack.BlockRules.known;
import static dev.greenroom.kit.slack.BlockRules.size;
import static dev.greenroom.kit.slack.Refusal.unless;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What may stand in a block of rich text.
 *
 * @param channels whether there is a channel of this id
 */
record RichTextRules(Predicate<String> channels) {
  void check(JsonNode elements) {
    size(elements, 1, 1000, "rich_text");
    for (JsonNode element : elements) {
      switch (element.path("type").asText()) {
        case "rich_text_section", "rich_text_quote" -> spans(element);
        case "rich_text_list" -> {
          known(element, Set.of("type", "style", "elements", "indent", "border"), "list");
          unless(
              Set.of("bullet", "ordered").contains(element.path("style").asText()), BLOCKS, "list");
          size(element.path("elements"), 1, 1000, "list");
          element.path("elements").forEach(this::spans);
        }
        default -> throw new Refusal(BLOCKS, "no rich text " + element.path("type"));
      }
    }
  }

  private void spans(JsonNode section) {
    known(section, Set.of("type", "elements"), "section");
    size(section.path("elements"), 1, 10_000, "section");
    for (JsonNode span : section.path("elements")) {
      switch (span.path("type").asText()) {
        case "text" -> {
          known(span, Set.of("type", "text", "style"), "text");
          unless(!span.path("text").asText().isEmpty(), BLOCKS, "an empty text");
          known(span.path("style"), Set.of("bold", "italic", "strike", "code"), "style");
        }
        case "date" -> {
          known(span, Set.of("type", "timestamp", "format", "fallback"), "date");
          unless(span.path("timestamp").isIntegralNumber(), BLOCKS, "timestamp");
          unless(span.path("format").asText().contains("{"), BLOCKS, "format");
        }
        case "channel" -> {
          known(span, Set.of("type", "channel_id"), "channel");
          unless(channels.test(span.path("channel_id").asText()), BLOCKS, "channel_id");
        }
        case "user" -> {
          known(span, Set.of("type", "user_id"), "user");
          unless(span.path("user_id").asText().matches("U[A-Z0-9]+"), BLOCKS, "user_id");
        }
        case "link" -> {
          known(span, Set.of("type", "url", "text"), "link");
          unless(span.path("url").asText().startsWith("https://"), BLOCKS, "url");
        }
        default -> throw new Refusal(BLOCKS, "no span " + span.path("type"));
      }
    }
  }
}
