package dev.greenroom.playground.page;

import dev.greenroom.playground.chat.DeclinedRequest;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;

/** The page's own files, from the jar. */
final class PageAssets {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z-]*\\.(html|css|js|svg)");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private PageAssets() {}

  static void page(Context answer) {
    send(answer, "index.html");
  }

  static void file(Context answer) {
    send(answer, answer.pathParam("file"));
  }

  private static void send(Context answer, String name) {
    var match = NAME.matcher(name);
    if (!match.matches()) {
      throw DeclinedRequest.because(404, "no-page");
    }
    try (var content = PageAssets.class.getResourceAsStream("/playground/" + name)) {
      if (content == null) {
        throw DeclinedRequest.because(404, "no-page");
      }
      answer.contentType(TYPES.getOrDefault(match.group(1), "")).result(content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
