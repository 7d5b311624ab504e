package dev.greenroom.adapter.discord;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.kit.PlatformDriver.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Reads a message as a person does: what formats is gone, what was escaped stands as it is. */
final class Read {
  private static final Pattern CALLS = Pattern.compile("(?<!\\\\)(?:@everyone|@here|<[@!][^>]*>)");
  private static final Pattern LINE = Pattern.compile("(?m)^(?:### |-# |> |- )");
  private static final Pattern STRONG = Pattern.compile("(?<!\\\\)\\*\\*");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([^\\p{Alnum}\\s])");

  private static final int LABEL = 18;

  private final List<String> words = new ArrayList<>();
  private final List<String> controls = new ArrayList<>();
  private final List<String> pictures = new ArrayList<>();

  private Read() {}

  static Page page(String where, JsonNode message) {
    var read = new Read();
    message.path("components").forEach(read::part);
    return new Page(
        message.path("id").asText(),
        where,
        String.join("\n", read.words),
        read.controls,
        read.pictures);
  }

  /** All words of a form, a line for each part; what stands in its fields is none of them. */
  static String form(JsonNode modal) {
    var read = new Read();
    read.words.add(modal.path("title").asText());
    modal.path("components").forEach(read::part);
    return String.join("\n", read.words);
  }

  private void part(JsonNode part) {
    if (part.path("type").asInt() == LABEL) {
      words.add(part.path("label").asText());
      words.add(part.path("description").asText());
      part.path("component").path("options").forEach(one -> words.add(one.path("label").asText()));
    } else if (part.has("content")) {
      words.add(plain(part.path("content").asText()));
    } else if (part.has("custom_id")) {
      controls.add(part.path("label").asText(part.path("placeholder").asText()));
    }
    part.path("items").forEach(item -> pictures.add(item.path("description").asText()));
    part.path("components").forEach(this::part);
  }

  private static String plain(String markdown) {
    if (CALLS.matcher(markdown).find()) {
      throw new AssertionError("somebody is called by " + markdown);
    }
    String text = STRONG.matcher(LINE.matcher(markdown).replaceAll("")).replaceAll("");
    return ESCAPED.matcher(text).replaceAll("$1");
  }

  /** The id behind a control of a message, by what stands on it; empty for none. */
  static String control(JsonNode message, String label) {
    return find(message, label).map(one -> one.path("custom_id").asText()).orElse("");
  }

  /** A control of a message, by what stands on it. */
  static Optional<JsonNode> find(JsonNode part, String label) {
    return part.has("custom_id")
            && part.path("label").asText(part.path("placeholder").asText()).equals(label)
        ? Optional.of(part)
        : StreamSupport.stream(part.path("components").spliterator(), false)
            .flatMap(child -> find(child, label).stream())
            .findFirst();
  }
}
