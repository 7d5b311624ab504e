package dev.greenroom.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.kit.slack.Markup;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Chart;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Option;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * What people see of Block Kit, as the card it was.
 *
 * @param charts the chart of a file, by its id
 */
public record BlockReader(Function<String, Chart> charts) {
  public Card card(JsonNode blocks) {
    var read = new ArrayList<Block>();
    for (int i = 1; i < blocks.size(); i++) {
      if (!blocks.get(i).path("block_id").asText().endsWith("-called")) {
        read.add(block(blocks.get(i)));
      }
    }
    return new Card(blocks.get(0).path("text").path("text").asText(), read);
  }

  private Block block(JsonNode block) {
    String id = block.path("block_id").asText();
    JsonNode elements = block.path("elements");
    return switch (id.replaceFirst(".*-", "")) {
      case "text" -> new Block.Text(prose(elements.get(0)));
      case "quote" -> new Block.Quote(prose(elements.get(0)));
      case "note" -> new Block.Note(note(block));
      case "heading" -> new Block.Heading(elements.get(0).findValue("text").asText());
      case "points" -> new Block.Points(list(elements.get(0).path("elements"), BlockReader::prose));
      case "facts" -> new Block.Facts(list(elements, BlockReader::fact));
      case "picture" ->
          new Block.Picture(
              charts.apply(block.path("slack_file").path("id").asText()),
              block.path("alt_text").asText());
      case "actions" -> new Block.Actions(list(elements, BlockReader::control));
      case String other -> throw new IllegalArgumentException("no block: " + other);
    };
  }

  private static Prose note(JsonNode block) {
    return block.path("type").asText().equals("context")
        ? Prose.text(Markup.read(block.path("elements").get(0).path("text").asText()))
        : prose(block.path("elements").get(0));
  }

  private static Block.Fact fact(JsonNode line) {
    Prose all = prose(line);
    String name = ((Span.Strong) all.spans().getFirst()).text();
    return new Block.Fact(name, new Prose(all.spans().subList(2, all.spans().size())));
  }

  private static Prose prose(JsonNode section) {
    return new Prose(list(section.path("elements"), BlockReader::span));
  }

  private static Span span(JsonNode span) {
    String text = span.path("text").asText();
    return switch (span.path("type").asText()) {
      case "date" ->
          new Span.Time(
              Instant.ofEpochSecond(span.path("timestamp").asLong()),
              switch (span.path("format").asText()) {
                case "{time}" -> Span.Time.Style.CLOCK;
                case "at {time}" -> Span.Time.Style.RELATIVE;
                default -> Span.Time.Style.FULL;
              });
      case "channel" -> new Span.Channel(span.path("channel_id").asText());
      default ->
          span.path("style").has("bold")
              ? new Span.Strong(text)
              : span.path("style").has("code")
                  ? new Span.Code(text)
                  // a channel that Slack would not know is written as a name
                  : text.matches("#[a-z]+")
                      ? new Span.Channel(text.substring(1))
                      : new Span.Text(text);
    };
  }

  private static Control control(JsonNode control) {
    var action = ActionId.parse(control.path("action_id").asText()).orElseThrow();
    return control.path("type").asText().equals("button")
        ? new Control.Button(
            action, control.path("text").path("text").asText(), weight(control.path("style")))
        : new Control.Select(
            action,
            control.path("placeholder").path("text").asText(),
            list(control.path("options"), BlockReader::option));
  }

  private static Control.Weight weight(JsonNode style) {
    return Control.Weight.valueOf(
        Objects.requireNonNullElse(style.textValue(), "normal").toUpperCase(Locale.ROOT));
  }

  private static Option option(JsonNode option) {
    return new Option(option.path("value").asText(), option.path("text").path("text").asText());
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
    return StreamSupport.stream(array.spliterator(), false).map(each).toList();
  }
}
