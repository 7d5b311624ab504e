package dev.greenroom.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.playground.chat.CardJson;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Chart;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.Option;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import dev.greenroom.ui.TextRef;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Reads back what {@link CardJson} wrote; anything else is an {@link IllegalArgumentException}. */
public final class CardReader {
  private CardReader() {}

  public static Card card(JsonNode json) {
    return new Card(text(json, "title"), list(json.path("blocks"), CardReader::block));
  }

  static Prose prose(JsonNode spans) {
    return new Prose(list(spans, CardReader::span));
  }

  static ActionId action(JsonNode json) {
    String id = text(json, "action");
    return ActionId.parse(id).orElseThrow(() -> new IllegalArgumentException("no action: " + id));
  }

  static List<Option> options(JsonNode json) {
    return list(
        json.path("options"), option -> new Option(text(option, "value"), text(option, "label")));
  }

  static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
    return StreamSupport.stream(array.spliterator(), false).map(each).toList();
  }

  static String text(JsonNode json, String name) {
    JsonNode value = json.path(name);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("no " + name + " in " + json);
    }
    return value.textValue();
  }

  private static Block block(JsonNode json) {
    return switch (text(json, "type")) {
      case "text" -> new Block.Text(prose(json.path("prose")));
      case "quote" -> new Block.Quote(prose(json.path("prose")));
      case "note" -> new Block.Note(prose(json.path("prose")));
      case "heading" -> new Block.Heading(text(json, "text"));
      case "points" -> new Block.Points(list(json.path("points"), CardReader::prose));
      case "facts" -> new Block.Facts(list(json.path("facts"), CardReader::fact));
      case "picture" -> new Block.Picture(chart(json.path("chart")), text(json, "alt"));
      case "actions" -> new Block.Actions(list(json.path("controls"), CardReader::control));
      case String other -> throw new IllegalArgumentException("no block: " + other);
    };
  }

  private static Block.Fact fact(JsonNode json) {
    return new Block.Fact(text(json, "name"), prose(json.path("value")));
  }

  private static Chart chart(JsonNode json) {
    return Chart.of(
        text(json, "title"),
        list(json.path("rows"), JsonNode::asText),
        list(json.path("series"), CardReader::series),
        json.path("max").asDouble());
  }

  private static Chart.Series series(JsonNode json) {
    return new Chart.Series(text(json, "name"), list(json.path("values"), JsonNode::asDouble));
  }

  private static Control control(JsonNode json) {
    return switch (text(json, "type")) {
      case "button" ->
          new Control.Button(
              action(json), text(json, "label"), value(Control.Weight.class, json, "weight"));
      case "select" -> new Control.Select(action(json), text(json, "label"), options(json));
      case String other -> throw new IllegalArgumentException("no control: " + other);
    };
  }

  private static Span span(JsonNode json) {
    return switch (text(json, "type")) {
      case "text" -> new Span.Text(text(json, "text"));
      case "strong" -> new Span.Strong(text(json, "text"));
      case "code" -> new Span.Code(text(json, "text"));
      case "time" ->
          new Span.Time(
              Instant.parse(text(json, "at")), value(Span.Time.Style.class, json, "style"));
      case "channel" -> new Span.Channel(text(json, "id"));
      case "member" -> new Span.Member(new MemberId(text(json, "id")));
      case "quoted" -> new Span.Quoted(new TextRef(text(json, "ref"), json.path("length").asInt()));
      case String other -> throw new IllegalArgumentException("no span: " + other);
    };
  }

  private static <E extends Enum<E>> E value(Class<E> type, JsonNode json, String name) {
    return Enum.valueOf(type, text(json, name).toUpperCase(Locale.ROOT));
  }
}
