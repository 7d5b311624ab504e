package dev.greenroom.adapter.slack.block;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.adapter.slack.api.BlockJson;
import dev.greenroom.adapter.slack.api.SlackDates;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Prose in Slack's rich text: data, not marked-up words, so that whatever people write is shown as
 * they wrote it and calls nobody.
 */
public final class RichText {
  private RichText() {}

  static Optional<ObjectNode> paragraph(Prose prose) {
    return block(array("rich_text_section", prose));
  }

  static Optional<ObjectNode> quote(Prose prose) {
    return block(array("rich_text_quote", prose));
  }

  static Optional<ObjectNode> heading(String text) {
    return paragraph(Prose.of(new Span.Strong(text)));
  }

  static Optional<ObjectNode> points(List<Prose> points) {
    ArrayNode items = BlockJson.array();
    points.forEach(point -> items.addAll(array("rich_text_section", point)));
    ArrayNode list = BlockJson.array();
    if (!items.isEmpty()) {
      list.add(BlockJson.typed("rich_text_list").put("style", "bullet").set("elements", items));
    }
    return block(list);
  }

  static Optional<ObjectNode> facts(List<Block.Fact> facts) {
    ArrayNode lines = BlockJson.array();
    facts.forEach(fact -> lines.addAll(array("rich_text_section", line(fact))));
    return block(lines);
  }

  private static Prose line(Block.Fact fact) {
    return Prose.of(new Span.Strong(fact.name()), new Span.Text(": ")).and(fact.value());
  }

  private static Optional<ObjectNode> block(ArrayNode elements) {
    return elements.isEmpty()
        ? Optional.empty()
        : Optional.of(BlockJson.typed("rich_text").set("elements", elements));
  }

  /** None where there are no words: Slack takes no empty ones. */
  private static ArrayNode array(String type, Prose prose) {
    ArrayNode spans = BlockJson.array();
    prose.spans().stream()
        .filter(span -> !Mrkdwn.words(span).isEmpty())
        .map(RichText::span)
        .forEach(spans::add);
    ArrayNode array = BlockJson.array();
    if (!spans.isEmpty()) {
      array.add(BlockJson.typed(type).set("elements", spans));
    }
    return array;
  }

  private static ObjectNode span(Span span) {
    return switch (span) {
      case Span.Strong(var words) -> styled(words, "bold");
      case Span.Code(var words) -> styled(words, "code");
      case Span.Time time -> date(time);
      case Span.Channel(var id) when Mrkdwn.isAddress(id) ->
          BlockJson.typed("link").put("url", id).put("text", Mrkdwn.words(span));
      case Span.Channel(var id) when Mrkdwn.isChannel(id) ->
          BlockJson.typed("channel").put("channel_id", id);
      default -> text(Mrkdwn.words(span));
    };
  }

  /** People who are called by their accounts, and so find the thread among their own. */
  public static ObjectNode calling(Collection<String> accounts) {
    ArrayNode spans = BlockJson.array();
    accounts.stream()
        .sorted()
        .forEach(
            account -> {
              if (!spans.isEmpty()) {
                spans.add(text(" "));
              }
              spans.add(BlockJson.typed("user").put("user_id", account));
            });
    return BlockJson.typed("rich_text")
        .set(
            "elements",
            BlockJson.array().add(BlockJson.typed("rich_text_section").set("elements", spans)));
  }

  private static ObjectNode text(String words) {
    return BlockJson.typed("text").put("text", words);
  }

  private static ObjectNode styled(String words, String style) {
    return text(words).set("style", BlockJson.object().put(style, true));
  }

  private static ObjectNode date(Span.Time time) {
    return BlockJson.typed("date")
        .put("timestamp", time.at().getEpochSecond())
        .put("format", SlackDates.format(time.style()))
        .put("fallback", SlackDates.fallback(time));
  }
}
