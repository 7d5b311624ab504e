package dev.greenroom.adapter.discord;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.adapter.discord.component.DiscordSentences;
import dev.greenroom.adapter.discord.component.Drafts;
import dev.greenroom.kit.Golden;
import dev.greenroom.kit.NeutralSamples;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Form;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes to Discord for every card and form there is, and that Discord takes it. */
class DiscordPayloadsTest {
  private static final Map<String, Card> SAMPLES = NeutralSamples.cards();
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
  void everyCardIsAMessageThatDiscordTakes(String name) {
    Golden.json("discord/" + name, Payloads.message(SAMPLES.get(name)));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyFormIsAModalThatDiscordTakes(String name) {
    Golden.json("discord/" + name + "-modal", Payloads.modal(FORMS.get(name)));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void noNoteOfAFormIsLost(String name) {
    Form form = FORMS.get(name);
    String shown =
        each(Payloads.modal(form).path("components"))
            .map(DiscordPayloadsTest::words)
            .collect(joining(" "));
    for (String word : form.note().plain().split("\\s+", -1)) {
      assertThat(shown).contains(word);
    }
  }

  /** Of a feature's forms: the longest that any may have is spread over several. */
  @ParameterizedTest
  @MethodSource("formsOfFeatures")
  void theNoteOfAFormStandsInOnePlace(String name) {
    Form form = FORMS.get(name);
    assertThat(each(Payloads.modal(form).path("components")).map(DiscordPayloadsTest::words))
        .anyMatch(words -> words.contains(form.note().plain()));
  }

  private static Stream<String> formsOfFeatures() {
    return forms().filter(name -> name.contains("/"));
  }

  private static String words(JsonNode part) {
    return part.path("content")
        .asText(part.path("description").asText())
        .replaceAll("\\\\([^\\p{Alnum}\\s])", "$1");
  }

  @ParameterizedTest
  @MethodSource("refused")
  void aRefusedFormIsAPageThatSaysWhyAndQuotesWhatWasTyped(String name) {
    var drafts = new Drafts();
    Card page =
        drafts.refused(
            "discord/1",
            FORMS.get(name),
            NeutralSamples.problems().get(name),
            DiscordSentences.in(Locale.ENGLISH));
    Golden.json("discord/" + name + "-page", Payloads.message(page));
  }

  /** The same message again is the same bytes: the relay tells by the card whether to send it. */
  @Test
  void anEditIsTheSamePartsAsTheMessage() {
    SAMPLES
        .values()
        .forEach(
            card -> {
              JsonNode drawn = Payloads.edit(card, 7);
              assertThat(drawn.path("components").path(0).path("components"))
                  .isEqualTo(Payloads.message(card).path("components").path(0).path("components"));
            });
  }

  private static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
