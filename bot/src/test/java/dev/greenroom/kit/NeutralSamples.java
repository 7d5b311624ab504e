package dev.greenroom.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.greenroom.playground.page.CardReader;
import dev.greenroom.playground.page.FormReader;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every card and form that a golden file of a feature holds, the longest ones included: what a
 * platform must be able to show.
 */
public final class NeutralSamples {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  static final Set<String> PLATFORMS = Set.of("discord", "slack");
  private static final ObjectMapper JSON = new ObjectMapper();

  private NeutralSamples() {}

  /** By the name of the golden file, without its end. */
  public static Map<String, Card> cards() {
    var cards = new TreeMap<String, Card>();
    cards.put("every-kind", SampleCards.ofEveryKind());
    cards.put("longest-card", SampleCards.longest());
    files()
        .forEach(
            (name, json) -> {
              JsonNode card = json.has("card") ? json.path("card") : json;
              if (card.has("blocks")) {
                cards.put(name, CardReader.card(card));
              }
            });
    return cards;
  }

  /** By the name of the golden file, without its end. */
  public static Map<String, Form> forms() {
    var forms = new TreeMap<String, Form>();
    forms.put("longest-form", SampleCards.longestForm());
    files()
        .forEach(
            (name, json) -> {
              JsonNode form = json.has("form") ? json.path("form") : json;
              if (form.has("fields")) {
                forms.put(name, FormReader.form(form));
              }
            });
    return forms;
  }

  /** Which of the cards are private pages, by the names of their files. */
  public static Set<String> sheets() {
    return files().entrySet().stream()
        .filter(file -> file.getValue().path("kind").asText().equals("sheet"))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** What was wrong with each form that came back, by name of field. */
  public static Map<String, Map<String, String>> problems() {
    var all = new TreeMap<String, Map<String, String>>();
    files()
        .forEach(
            (name, json) -> {
              if (json.has("problems")) {
                var problems = new TreeMap<String, String>();
                json.path("problems")
                    .properties()
                    .forEach(one -> problems.put(one.getKey(), one.getValue().asText()));
                all.put(name, problems);
              }
            });
    return all;
  }

  private static Map<String, JsonNode> files() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      var all = new TreeMap<String, JsonNode>();
      for (Path file : files.filter(NeutralSamples::isFeatures).sorted().toList()) {
        String name = FOLDER.relativize(file).toString().replaceFirst("\\.json$", "");
        all.put(name, JSON.readTree(file.toFile()));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isFeatures(Path file) {
    Path inside = FOLDER.relativize(file);
    return file.toString().endsWith(".json")
        && inside.getNameCount() > 1
        && !PLATFORMS.contains(inside.getName(0).toString());
  }
}
