package dev.greenroom.kit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The methods of the Web API, with what each takes and answers.
 *
 * @param url where files are uploaded to
 * @param socket makes the address of a new socket
 */
record Methods(Workspace workspace, String url, Supplier<String> socket) {
  ObjectNode answer(String method, Map<String, String> form) {
    return switch (method) {
      case "auth.test" ->
          Json.object()
              .put("team_id", Workspace.TEAM)
              .put("user_id", Workspace.BOT)
              .put("bot_id", "B1")
              .put("team", "Group")
              .put("url", "https://group.slack.com/")
              .put("user", "greenroom");
      case "bots.info" -> {
        workspace.needs("users:read");
        ObjectNode json = Json.object();
        json.putObject("bot").put("id", form.get("bot")).put("app_id", Workspace.APP);
        yield json;
      }
      case "apps.connections.open" -> {
        Refusal.unless(workspace.manifest.socketMode(), "socket_mode_disabled", "");
        yield Json.object().put("url", socket.get());
      }
      case "chat.postMessage" -> posted(form);
      case "chat.update" -> {
        var now =
            workspace.update(
                form.get("channel"), form.get("ts"), get(form, "text"), get(form, "blocks"));
        yield Json.object().put("channel", now.channel()).put("ts", now.ts());
      }
      case "chat.delete" -> {
        workspace.delete(form.get("channel"), form.get("ts"));
        yield Json.object();
      }
      case "chat.postEphemeral" -> {
        var said =
            workspace.whisper(
                form.get("channel"), form.get("user"), get(form, "text"), get(form, "blocks"));
        yield Json.object().put("message_ts", said.ts());
      }
      case "conversations.open" -> {
        Room room = workspace.opened(Arrays.asList(form.get("users").split(",", -1)));
        ObjectNode json = Json.object();
        json.putObject("channel").put("id", room.id);
        yield json;
      }
      case "conversations.history" -> history(form, "");
      case "conversations.replies" -> history(form, form.get("ts"));
      case "conversations.info" -> {
        ObjectNode json = Json.object();
        conversation(json.putObject("channel"), workspace.info(form.get("channel")));
        yield json;
      }
      case "users.conversations" -> conversations(form);
      case "users.info" -> {
        Workspace.User user = workspace.user(form.get("user"));
        yield user(user, workspace.home(user.id()));
      }
      case "files.getUploadURLExternal" -> {
        String id = workspace.upload();
        yield Json.object().put("file_id", id).put("upload_url", url + "/upload/" + id);
      }
      case "files.completeUploadExternal" -> completed(Json.parse(form.get("files")));
      case "views.open" ->
          view(workspace.open(form.get("trigger_id"), Json.parse(form.get("view")), false));
      case "views.push" ->
          view(workspace.open(form.get("trigger_id"), Json.parse(form.get("view")), true));
      case "views.update" ->
          view(
              workspace.update(
                  form.get("view_id"), Json.parse(form.get("view")), get(form, "hash")));
      case "views.publish" -> {
        workspace.publish(form.get("user_id"), Json.parse(form.get("view")));
        yield Json.object();
      }
      default -> throw new Refusal("unknown_method", method);
    };
  }

  private ObjectNode posted(Map<String, String> form) {
    var message =
        workspace.post(
            form.get("channel"),
            get(form, "thread_ts"),
            get(form, "text"),
            get(form, "blocks"),
            get(form, "metadata"));
    return Json.object().put("channel", message.channel()).put("ts", message.ts());
  }

  private ObjectNode history(Map<String, String> form, String thread) {
    boolean all = get(form, "include_all_metadata").matches("1|true");
    String oldest = get(form, "oldest");
    ObjectNode json = Json.object();
    ArrayNode array = json.putArray("messages");
    int limit = Integer.parseInt(get(form, "limit"));
    int from = get(form, "cursor").isEmpty() ? 0 : Integer.parseInt(get(form, "cursor"));
    var found =
        workspace.history(
            form.get("channel"), thread, oldest.isEmpty() ? 0 : Double.parseDouble(oldest));
    found.stream()
        .skip(from)
        .limit(limit)
        .forEach(
            one -> {
              ObjectNode said =
                  array
                      .addObject()
                      .put("type", "message")
                      .put("ts", one.ts())
                      .put("text", one.text());
              if (all && !one.metadata().isEmpty()) {
                said.set("metadata", one.metadata());
              }
            });
    if (found.size() > from + limit) {
      json.putObject("response_metadata").put("next_cursor", Integer.toString(from + limit));
    }
    return json;
  }

  /** In pages of four, whatever is asked for: Slack gives fewer than asked for, too. */
  private ObjectNode conversations(Map<String, String> form) {
    String types = get(form, "types");
    int limit = get(form, "limit").isEmpty() ? 100 : Integer.parseInt(get(form, "limit"));
    Refusal.unless(limit >= 1 && limit < 1000, "invalid_limit", "" + limit);
    var found =
        workspace.conversations(
            get(form, "user"),
            types.isEmpty() ? List.of("public_channel") : List.of(types.split(",", -1)));
    int from = get(form, "cursor").isEmpty() ? 0 : Integer.parseInt(get(form, "cursor"));
    int to = Math.min(found.size(), from + Math.min(limit, 4));
    ObjectNode json = Json.object();
    ArrayNode array = json.putArray("channels");
    found.subList(from, to).forEach(room -> conversation(array.addObject(), room));
    json.putObject("response_metadata")
        .put("next_cursor", to < found.size() ? Integer.toString(to) : "");
    return json;
  }

  private static void conversation(ObjectNode json, Room room) {
    json.put("id", room.id)
        .put("name", room.name)
        .put("is_channel", room.kind == Room.Kind.PUBLIC)
        .put("is_group", room.kind == Room.Kind.PRIVATE)
        .put("is_im", room.kind == Room.Kind.DIRECT)
        .put("is_mpim", room.kind == Room.Kind.GROUP)
        .put("is_private", room.kind != Room.Kind.PUBLIC)
        .put("is_archived", room.archived)
        .put("is_member", room.members.contains(Workspace.BOT));
  }

  private static ObjectNode user(Workspace.User user, String home) {
    ObjectNode json = Json.object();
    json.putObject("user")
        .put("id", user.id())
        .put("name", user.name())
        .put("real_name", user.shown())
        .put("is_admin", user.admin())
        .put("is_owner", false)
        .put("team_id", home)
        .put("is_stranger", !home.equals(Workspace.TEAM))
        .put("is_restricted", user.guest())
        .put("is_ultra_restricted", false)
        .put("tz", "Europe/Amsterdam")
        .put("tz_label", "Central European Time")
        .put("tz_offset", 3600)
        .putObject("profile")
        .put("real_name", user.shown())
        .put("display_name", user.shown());
    return json;
  }

  private ObjectNode completed(JsonNode files) {
    ObjectNode json = Json.object();
    ArrayNode array = json.putArray("files");
    files.forEach(
        file -> {
          workspace.files.complete(file.path("id").asText());
          array.addObject().put("id", file.path("id").asText());
        });
    return json;
  }

  private static ObjectNode view(OpenView view) {
    ObjectNode json = Json.object();
    json.putObject("view").put("id", view.id()).put("hash", view.hash());
    return json;
  }

  private static String get(Map<String, String> form, String name) {
    return form.getOrDefault(name, "");
  }
}
