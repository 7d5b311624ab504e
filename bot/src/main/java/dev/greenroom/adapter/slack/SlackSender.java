package dev.greenroom.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.model.view.View;
import dev.greenroom.adapter.slack.api.BlockJson;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who sent something, as Slack says it; "" for what it does not say.
 *
 * @param app to which it was sent
 * @param installed the workspace in which that app is installed
 * @param orgWide whether the app is installed in a whole organisation
 * @param team the workspace in which it was done
 * @param enterprise the organisation of that
 * @param home the workspace of whoever did it, or their organisation
 * @param account whoever did it
 * @param spot where they did it, and the time stamp of the message they pressed
 * @param address by which they can be answered
 */
record SlackSender(
    String app,
    String installed,
    boolean orgWide,
    String team,
    String enterprise,
    String home,
    String account,
    Pressed spot,
    String address) {

  /** A message that was pressed; both "" for something else. */
  record Pressed(String channel, String message) {
    static final Pressed NOTHING = new Pressed("", "");
  }

  /**
   * Reads it.
   *
   * @return empty for what is none of people's deeds
   * @throws RuntimeException where something is missing that Slack always sends
   */
  static Optional<SlackSender> of(Request<?> request) {
    return switch (request) {
      case SlashCommandRequest command -> Optional.of(of(command.getPayload()));
      case BlockActionRequest press -> Optional.of(of(press.getPayload()));
      case ViewSubmissionRequest form -> Optional.of(of(form.getPayload()));
      case EventRequest event -> Optional.of(of(BlockJson.read(event.getRequestBodyAsString())));
      default -> Optional.empty();
    };
  }

  private static SlackSender of(SlashCommandPayload payload) {
    there(payload.getCommand(), payload.getTriggerId(), payload.getUserName());
    return new SlackSender(
        or(payload.getApiAppId()),
        "",
        payload.isEnterpriseInstall(),
        or(payload.getTeamId()),
        or(payload.getEnterpriseId()),
        "",
        there(payload.getUserId()),
        new Pressed(there(payload.getChannelId()), ""),
        there(payload.getResponseUrl()));
  }

  private static SlackSender of(BlockActionPayload payload) {
    var action = payload.getActions().getFirst();
    there(action.getActionId(), action.getBlockId(), payload.getTriggerId());
    View view = payload.getView();
    var team = payload.getTeam();
    String address = view == null ? there(payload.getResponseUrl()) : "";
    var container = payload.getContainer();
    return new SlackSender(
        or(payload.getApiAppId()),
        view == null ? "" : or(view.getAppInstalledTeamId()),
        payload.isEnterpriseInstall(),
        team == null ? "" : or(team.getId()),
        payload.getEnterprise() == null ? "" : or(payload.getEnterprise().getId()),
        or(payload.getUser().getTeamId()),
        there(payload.getUser().getId()),
        view == null
            ? new Pressed(there(container.getChannelId()), there(container.getMessageTs()))
            : Pressed.NOTHING,
        address);
  }

  private static SlackSender of(ViewSubmissionPayload payload) {
    there(payload.getTriggerId(), payload.getView().getId(), payload.getView().getCallbackId());
    var team = payload.getTeam();
    return new SlackSender(
        or(payload.getApiAppId()),
        or(payload.getView().getAppInstalledTeamId()),
        payload.isEnterpriseInstall(),
        team == null ? "" : or(team.getId()),
        payload.getEnterprise() == null ? "" : or(payload.getEnterprise().getId()),
        or(payload.getUser().getTeamId()),
        there(payload.getUser().getId()),
        Pressed.NOTHING,
        "");
  }

  /**
   * Of a channel that several share, an event names somebody else's team; whom it is for is said.
   */
  private static SlackSender of(JsonNode event) {
    there(event.path("event_id").textValue());
    JsonNode what = event.path("event");
    if (there(what.path("type").textValue()).equals("app_home_opened")) {
      there(what.path("user").textValue(), what.path("tab").textValue());
    }
    JsonNode authorized = event.path("authorizations").path(0);
    String installed = authorized.path("team_id").asText("");
    return new SlackSender(
        event.path("api_app_id").asText(""),
        installed,
        authorized.path("is_enterprise_install").asBoolean(),
        installed.isEmpty() ? event.path("team_id").asText("") : "",
        installed.isEmpty() ? event.path("enterprise_id").asText("") : "",
        "",
        what.path("user").asText(""),
        Pressed.NOTHING,
        "");
  }

  private static String or(@Nullable String said) {
    return said == null ? "" : said;
  }

  private static String there(@Nullable String said) {
    return Objects.requireNonNull(said, "something is missing");
  }

  private static void there(@Nullable String... said) {
    for (String each : said) {
      String _ = there(each);
    }
  }
}
