package dev.greenroom.playground.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.kit.Golden;
import dev.greenroom.playground.page.CardReader;
import dev.greenroom.playground.page.FormReader;
import dev.greenroom.playground.page.Samples;
import dev.greenroom.playground.press.FormJson;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Input;
import dev.greenroom.ui.Span;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CardJsonTest {
  @Test
  void a_card_of_every_kind_is_read_back_as_it_was_written() {
    assertThat(CardReader.card(CardJson.of(Samples.everything()))).isEqualTo(Samples.everything());
  }

  @Test
  void a_form_of_every_kind_is_read_back_as_it_was_written() {
    for (var form : List.of(Samples.plan(), Samples.answer())) {
      assertThat(FormReader.form(FormJson.of(form))).isEqualTo(form);
    }
  }

  @Test
  void the_samples_leave_out_no_kind() {
    String samples = "" + Samples.everything() + Samples.plan() + Samples.answer();
    assertThat(
            Stream.of(Block.class, Span.class, Control.class, Input.class)
                .flatMap(kinds -> Arrays.stream(kinds.getPermittedSubclasses())))
        .allSatisfy(kind -> assertThat(samples).contains(kind.getSimpleName() + "["));
  }

  @Test
  void the_card_on_the_wire_and_in_the_file_looks_the_same_in_every_version() {
    Golden.json("playground-card", CardJson.of(Samples.everything()));
  }

  @Test
  void the_form_on_the_wire_looks_the_same_in_every_version() {
    Golden.json("playground-form-plan", FormJson.of(Samples.plan()));
    Golden.json("playground-form-answer", FormJson.of(Samples.answer()));
  }

  @Test
  void a_card_of_a_kind_this_version_does_not_know_is_a_plain_fault() {
    JsonNode json = PageJson.parse("{\"title\":\"T\",\"blocks\":[{\"type\":\"video\"}]}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CardReader.card(json))
        .withMessageContaining("video");
  }
}
