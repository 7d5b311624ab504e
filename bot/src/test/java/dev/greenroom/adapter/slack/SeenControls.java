package dev.greenroom.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.kit.PlatformDriver.Page;
import dev.greenroom.kit.slack.Message;
import dev.greenroom.kit.slack.OpenView;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Buttons and selects by what stands on them: now, and when a page was last read. */
final class SeenControls {
  private final Map<String, JsonNode> seen = new HashMap<>();

  /** As it stands there now, or stood when it was last read. */
  JsonNode on(Page page, JsonNode blocks, String label) {
    return find(blocks, label)
        .or(() -> Optional.ofNullable(seen.get(page.id() + label)))
        .orElseThrow(() -> new AssertionError("no " + label + " in " + blocks));
  }

  Page read(Message message) {
    return read(Seen.page(message), message.blocks());
  }

  Page read(OpenView view) {
    return read(Seen.page(view), view.view().path("blocks"));
  }

  private Page read(Page page, JsonNode blocks) {
    page.controls()
        .forEach(
            label -> find(blocks, label).ifPresent(block -> seen.put(page.id() + label, block)));
    return page;
  }

  static JsonNode block(JsonNode blocks, String label) {
    return find(blocks, label)
        .orElseThrow(() -> new AssertionError("no " + label + " in " + blocks));
  }

  private static Optional<JsonNode> find(JsonNode blocks, String label) {
    return Seen.stream(blocks)
        .filter(
            block ->
                block.path("type").asText().equals("actions")
                    && Seen.stream(block.path("elements"))
                        .anyMatch(one -> Seen.label(one).equals(label)))
        .findFirst();
  }

  static JsonNode control(JsonNode block, String label) {
    return Seen.stream(block.path("elements"))
        .filter(one -> Seen.label(one).equals(label))
        .findFirst()
        .orElseThrow();
  }
}
