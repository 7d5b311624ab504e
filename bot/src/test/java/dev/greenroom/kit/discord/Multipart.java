package dev.greenroom.kit.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The body of a call.
 *
 * @param json an object; a list stands under {@code list}
 * @param files names of what was uploaded
 */
record Multipart(ObjectNode json, Set<String> files) {
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
  private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");

  static Multipart of(@Nullable String type, byte[] body) {
    var boundary = BOUNDARY.matcher(type == null ? "" : type);
    if (!boundary.find()) {
      return new Multipart(read(new String(body, StandardCharsets.UTF_8)), Set.of());
    }
    // Latin-1 keeps every byte; the words are read as what they are below.
    String text = new String(body, StandardCharsets.ISO_8859_1);
    var files = new LinkedHashSet<String>();
    ObjectNode json = Json.object();
    for (String part : text.split(Pattern.quote("--" + boundary.group(1)), -1)) {
      String head = part.split("\r\n\r\n", 2)[0];
      var file = FILE.matcher(head);
      if (file.find()) {
        files.add(file.group(1));
      } else if (head.contains("payload_json")) {
        byte[] words = part.split("\r\n\r\n", 2)[1].getBytes(StandardCharsets.ISO_8859_1);
        json = read(new String(words, StandardCharsets.UTF_8));
      }
    }
    return new Multipart(json, files);
  }

  private static ObjectNode read(String text) {
    try {
      JsonNode json = Json.MAPPER.readTree(text.isBlank() ? "{}" : text);
      return json instanceof ObjectNode object ? object : Json.object().set("list", json);
    } catch (JsonProcessingException e) {
      return Json.object().put("broken", text);
    }
  }
}
