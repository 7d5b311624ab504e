package dev.greenroom.kit.slack;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A view that a person has before them.
 *
 * @param view as the app sent it
 */
public record OpenView(String id, String person, JsonNode view) {
  OpenView now(JsonNode view) {
    return new OpenView(id, person, view);
  }

  public String callback() {
    return view.path("callback_id").asText();
  }

  public String from() {
    return view.path("private_metadata").asText();
  }
}
