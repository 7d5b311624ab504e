package dev.greenroom.kit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * What Slack tells an app of what people do, by their ids.
 *
 * @param url where answers to presses go
 */
record Deeds(Workspace workspace, String url) {
  ObjectNode command(String id, String channel, String command, String text) {
    if (!workspace.manifest.has(command)) {
      throw new AssertionError(command + " is not a valid command");
    }
    workspace.sees(id, channel);
    return Json.object()
        .put("command", command)
        .put("text", text)
        .put("team_id", workspace.home(id))
        .put("api_app_id", Workspace.APP)
        .put("channel_id", channel)
        .put("user_id", id)
        .put("user_name", user(id).name())
        .put("trigger_id", workspace.trigger(id, ""))
        .put("response_url", address(channel, id, ""));
  }

  private Workspace.User user(String id) {
    Workspace.User user = workspace.users.get(id);
    if (user == null) {
      throw new AssertionError("nobody called " + id);
    }
    return user;
  }

  private String address(String channel, String person, String message) {
    return url + "/respond/" + workspace.address(channel, person, message);
  }

  ObjectNode press(String id, Message on, JsonNode block, JsonNode element, String choice) {
    workspace.sees(id, on.channel());
    ObjectNode payload = pressed(id, "", block, element, choice);
    payload.put("response_url", address(on.channel(), id, on.ts()));
    payload.putObject("channel").put("id", on.channel());
    ObjectNode container =
        payload
            .putObject("container")
            .put("type", "message")
            .put("message_ts", on.ts())
            .put("channel_id", on.channel())
            .put("is_ephemeral", !on.only().isEmpty());
    boolean hasThread =
        workspace.messages(on.channel()).stream().anyMatch(one -> one.thread().equals(on.ts()));
    if (!on.thread().isEmpty() || hasThread) {
      container.put("thread_ts", on.thread().isEmpty() ? on.ts() : on.thread());
    }
    return payload;
  }

  ObjectNode press(String id, OpenView on, JsonNode block, JsonNode element, String choice) {
    ObjectNode payload = pressed(id, on.id(), block, element, choice);
    payload.putObject("container").put("type", "view").put("view_id", on.id());
    return payload.set("view", view(on));
  }

  ObjectNode submission(String id, OpenView form, JsonNode state) {
    ObjectNode payload = Json.object().put("type", "view_submission");
    who(payload, id);
    payload.put("trigger_id", workspace.trigger(id, form.id()));
    ObjectNode view = view(form);
    view.putObject("state").set("values", state);
    return payload.set("view", view);
  }

  /**
   * What Slack does with the answer to a form: the view closes, changes or stays.
   *
   * @return what is wrong with the answer
   */
  List<String> answered(String id, OpenView form, JsonNode state, JsonNode answer) {
    switch (answer.path("response_action").asText()) {
      case "update" -> {
        var _ = workspace.update(form.id(), answer.path("view"), "");
      }
      case "errors" -> {
        return answer.path("errors").properties().stream()
            .map(Map.Entry::getKey)
            .filter(block -> !state.has(block))
            .map(block -> "an error for no input block: " + block)
            .toList();
      }
      default -> workspace.screens.closeTop(id);
    }
    return List.of();
  }

  private ObjectNode pressed(
      String id, String view, JsonNode block, JsonNode element, String choice) {
    ObjectNode payload = Json.object().put("type", "block_actions");
    who(payload, id);
    payload.put("trigger_id", workspace.trigger(id, view));
    ObjectNode action =
        payload
            .putArray("actions")
            .addObject()
            .put("type", element.path("type").asText())
            .put("action_id", element.path("action_id").asText())
            .put("block_id", block.path("block_id").asText());
    if (!choice.isEmpty()) {
      for (JsonNode option : element.path("options")) {
        if (option.path("text").path("text").asText().equals(choice)) {
          action.set("selected_option", option);
        }
      }
    }
    return payload;
  }

  private void who(ObjectNode payload, String id) {
    if (!workspace.manifest.interactive()) {
      throw new AssertionError("This app is not configured to handle interactive responses.");
    }
    payload.put("api_app_id", Workspace.APP).put("is_enterprise_install", false);
    payload.putNull("enterprise").putObject("team").put("id", workspace.home(id));
    payload
        .putObject("user")
        .put("id", id)
        .put("name", user(id).name())
        .put("username", user(id).name())
        .put("team_id", workspace.home(id));
  }

  private static ObjectNode view(OpenView on) {
    ObjectNode view = on.view().deepCopy();
    return view.put("id", on.id()).put("app_installed_team_id", Workspace.TEAM);
  }

  /** Something that happened, of which the app hears. */
  ObjectNode event(String type, ObjectNode data) {
    ObjectNode payload =
        Json.object()
            .put("type", "event_callback")
            .put("team_id", "T1")
            .put("event_id", "Ev" + workspace.next())
            .put("event_time", 1);
    return payload.set("event", data.put("type", type));
  }

  ObjectNode homeOpened(String id) {
    if (!workspace.manifest.tellsOf("app_home_opened")) {
      throw new AssertionError("nobody hears that " + id + " opens the home");
    }
    return homeOpened(id, "Ev" + workspace.next());
  }

  static ObjectNode homeOpened(String id, String event) {
    ObjectNode payload =
        Json.object()
            .put("type", "event_callback")
            .put("api_app_id", Workspace.APP)
            .put("team_id", Workspace.TEAM)
            .put("event_id", event)
            .put("event_time", 1);
    payload.putArray("authorizations").addObject().put("team_id", Workspace.TEAM);
    payload
        .putObject("event")
        .put("type", "app_home_opened")
        .put("tab", "home")
        .put("user", id)
        .put("channel", "D1");
    return payload;
  }
}
