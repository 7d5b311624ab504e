package dev.greenroom.playground.demo;

import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.Reply;
import dev.greenroom.playground.chat.Person;
import dev.greenroom.playground.chat.PlaygroundChat;
import dev.greenroom.playground.chat.ShownControl;
import dev.greenroom.playground.press.Arrivals;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Field;
import dev.greenroom.ui.Form;
import dev.greenroom.ui.Input;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Plays the parts of people by a script. It does only what a person before the page could do: it
 * types commands, and presses what it finds by its label, on the page it was just given or on the
 * newest card of a channel.
 */
public final class ScriptPlayer {
  private final Arrivals arrivals;
  private final PlaygroundChat chat;
  private final Supplier<String> deliveries;
  private final Map<Person, Card> pages = new HashMap<>();

  /**
   * @param deliveries a new id for each press, with the platform in front
   */
  public ScriptPlayer(Arrivals arrivals, PlaygroundChat chat, Supplier<String> deliveries) {
    this.arrivals = arrivals;
    this.chat = chat;
    this.deliveries = deliveries;
  }

  /**
   * One line of a script.
   *
   * @param what a command with its slash, or the label of a control
   * @param values for the fields of the form that it opens, in their order; what stands in a field
   *     stays where a value is empty
   */
  public record Line(Person who, String channel, String what, List<String> values) {
    public static Line of(Person who, String channel, String what, String... values) {
      return new Line(who, channel, what, List.of(values));
    }
  }

  public void plays(List<Line> script) {
    script.forEach(this::plays);
  }

  /** What they get; empty where there is nothing of that label to press. */
  Optional<Reply> plays(Line line) {
    Optional<Reply> reply =
        press(line)
            .map(press -> does(line, press))
            .map(
                answer ->
                    answer instanceof Reply.Ask(var form) ? does(line, sent(form, line)) : answer);
    pages.remove(line.who());
    reply.flatMap(ScriptPlayer::page).ifPresent(page -> pages.put(line.who(), page));
    return reply;
  }

  /** The form that a line opens, as somebody sees it who does not fill it in. */
  Optional<Form> form(Line line) {
    return press(line)
        .map(press -> does(line, press))
        .flatMap(
            answer -> answer instanceof Reply.Ask(var form) ? Optional.of(form) : Optional.empty());
  }

  /**
   * The value of an option of a form.
   *
   * @param field its place among the fields, from 0
   * @param option its place among the options; after the last comes the first again
   */
  static String option(Form form, int field, int option) {
    return form.fields().get(field).input() instanceof Input.One(var options)
        ? options.get(option % options.size()).value()
        : "";
  }

  private Reply does(Line line, Inbound.Press press) {
    return arrivals.arrives(line.who(), line.channel(), deliveries.get(), press);
  }

  private Optional<Inbound.Press> press(Line line) {
    return line.what().startsWith("/")
        ? Optional.of(arrivals.command(line.what()))
        : action(line).map(action -> new Inbound.Pressed(action, Map.of()));
  }

  private Optional<ActionId> action(Line line) {
    return Optional.ofNullable(pages.get(line.who()))
        .flatMap(page -> action(page, line.what()))
        .or(() -> chat.newest(line.channel(), line.what()).map(ShownControl::action));
  }

  private static Optional<ActionId> action(Card page, String label) {
    return page.blocks().stream()
        .filter(Block.Actions.class::isInstance)
        .flatMap(block -> ((Block.Actions) block).controls().stream())
        .filter(control -> control.label().equals(label))
        .map(control -> control.action())
        .findFirst();
  }

  private static Optional<Card> page(Reply reply) {
    return switch (reply) {
      case Reply.Whisper(var card) -> Optional.of(card);
      case Reply.Sheet(var card) -> Optional.of(card);
      case Reply.Replace(var card) -> Optional.of(card);
      case Reply.Nothing _, Reply.Ask _, Reply.FieldErrors _, Reply.Refuse _ -> Optional.empty();
    };
  }

  private static Inbound.Submitted sent(Form form, Line line) {
    var values = new LinkedHashMap<String, String>();
    for (int i = 0; i < form.fields().size(); i++) {
      Field field = form.fields().get(i);
      String value = i < line.values().size() ? line.values().get(i) : "";
      String stands = field.value() == null ? "" : field.value();
      values.put(field.name(), value.isEmpty() ? stands : value);
    }
    return new Inbound.Submitted(form.action(), values);
  }
}
