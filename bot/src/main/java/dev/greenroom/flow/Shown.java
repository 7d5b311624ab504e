package dev.greenroom.flow;

import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Form;
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
 * @param whole what the author wrote that is to stand in it uncut
 */
public record Shown(String as, Supplier<String> words, List<String> whole) {
  public Shown {
    whole = List.copyOf(whole);
  }

  /** A message or a private page. */
  public static Shown card(String as, Supplier<Card> card, List<String> whole) {
    return new Shown(as, () -> words(card.get()), whole);
  }

  /** A form; what it says above its fields. */
  public static Shown form(String as, Supplier<Form> form, List<String> whole) {
    return new Shown(as, () -> form.get().note().plain(), whole);
  }

  /** What the author wrote and people do not see whole. */
  public List<String> cut() {
    String all = words.get();
    return whole.stream().filter(text -> !all.contains(text)).distinct().toList();
  }

  private static String words(Card card) {
    return Stream.concat(Stream.of(card.title()), card.blocks().stream().flatMap(Shown::words))
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
      case Block.Actions(var controls) -> controls.stream().map(control -> control.label());
    };
  }
}
