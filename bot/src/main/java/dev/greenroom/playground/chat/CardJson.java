package dev.greenroom.playground.chat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Chart;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Option;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The neutral card as JSON: on the wire to the page, in the chat file and in golden files. */
public final class CardJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private CardJson() {}

  public static ObjectNode of(Card card) {
    ObjectNode json = NODES.objectNode().put("title", card.title());
    json.set("blocks", array(card.blocks(), CardJson::block));
    return json;
  }

  public static ArrayNode prose(Prose prose) {
    return array(prose.spans(), CardJson::span);
  }

  public static ArrayNode options(List<Option> options) {
    return array(
        options, option -> object().put("value", option.value()).put("label", option.label()));
  }

  public static <T> ArrayNode array(List<T> items, Function<T, ? extends ObjectNode> each) {
    ArrayNode array = NODES.arrayNode();
    items.forEach(item -> array.add(each.apply(item)));
    return array;
  }

  /** A text as it stands in JSON, with its quotes. */
  static String text(String text) {
    return NODES.textNode(text).toString();
  }

  public static ObjectNode object() {
    return NODES.objectNode();
  }

  public static ObjectNode typed(String type) {
    return object().put("type", type);
  }

  private static ObjectNode block(Block block) {
    return switch (block) {
      case Block.Text(var prose) -> typed("text").set("prose", prose(prose));
      case Block.Quote(var prose) -> typed("quote").set("prose", prose(prose));
      case Block.Note(var prose) -> typed("note").set("prose", prose(prose));
      case Block.Heading(var text) -> typed("heading").put("text", text);
      case Block.Points(var points) -> typed("points").set("points", points(points));
      case Block.Facts(var facts) -> typed("facts").set("facts", array(facts, CardJson::fact));
      case Block.Picture(var chart, var alt) -> picture(chart, alt);
      case Block.Actions(var controls) ->
          typed("actions").set("controls", array(controls, CardJson::control));
    };
  }

  private static ArrayNode points(List<Prose> points) {
    ArrayNode array = NODES.arrayNode();
    points.forEach(point -> array.add(prose(point)));
    return array;
  }

  private static ObjectNode fact(Block.Fact fact) {
    return object().put("name", fact.name()).set("value", prose(fact.value()));
  }

  private static ObjectNode picture(Chart chart, String alt) {
    ObjectNode json = typed("picture").put("alt", alt);
    json.set("chart", chart(chart));
    return json;
  }

  private static ObjectNode chart(Chart chart) {
    ObjectNode json = object().put("title", chart.title()).put("max", chart.max());
    ArrayNode rows = json.putArray("rows");
    chart.rows().forEach(row -> rows.add(row.plain()));
    json.set("series", array(chart.series(), CardJson::series));
    return json;
  }

  private static ObjectNode series(Chart.Series series) {
    ObjectNode json = object().put("name", series.name());
    ArrayNode values = json.putArray("values");
    series.values().forEach(values::add);
    return json;
  }

  private static ObjectNode control(Control control) {
    return switch (control) {
      case Control.Button(var action, var label, var weight) ->
          typed("button")
              .put("action", action.toString())
              .put("label", label)
              .put("weight", lower(weight));
      case Control.Select(var action, var label, var options) ->
          typed("select")
              .put("action", action.toString())
              .put("label", label)
              .set("options", options(options));
    };
  }

  private static ObjectNode span(Span span) {
    return switch (span) {
      case Span.Text(var text) -> typed("text").put("text", text);
      case Span.Strong(var text) -> typed("strong").put("text", text);
      case Span.Code(var text) -> typed("code").put("text", text);
      case Span.Time(var at, var style) ->
          typed("time").put("at", at.toString()).put("style", lower(style));
      case Span.Channel(var id) -> typed("channel").put("id", id);
      case Span.Member(var member) -> typed("member").put("id", member.value());
      case Span.Quoted(var ref) -> typed("quoted").put("ref", ref.id()).put("length", ref.length());
    };
  }

  public static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
