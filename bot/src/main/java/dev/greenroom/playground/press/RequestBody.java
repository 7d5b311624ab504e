package dev.greenroom.playground.press;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.playground.chat.DeclinedRequest;
import dev.greenroom.playground.chat.PageJson;
import dev.greenroom.playground.chat.Person;
import dev.greenroom.playground.chat.PlaygroundChat;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What the page sent: a JSON object. */
public record RequestBody(JsonNode json) {
  /** Room for a form with 100,000 characters, each escaped. */
  static final int MEGABYTES = 2;

  private static final int LIMIT = MEGABYTES << 20;
  private static final Pattern DELIVERY = Pattern.compile("[A-Za-z0-9-]{8,64}");

  public static RequestBody of(Context request) {
    try {
      byte[] bytes = bounded(request.req().getInputStream());
      return new RequestBody(PageJson.parse(new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      throw DeclinedRequest.because(400, "no-json");
    }
  }

  private static byte[] bounded(InputStream stream) throws IOException {
    byte[] bytes = stream.readNBytes(LIMIT + 1);
    if (bytes.length > LIMIT) {
      // Whoever sends much more than that sees the connection closed instead of the sentence.
      stream.skip(8L * LIMIT);
      throw DeclinedRequest.because(413, "too-large", MEGABYTES);
    }
    return bytes;
  }

  /** A text the page always sends. */
  public String text(String name) {
    if (!json.path(name).isTextual()) {
      throw DeclinedRequest.because(400, "no-json");
    }
    return json.path(name).textValue();
  }

  String textOr(String name, String otherwise) {
    return json.path(name).asText(otherwise);
  }

  public Person person() {
    return Person.withId(text("person"));
  }

  /** The same for every attempt to deliver one press. */
  public String delivery() {
    String id = textOr("delivery", "");
    if (!DELIVERY.matcher(id).matches()) {
      throw DeclinedRequest.because(400, "no-delivery");
    }
    return PlaygroundChat.PLATFORM + "/" + id;
  }

  public Map<String, String> values() {
    var values = new LinkedHashMap<String, String>();
    json.path("values").properties().forEach(e -> values.put(e.getKey(), e.getValue().asText()));
    return values;
  }
}
