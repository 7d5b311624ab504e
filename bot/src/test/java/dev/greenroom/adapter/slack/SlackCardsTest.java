package dev.greenroom.adapter.slack;

import dev.greenroom.kit.Golden;
import dev.greenroom.kit.NeutralSamples;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Form;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every card and form of the product as Slack gets it, within all that Slack takes. */
class SlackCardsTest {
  private static final Map<String, Card> SAMPLES = NeutralSamples.cards();
  private static final Set<String> SHEETS = NeutralSamples.sheets();
  private static final Map<String, Form> FORMS = NeutralSamples.forms();

  static Stream<String> cards() {
    return SAMPLES.keySet().stream();
  }

  static Stream<String> forms() {
    return FORMS.keySet().stream();
  }

  static Stream<String> refused() {
    return NeutralSamples.problems().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("cards")
  void everyCardIsAMessageOrPageThatSlackTakes(String name) {
    Card card = SAMPLES.get(name);
    boolean page = SHEETS.contains(name);
    Golden.json("slack/" + name, page ? Payloads.page(card) : Payloads.message(card));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyFormIsAModalThatSlackTakes(String name) {
    Golden.json("slack/" + name + "-modal", Payloads.form(FORMS.get(name)));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void aFormThatComesBackByAnotherWaySaysAboveItsFieldsWhatIsWrong(String name) {
    Golden.json(
        "slack/" + name + "-page",
        Payloads.form(FORMS.get(name), NeutralSamples.problems().get(name).values()));
  }

  /** Where a channel is no place for it, what stands in one is a page, and the other way round. */
  @Test
  void everyCardCanBeAMessageAndAPage() {
    SAMPLES.values().forEach(Payloads::message);
    SAMPLES.values().forEach(Payloads::page);
  }
}
