package dev.greenroom.kit;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The playground's page without a browser. A bot that is gone is an {@link UncheckedIOException};
 * any answer that is none of the bot's replies fails the test.
 */
public record PlaygroundClient(URI url) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /** A form that somebody sends, once or again. */
  public record Sending(String person, String action, Map<String, String> values, String delivery) {
    public static Sending of(String person, JsonNode form, Map<String, String> values) {
      return new Sending(person, text(form, "action"), values, UUID.randomUUID().toString());
    }

    /** The same form, filled in with other words and sent anew. */
    Sending saying(String words) {
      return new Sending(person, action, Map.of("answer", words), UUID.randomUUID().toString());
    }
  }

  public JsonNode command(String person, String channel, String line) {
    return send("command", pressing(person, channel).put("line", line));
  }

  public JsonNode press(String person, String channel, String action) {
    return send("press", pressing(person, channel).put("action", action));
  }

  public JsonNode submit(String channel, Sending form) {
    ObjectNode body =
        pressing(form.person(), channel)
            .put("action", form.action())
            .put("delivery", form.delivery());
    form.values().forEach(body.putObject("values")::put);
    return send("submit", body);
  }

  private static ObjectNode pressing(String person, String channel) {
    return JSON.createObjectNode()
        .put("person", person)
        .put("channel", channel)
        .put("delivery", UUID.randomUUID().toString());
  }

  /** The newest messages of a channel, oldest first. */
  public List<JsonNode> messages(String channel) {
    JsonNode messages = read("channels/" + channel + "/messages").path("messages");
    return each(messages).toList();
  }

  /** Those of them whose card has a title that begins so. */
  public List<JsonNode> titled(String channel, String begin) {
    return messages(channel).stream()
        .filter(message -> message.path("card").path("title").asText("").startsWith(begin))
        .toList();
  }

  /** The card of a message, and the events of the stream behind it. */
  public JsonNode inspect(JsonNode message) {
    return read(
        "channels/" + text(message, "channel") + "/messages/" + message.path("id").asLong());
  }

  /** Channels and threads, the oldest first. */
  public List<JsonNode> channels() {
    return each(read("state").path("channels")).toList();
  }

  /** Product time, and that of the next timer. */
  public JsonNode clock() {
    return read("state").path("clock");
  }

  public Instant now() {
    return Instant.parse(text(clock(), "now"));
  }

  /** Moves the clock; returns once everything on the way is done. */
  public void moves(Duration by) {
    JsonNode _ = send("clock", JSON.createObjectNode().put("by", by.toString()));
  }

  private JsonNode read(String path) {
    return answer(request(path).GET());
  }

  private JsonNode send(String path, ObjectNode body) {
    return answer(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(url.resolve("/api/" + path)).timeout(Duration.ofSeconds(60));
  }

  private static JsonNode answer(HttpRequest.Builder request) {
    try {
      var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).as("%s: %s", response, response.body()).isEqualTo(200);
      return JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The action of the control with this label on a card. */
  static String control(JsonNode card, String label) {
    return each(card.path("blocks"))
        .flatMap(block -> each(block.path("controls")))
        .filter(control -> control.path("label").asText("").equals(label))
        .map(control -> text(control, "action"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + label + " on " + card));
  }

  /** What a card says, without its title and lists. */
  static List<String> paragraphs(JsonNode card) {
    return each(card.path("blocks")).map(block -> prose(block.path("prose"))).toList();
  }

  static void isWhisper(JsonNode reply) {
    assertThat(text(reply, "kind")).as("%s", reply).isEqualTo("whisper");
  }

  private static String prose(JsonNode spans) {
    return each(spans).map(span -> span.path("text").asText("")).collect(joining());
  }

  private static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  static String text(JsonNode json, String name) {
    String text = json.path(name).textValue();
    if (text == null) {
      throw new AssertionError("no " + name + " in " + json);
    }
    return text;
  }
}
