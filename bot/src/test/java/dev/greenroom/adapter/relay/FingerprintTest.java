package dev.greenroom.adapter.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.kit.SampleCards;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  @Test
  void equal_cards_have_one_fingerprint_in_every_run_of_the_program() {
    assertThat(Fingerprint.of(SampleCards.withButton("Card"))).isEqualTo("1lfbhemu63qbu7pcu3be");
  }

  @Test
  void the_same_words_in_another_kind_of_span_are_another_card() {
    assertThat(print(new Span.Text("words"))).isNotEqualTo(print(new Span.Strong("words")));
  }

  @Test
  void where_one_span_ends_and_the_next_begins_matters() {
    assertThat(print(new Span.Text("ab"), new Span.Text("c")))
        .isNotEqualTo(print(new Span.Text("a"), new Span.Text("bc")));
  }

  @Test
  void nobody_can_write_words_that_look_like_another_card() {
    assertThat(print(new Span.Text("a\nText 1\nString 1 b")))
        .isNotEqualTo(print(new Span.Text("a"), new Span.Text("b")));
  }

  private static String print(Span... spans) {
    return Fingerprint.of(Card.titled("Card").text(Prose.of(spans)).build());
  }
}
