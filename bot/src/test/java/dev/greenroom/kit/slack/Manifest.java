package dev.greenroom.kit.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What an app has, as its owner pasted it.
 *
 * @param name what people call it
 * @param commands with their slash; null for any
 * @param events of which Slack tells it; null for any
 */
record Manifest(
    String name,
    Set<String> scopes,
    @Nullable Set<String> commands,
    @Nullable Set<String> events,
    boolean interactive,
    boolean socketMode) {
  static final Manifest OF_ALL = new Manifest("Greenroom", Set.of(), null, null, true, true);

  static Manifest read(String yaml) {
    try {
      JsonNode json = new YAMLMapper().readTree(yaml);
      JsonNode settings = json.path("settings");
      return new Manifest(
          json.at("/features/bot_user/display_name").asText(),
          texts(json.at("/oauth_config/scopes/bot")),
          texts(
              StreamSupport.stream(json.at("/features/slash_commands").spliterator(), false)
                  .map(command -> command.path("command"))
                  .toList()),
          texts(settings.at("/event_subscriptions/bot_events")),
          settings.at("/interactivity/is_enabled").asBoolean(),
          settings.path("socket_mode_enabled").asBoolean());
    } catch (JsonProcessingException e) {
      throw new AssertionError("Slack does not take this manifest", e);
    }
  }

  private static Set<String> texts(Iterable<JsonNode> each) {
    return StreamSupport.stream(each.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toUnmodifiableSet());
  }

  boolean has(String command) {
    return Objects.requireNonNullElse(commands, Set.of(command)).contains(command);
  }

  boolean tellsOf(String event) {
    return Objects.requireNonNullElse(events, Set.of(event)).contains(event);
  }
}
