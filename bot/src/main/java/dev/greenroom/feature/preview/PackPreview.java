package dev.greenroom.feature.preview;

import dev.greenroom.core.model.Drawn;
import dev.greenroom.core.model.Reply;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Field;
import dev.greenroom.ui.Form;
import dev.greenroom.ui.Input;
import dev.greenroom.ui.Option;
import dev.greenroom.ui.Prose;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something people see of a pack. It is made before they do, to know whether it holds what the
 * author wrote: cards and options cut what is too long, and some things cannot be made at all.
 *
 * @param as what authors call it: the key of its words is {@code shown.} and this
 * @param words makes it and gives all that can be read in it; throws IllegalArgumentException where
 *     it cannot be made
 * @param replies makes it as each platform shows it, a card in a channel being a sheet; none for
 *     what stands in something else
 * @param whole what the author wrote that is to stand in it uncut
 */
public record PackPreview(
    String as, Supplier<String> words, Supplier<List<Reply>> replies, List<String> whole) {
  public PackPreview {
    whole = List.copyOf(whole);
  }

  public PackPreview(String as, Supplier<String> words, List<String> whole) {
    this(as, words, List::of, whole);
  }

  /** A message or a private page. */
  public static PackPreview card(String as, Supplier<Card> card, List<String> whole) {
    return reply(as, () -> new Reply.Sheet(card.get()), whole);
  }

  /** A message, as a feature draws it. */
  public static PackPreview drawn(String as, Supplier<Drawn> drawn, List<String> whole) {
    return card(as, () -> card(drawn.get()), whole);
  }

  /** A form. */
  public static PackPreview form(String as, Supplier<Form> form, List<String> whole) {
    return reply(as, () -> new Reply.Ask(form.get()), whole);
  }

  /** What somebody is answered with, a refusal being none. */
  public static PackPreview reply(String as, Supplier<Reply> reply, List<String> whole) {
    return pages(as, () -> List.of(reply.get()), whole);
  }

  /** Pages of one thing, whichever of them holds a text. */
  public static PackPreview pages(String as, Supplier<List<Reply>> pages, List<String> whole) {
    return new PackPreview(as, () -> words(pages.get()), pages, whole);
  }

  private static Card card(Drawn drawn) {
    return switch (drawn) {
      case Drawn.Shown(var card) -> card;
      default -> throw new IllegalStateException("not a card: " + drawn);
    };
  }

  /** What the author wrote and people do not see whole. */
  public List<String> cut() {
    String all = words.get();
    return whole.stream().filter(text -> !all.contains(text)).distinct().toList();
  }

  private static String words(List<Reply> replies) {
    return replies.stream().map(PackPreview::words).collect(Collectors.joining("\n"));
  }

  private static String words(Reply reply) {
    return switch (reply) {
      case Reply.Whisper(var card) -> words(card);
      case Reply.Sheet(var card) -> words(card);
      case Reply.Replace(var card) -> words(card);
      case Reply.Ask(var form) -> words(form);
      case Reply.FieldErrors(var form, _) -> words(form);
      case Reply.Refuse(var card) -> throw new IllegalArgumentException(words(card));
      case Reply.Nothing _ -> "";
    };
  }

  private static String words(Form form) {
    return Stream.concat(
            Stream.of(form.title(), form.note().plain()),
            form.fields().stream().flatMap(PackPreview::words))
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> words(Field field) {
    Stream<String> options =
        switch (field.input()) {
          case Input.One(var some) -> some.stream().map(Option::label);
          case Input.Many(var some) -> some.stream().map(Option::label);
          case Input.Line _, Input.Paragraph _, Input.TimeOfDay _, Input.Zone _, Input.Channel _ ->
              Stream.of();
        };
    return Stream.concat(Stream.of(field.label()), options);
  }

  private static String words(Card card) {
    return Stream.concat(
            Stream.of(card.title()), card.blocks().stream().flatMap(PackPreview::words))
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> words(Block block) {
    return switch (block) {
      case Block.Text(var prose) -> Stream.of(prose.plain());
      case Block.Quote(var prose) -> Stream.of(prose.plain());
      case Block.Note(var prose) -> Stream.of(prose.plain());
      case Block.Heading(var text) -> Stream.of(text);
      case Block.Points(var points) -> points.stream().map(Prose::plain);
      case Block.Facts(var facts) -> facts.stream().map(fact -> fact.value().plain());
      case Block.Picture(var _, var alt) -> Stream.of(alt);
      case Block.Actions(var controls) -> controls.stream().flatMap(PackPreview::words);
    };
  }

  private static Stream<String> words(Control control) {
    return switch (control) {
      case Control.Button button -> Stream.of(button.label());
      case Control.Select(_, var label, var options) ->
          Stream.concat(Stream.of(label), options.stream().map(Option::label));
    };
  }
}
