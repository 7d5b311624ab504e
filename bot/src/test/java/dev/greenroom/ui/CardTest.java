package dev.greenroom.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CardTest {
  @Test
  void everyCardKeepsEveryLimitWhateverIsPutOnIt() {
    for (long seed = 0; seed < 1500; seed++) {
      Card card = card(new SplittableRandom(seed));
      assertThat(length(card)).as("seed %d", seed).isLessThanOrEqualTo(Limits.CARD);
      assertThat(card.title().length()).as("seed %d", seed).isLessThanOrEqualTo(Limits.TITLE);
      assertThat(prose(card))
          .as("seed %d", seed)
          .allMatch(prose -> prose.plain().length() <= Limits.PARAGRAPH);
      assertThat(words(card)).as("seed %d", seed).noneMatch(CardTest::hasHalfAPair);
    }
  }

  @Test
  void aCardThatFitsIsLeftAsItIsAndACutOneDoesNotChangeAgain() {
    for (long seed = 0; seed < 500; seed++) {
      Card card = card(new SplittableRandom(seed));
      assertThat(card.map(span -> span)).as("seed %d", seed).isEqualTo(card);
    }
  }

  @Test
  void whatIsCutSaysSo() {
    Card card =
        Card.titled("Long")
            .text(Prose.of(new Span.Text("a".repeat(Limits.PARAGRAPH)), new Span.Strong("more")))
            .build();
    assertThat(prose(card).toList().getFirst().plain()).hasSize(Limits.PARAGRAPH).endsWith("a…");
  }

  @Test
  void whatComesFirstIsKeptAndButtonsAlwaysAre() {
    Card card =
        Card.titled("Long")
            .text("a".repeat(3000))
            .text("b".repeat(3000))
            .text("never seen")
            .actions(button("Answer"))
            .build();
    assertThat(card.blocks()).last().isEqualTo(new Block.Actions(List.of(button("Answer"))));
    assertThat(card.blocks().toString()).contains("a".repeat(3000), "bbb…").doesNotContain("never");
  }

  @Test
  void anAnswerOfFullLengthIsWholeOnceItsWordsArePutIn() {
    String face = "\uD83D\uDE00".repeat(Limits.ANSWER / 2);
    Card card =
        Card.titled("Answers").quote(Prose.quoted(new TextRef("t1", face.length()))).build();
    Card shown = card.map(span -> span instanceof Span.Quoted ? new Span.Text(face) : span);
    assertThat(prose(shown).toList()).containsExactly(Prose.text(face));
  }

  @Test
  void aNameOrTextPutInLaterIsCutToo() {
    Card card =
        Card.titled("Answers")
            .text(Prose.member(new MemberId("m1")))
            .quote(Prose.quoted(new TextRef("t1", 1)))
            .build();
    Card shown = card.map(_ -> new Span.Text("x".repeat(100_000)));
    assertThat(length(shown)).isEqualTo(Limits.CARD);
  }

  @Test
  void namesInAPictureArePutInLaterToo() {
    var chart =
        new Chart(
            "Points",
            List.of(Prose.member(new MemberId("m1"))),
            List.of(new Chart.Series("Points", List.of(3.0))),
            3);
    Card card = Card.titled("Board").with(new Block.Picture(chart, "One bar")).build();
    Card shown = card.map(_ -> new Span.Strong("Ana"));
    assertThat(shown.blocks())
        .hasToString(
            card.blocks()
                .toString()
                .replace("m1", "Ana")
                .replace("Member[id=MemberId[value=Ana]]", "Strong[text=Ana]"));
  }

  @Test
  void moreThanAPlatformShowsIsAFaultOfTheCode() {
    assertThatThrownBy(() -> Card.titled(" ").build()).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Block.Actions(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Block.Actions(buttons(6)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rows(7, 5))
        .as("44 components")
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> blocks(21)).isInstanceOf(IllegalArgumentException.class);
    assertThat(rows(6, 5).blocks()).hasSize(6);
    assertThat(blocks(20).blocks()).hasSize(20);
  }

  @Test
  void textIsCutAtACharacterThatPeopleSee() {
    assertThat(Limits.cut("abcdef", 6)).isEqualTo("abcdef");
    assertThat(Limits.cut("abcdef", 5)).isEqualTo("abcd…");
    assertThat(Limits.cut("ab\uD83D\uDE00ef", 4)).isEqualTo("ab…");
    assertThat(Limits.cut("\uD83D\uDE00\uD83D\uDE00", 2)).isEqualTo("…");
    assertThat(Limits.cut("ab", 1)).isEqualTo("…");
  }

  @Test
  void theBeginningOfATextEndsWithAWord() {
    assertThat(Limits.beginning("one two three", 13)).isEqualTo("one two three");
    assertThat(Limits.beginning("one two three", 11)).isEqualTo("one two…");
    assertThat(Limits.beginning("one two three", 8)).isEqualTo("one two…");
    assertThat(Limits.beginning("a Supercalifragilistic", 9)).isEqualTo("a Superc…");
    assertThat(Limits.beginning("\uD83D\uDE00\uD83D\uDE00", 1)).isEqualTo("…");
  }

  private static Card rows(int rows, int wide) {
    var card = Card.titled("Buttons");
    IntStream.range(0, rows).forEach(_ -> card.with(new Block.Actions(buttons(wide))));
    return card.build();
  }

  private static Card blocks(int count) {
    var card = Card.titled("Blocks");
    IntStream.range(0, count).forEach(_ -> card.text("one"));
    return card.build();
  }

  private static List<Control> buttons(int count) {
    return IntStream.range(0, count).<Control>mapToObj(i -> button("b" + i)).toList();
  }

  private static Control button(String label) {
    return new Control.Button(ActionId.of("answer", "a1"), label);
  }

  private static Card card(SplittableRandom chance) {
    var card = Card.titled("t" + RandomProse.words(chance, 400));
    int blocks = chance.nextInt(1, 13);
    for (int i = 0; i < blocks; i++) {
      card.with(block(chance));
    }
    return card.actions(buttons(chance.nextInt(1, 6)).toArray(Control[]::new)).build();
  }

  private static Block block(SplittableRandom chance) {
    return switch (chance.nextInt(6)) {
      case 0 -> new Block.Quote(RandomProse.prose(chance));
      case 1 -> new Block.Note(RandomProse.prose(chance));
      case 2 -> new Block.Heading("h" + RandomProse.words(chance, 200));
      case 3 -> new Block.Points(several(chance));
      case 4 ->
          new Block.Facts(
              several(chance).stream().map(prose -> new Block.Fact("Track", prose)).toList());
      default -> new Block.Text(RandomProse.prose(chance));
    };
  }

  private static List<Prose> several(SplittableRandom chance) {
    var several = new ArrayList<Prose>();
    int count = chance.nextInt(1, 6);
    for (int i = 0; i < count; i++) {
      several.add(RandomProse.prose(chance));
    }
    return several;
  }

  private static int length(Card card) {
    int labels =
        card.blocks().stream()
            .mapToInt(
                block ->
                    switch (block) {
                      case Block.Heading(var text) -> text.length();
                      case Block.Facts(var facts) ->
                          facts.stream().mapToInt(fact -> fact.name().length()).sum();
                      case Block.Actions(var controls) ->
                          controls.stream().mapToInt(control -> control.label().length()).sum();
                      default -> 0;
                    })
            .sum();
    return card.title().length()
        + labels
        + prose(card).mapToInt(prose -> prose.plain().length()).sum();
  }

  private static Stream<Prose> prose(Card card) {
    return card.blocks().stream()
        .flatMap(
            block ->
                switch (block) {
                  case Block.Text(var prose) -> Stream.of(prose);
                  case Block.Quote(var prose) -> Stream.of(prose);
                  case Block.Note(var prose) -> Stream.of(prose);
                  case Block.Points(var points) -> points.stream();
                  case Block.Facts(var facts) -> facts.stream().map(Block.Fact::value);
                  case Block.Heading _, Block.Picture _, Block.Actions _ -> Stream.empty();
                });
  }

  private static Stream<String> words(Card card) {
    return Stream.concat(Stream.of(card.title()), prose(card).map(Prose::plain));
  }

  private static boolean hasHalfAPair(String text) {
    return text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
  }
}
