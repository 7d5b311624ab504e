package dev.greenroom.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.content.Library;
import dev.greenroom.content.PackReader;
import dev.greenroom.content.Question;
import dev.greenroom.content.Track;
import dev.greenroom.daily.DailyShown;
import dev.greenroom.flow.Shown;
import dev.greenroom.flow.Words;
import dev.greenroom.kit.Golden;
import dev.greenroom.kit.SampleCards;
import dev.greenroom.kit.slack.BlockRules;
import dev.greenroom.playground.CardReader;
import dev.greenroom.playground.FormReader;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Field;
import dev.greenroom.ui.Form;
import dev.greenroom.ui.Input;
import dev.greenroom.ui.Limits;
import dev.greenroom.ui.Option;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every card and form of the product as Slack gets it, within all that Slack takes. */
class SlackCardsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final List<String> FEATURES =
      List.of("community", "daily", "leaderboard", "round", "vote");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Spot SPOT = new Spot("C0GENERAL", "1700000000.000100");
  private static final Blocks BLOCKS = new Blocks(Blocks.CARD, _ -> Optional.of("F00000001"));
  private static final String LONG = "Grüße 🧑‍💻 مرحبا ".repeat(400);

  /** What the features' own tests look at, by the names of their files. */
  static List<String> samples() throws IOException {
    try (Stream<Path> files = Files.walk(GOLDEN)) {
      return files
          .map(file -> GOLDEN.relativize(file).toString())
          .filter(name -> name.endsWith(".json"))
          .filter(name -> FEATURES.contains(name.replaceFirst("/.*", "")))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleOfAFeatureIsWhatSlackTakes(String name) throws IOException {
    JsonNode sample = JSON.readTree(GOLDEN.resolve(name).toFile());
    Golden.json("slack/" + name.replaceFirst("\\.json$", ""), shown(sample));
  }

  private static JsonNode shown(JsonNode sample) {
    if (sample.has("form")) {
      return form(FormReader.form(sample.path("form")), sample.path("problems"));
    }
    JsonNode card = sample.has("card") ? sample.path("card") : sample;
    if (!card.has("blocks")) {
      return Json.object();
    }
    Card read = CardReader.card(card).map(SlackCardsTest::resolved);
    return sample.path("kind").asText().equals("sheet") ? page(read) : message(read);
  }

  private static Span resolved(Span span) {
    return switch (span) {
      case Span.Member(var id) -> new Span.Strong(id.value());
      case Span.Quoted(var ref) -> new Span.Text("x".repeat(ref.length()));
      default -> span;
    };
  }

  @Test
  void theSampleOfEverythingIsWhatSlackTakes() {
    Golden.json("slack/everything", message(SampleCards.ofEveryKind()));
    Golden.json("slack/everything-page", page(SampleCards.ofEveryKind()));
  }

  @Test
  void theLongestCardAndFormThatThereCanBeAreWhatSlackTakes() {
    Golden.json("slack/longest-card", message(longest()));
    Golden.json("slack/longest-page", page(longest()));
    Golden.json("slack/longest-form", form(longestForm(), Json.object()));
  }

  @Test
  void everyQuestionOfEveryPackIsWhatSlackTakes() {
    Library library = PackReader.bundled().library();
    Words words = Words.in(Locale.ENGLISH, List.of("flow", "daily", "round", "community"));
    int shown = 0;
    for (Track track : library.tracks()) {
      for (Question question : track.questions()) {
        for (Shown one : DailyShown.of(question, library, words)) {
          shown += shown(one);
        }
      }
    }
    assertThat(shown).isGreaterThan(1000);
  }

  private static int shown(Shown one) {
    if (one.card() != null) {
      Card card = one.card().get();
      assertThat(message(card)).isNotNull();
      assertThat(page(card)).isNotNull();
      return 2;
    }
    if (one.form() != null) {
      assertThat(form(one.form().get(), Json.object())).isNotNull();
      return 1;
    }
    return 0;
  }

  private static Card longest() {
    var card = Card.titled(LONG);
    card.text(LONG).quote(Prose.text(LONG)).note(Prose.text(LONG)).heading(LONG);
    card.points(List.of(LONG, "", "x"));
    card.facts(
        IntStream.range(0, 12)
            .mapToObj(i -> new Block.Fact("Fact " + i, Prose.text("v")))
            .toArray(Block.Fact[]::new));
    for (int row = 0; row < 4; row++) {
      int number = row;
      card.actions(
          IntStream.range(0, 5)
              .<Control>mapToObj(
                  i ->
                      new Control.Button(
                          new ActionId("answer", "a".repeat(20), number + "-" + i), LONG))
              .toList());
    }
    return card.build();
  }

  private static Form longestForm() {
    List<Option> options =
        IntStream.range(0, Limits.OPTIONS)
            .mapToObj(i -> new Option(i + "v".repeat(97), i + LONG))
            .toList();
    return new Form(
        ActionId.of("answer", "a".repeat(20)),
        LONG,
        LONG,
        Prose.text(LONG),
        List.of(
            Field.required("a", LONG, new Input.Paragraph(Limits.ANSWER)).hint(LONG).value(LONG),
            Field.optional("b", LONG, new Input.Line(80)).value(LONG),
            Field.required("c", LONG, new Input.One(options)).value(options.getLast().value()),
            Field.required("d", LONG, new Input.Many(options)).value(options.getFirst().value()),
            Field.required("e", LONG, new Input.TimeOfDay()).value("24:00")));
  }

  private static ObjectNode message(Card card) {
    ObjectNode json = Json.object().put("text", Summary.of(card));
    json.set("blocks", BLOCKS.of(card));
    BlockRules.alone().message(json.path("blocks"));
    assertThat(BlockRules.length(json)).isLessThan(10_000);
    assertThat(json.path("text").asText()).isNotBlank();
    return json;
  }

  private static ObjectNode page(Card card) {
    ObjectNode view = Views.page(card, SPOT, BLOCKS);
    BlockRules.alone().view(view);
    return view;
  }

  private static ObjectNode form(Form form, JsonNode problems) {
    List<String> said = Seen.stream(problems).map(JsonNode::asText).toList();
    ObjectNode view = Views.form(form, SPOT, said);
    BlockRules.alone().view(view);
    return view;
  }
}
