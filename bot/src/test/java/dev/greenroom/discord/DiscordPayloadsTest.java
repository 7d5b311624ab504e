package dev.greenroom.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.greenroom.daily.EveryQuestion;
import dev.greenroom.flow.Pictures;
import dev.greenroom.kit.Golden;
import dev.greenroom.kit.NeutralSamples;
import dev.greenroom.kit.discord.MessageRules;
import dev.greenroom.kit.discord.ModalRules;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Form;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.dv8tion.jda.api.utils.AttachedFile;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes to Discord for every card and form there is, and that Discord takes it. */
class DiscordPayloadsTest {
  private static final ObjectMapper JSON =
      new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
  private static final Pictures PICTURES = chart -> chart.title().getBytes(UTF_8);
  private static final Cards CARDS = new Cards(PICTURES);
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
    Golden.json("discord/" + name, accepted(SAMPLES.get(name)));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyFormIsAModalThatDiscordTakes(String name) {
    Golden.json("discord/" + name + "-modal", accepted(FORMS.get(name)));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void noNoteOfAFormIsLost(String name) {
    Form form = FORMS.get(name);
    String shown =
        each(accepted(form).path("components"))
            .map(part -> part.path("content").asText(part.path("description").asText()))
            .collect(joining(" "))
            .replaceAll("\\\\([^\\p{Alnum}\\s])", "$1");
    for (String word : form.note().plain().split("\\s+", -1)) {
      assertThat(shown).contains(word);
    }
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
            Sentences.in(Locale.ENGLISH));
    Golden.json("discord/" + name + "-page", accepted(page));
  }

  /** The same message again is the same bytes: the relay tells by the card whether to send it. */
  @Test
  void anEditIsTheSamePartsAsTheMessage() {
    SAMPLES
        .values()
        .forEach(
            card -> {
              try (var edit = CARDS.edit(card, 7)) {
                JsonNode drawn = read(edit.toData().toJson());
                MessageRules.check(drawn, files(edit.getAllDistinctFiles().stream()));
                assertThat(drawn.path("components").path(0).path("components"))
                    .isEqualTo(accepted(card).path("components").path(0).path("components"));
              }
            });
  }

  @Test
  void everyQuestionOfEveryPackFits() {
    EveryQuestion.cards().forEach(DiscordPayloadsTest::accepted);
    EveryQuestion.forms().forEach(DiscordPayloadsTest::accepted);
    assertThat(EveryQuestion.cards().count()).isGreaterThan(1000);
  }

  private static JsonNode accepted(Card card) {
    try (MessageCreateData message = CARDS.message(card)) {
      JsonNode json = read(message.toData().toJson());
      MessageRules.check(json, files(message.getAllDistinctFiles().stream()));
      return json;
    }
  }

  private static Set<String> files(Stream<? extends AttachedFile> files) {
    return files.map(file -> ((FileUpload) file).getName()).collect(toSet());
  }

  private static JsonNode accepted(Form form) {
    JsonNode json = read(Forms.modal(form).toData().toJson());
    ModalRules.check(json);
    return json;
  }

  /** With its fields in the order of the alphabet, whatever the SDK does. */
  private static JsonNode read(byte[] json) {
    try {
      Object plain = JSON.readValue(new String(json, UTF_8), Object.class);
      return JSON.readTree(JSON.writeValueAsString(plain));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
