package dev.greenroom.kit;

import static java.util.stream.Collectors.joining;

import dev.greenroom.core.model.Reply;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Field;
import dev.greenroom.ui.Form;
import dev.greenroom.ui.Prose;

/** The words of a card, form or reply, a line for each part, for tests that read. */
public final class Said {
  private Said() {}

  public static String in(Card card) {
    return card.title() + "\n" + card.blocks().stream().map(Said::in).collect(joining("\n"));
  }

  public static String in(Reply reply) {
    return switch (reply) {
      case Reply.Nothing _ -> "";
      case Reply.Whisper(var card) -> in(card);
      case Reply.Sheet(var card) -> in(card);
      case Reply.Replace(var card) -> in(card);
      case Reply.Refuse(var card) -> in(card);
      case Reply.Ask(var form) -> in(form);
      case Reply.FieldErrors(var form, var problems) -> in(form) + "\n" + problems;
    };
  }

  private static String in(Form form) {
    return form.title()
        + "\n"
        + form.note().plain()
        + "\n"
        + form.fields().stream().map(Said::in).collect(joining("\n"));
  }

  private static String in(Field field) {
    return field.label() + ": " + (field.value() == null ? "" : field.value());
  }

  private static String in(Block block) {
    return switch (block) {
      case Block.Text(var prose) -> prose.plain();
      case Block.Quote(var prose) -> prose.plain();
      case Block.Note(var prose) -> prose.plain();
      case Block.Heading(var text) -> text;
      case Block.Points(var points) -> points.stream().map(Prose::plain).collect(joining("\n"));
      case Block.Facts(var facts) ->
          facts.stream()
              .map(fact -> fact.name() + ": " + fact.value().plain())
              .collect(joining("\n"));
      case Block.Picture(_, var alt) -> alt;
      case Block.Actions(var controls) ->
          controls.stream().map(Control::label).collect(joining("] [", "[", "]"));
    };
  }
}
