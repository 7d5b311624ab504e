package dev.greenroom.feature.daily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.ui.Card;
import dev.greenroom.ui.Limits;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import dev.greenroom.ui.TextRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class AnswerPagesTest {
  private static final int FACE = 0x1F600;

  @Test
  void nobodysAnswersNeedNoPage() {
    assertThat(AnswerPages.of(Map.of())).isEmpty();
  }

  @Test
  void everyAnswerStandsOnExactlyOnePageInOrder() {
    for (long seed = 0; seed < 300; seed++) {
      Map<MemberId, TextRef> answers = answers(new SplittableRandom(seed));
      var shown = new ArrayList<Map.Entry<MemberId, TextRef>>();
      AnswerPages.of(answers).forEach(page -> shown.addAll(page.answers().entrySet()));
      assertThat(shown).as("seed %d", seed).isEqualTo(List.copyOf(answers.entrySet()));
    }
  }

  @Test
  void everyAnswerIsWholeOnItsPageEvenIfAllOfItIsFaces() {
    for (long seed = 0; seed < 300; seed++) {
      for (AnswerPages.Page page : AnswerPages.of(answers(new SplittableRandom(seed)))) {
        assertThat(page.answers()).as("seed %d", seed).isNotEmpty().hasSizeLessThanOrEqualTo(5);
        assertThat(drawn(page).blocks().toString()).as("seed %d", seed).doesNotContain("…");
      }
    }
  }

  /** The page as it is shown, with long names and the longest words around it. */
  private static Card drawn(AnswerPages.Page page) {
    var card = Card.titled("Answers of everybody");
    page.answers()
        .forEach(
            (member, text) ->
                card.text(Prose.of(new Span.Strong("n".repeat(80)))).quote(Prose.text(body(text))));
    return card.note(Prose.text("Page 12 of 99")).build();
  }

  /** The most units that many code points can take, within what a form accepts. */
  private static String body(TextRef text) {
    int pairs = Math.min(text.length(), Limits.ANSWER - text.length());
    return Character.toString(FACE).repeat(pairs) + "x".repeat(text.length() - pairs);
  }

  private static Map<MemberId, TextRef> answers(SplittableRandom chance) {
    var answers = new LinkedHashMap<MemberId, TextRef>();
    int people = chance.nextInt(1, 30);
    int longest = chance.nextBoolean() ? Limits.ANSWER : 400;
    for (int i = 0; i < people; i++) {
      answers.put(new MemberId("m" + i), new TextRef("t" + i, chance.nextInt(1, longest + 1)));
    }
    return answers;
  }
}
