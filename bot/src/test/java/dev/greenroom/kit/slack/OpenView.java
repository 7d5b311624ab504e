package dev.greenroom.kit.slack;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A view that a person has before them.
 *
 * @param view as the app sent it
 * @param version another one with each change
 */
public record OpenView(String id, String person, JsonNode view, int version) {
  OpenView now(JsonNode view, int version) {
    return new OpenView(id, person, view, version);
  }

  String hash() {
    return "h" + version;
  }

  public String callback() {
    return view.path("callback_id").asText();
  }

  public String from() {
    return view.path("private_metadata").asText();
  }
}
